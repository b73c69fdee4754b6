// One question and its answer: usually one flow and measure.

import { to } from "./address.js";
import { el, say } from "./dom.js";
import { figuresOf } from "./figures.js";
import { changesLink, flowOf, knownAtSlider, moments } from "./known-at.js";
import { count } from "./names.js";
import { asked, inWords, isAskedFor, narrowing } from "./question.js";
import { join, talliesOf } from "./tallies.js";
import { claims, headline, readings } from "./tally-claims.js";
import { beside, leftOut, unplaced } from "./tally-rest.js";
import { tallyName } from "./tally-words.js";
import { citation, csvButton, hereAddress, moreButton } from "./tools.js";

/** @typedef {import("./tally-words.js").Tally} Tally */

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function tallyView({ query }, signal) {
  const question = asked(query);
  const [answer, figures, present] = await Promise.all([
    talliesOf(query, null, signal),
    figuresOf({ ...flowOf(question), knownAt: question.knownAt }, signal),
    question.knownAt ? figuresOf(flowOf(question), signal) : new Map(),
  ]);
  const known = new Map([...present, ...figures]);
  const title = inWords(query);
  const { tallies } = answer;
  const own = [...known.values()].filter((figure) => isAskedFor(query, figure));
  const stops = moments(own, query.knownAt);
  const list = el("div", {}, sections(title, tallies, known));
  return {
    title,
    notice: answer.notice,
    content: [
      el("h1", { tabindex: "-1" }, title),
      stops.length > 0 && knownAtSlider("tally", query, stops),
      el(
        "p",
        { class: "links" },
        stops.length > 0 && changesLink(query, stops),
        query.measure && (question.origin || question.destination) && wholeFlow(query),
      ),
      narrowing(query),
      list,
      el(
        "p",
        { class: "actions" },
        moreButton("More of this answer", answer.next, async (cursor) => {
          const rest = await talliesOf(query, cursor);
          join(tallies, rest.tallies);
          list.replaceChildren(...sections(title, tallies, known));
          say(`${count(tallies.length, "tally", "tallies")} shown.`);
          return rest.next;
        }),
        csvButton("Tally as CSV", "tally", question, "tally.csv"),
        csvButton("Figures as CSV", "figures", withoutAnswerWords(question), "figures.csv"),
      ),
      citation(cite(title, tallies, answer)),
    ],
  };
}

/** @param {Record<string, string>} query */
function wholeFlow({ origin, destination, knownAt }) {
  const all = to("tally", { origin, destination, knownAt });
  return el("a", { href: all }, "All that is told of this flow");
}

/**
 * A table of figures is asked for by the question's filters alone.
 * @param {Record<string, string>} question
 */
function withoutAnswerWords({ groupBy, policy, include, ...filters }) {
  return filters;
}

/**
 * @param {string} title that of the view, which one tally alone need not say again
 * @param {Tally[]} tallies
 * @param {Map<string, import("./figures.js").Figure>} known
 */
function sections(title, tallies, known) {
  return tallies.length === 0
    ? [el("p", { class: "empty" }, "No report tells of this, as known at this moment.")]
    : tallies.map((tally) =>
        el(
          "article",
          { class: "tally" },
          el(
            "h2",
            { class: tallies.length === 1 && tallyName(tally) === title ? "unseen" : null },
            tallyName(tally),
          ),
          headline(tally),
          claims(tally, known),
          readings(tally, known),
          beside(tally, known),
          unplaced(tally, known),
          leftOut(tally, known),
        ),
      );
}

/**
 * @param {string} title
 * @param {Tally[]} tallies
 * @param {{knownAt: string | null, policy: string, notice: string}} answer
 */
function cite(title, tallies, { knownAt, policy, notice }) {
  const originators = new Set(
    tallies.flatMap((tally) => tally.originators.map((entry) => entry.originator)).filter(Boolean),
  );
  return [
    `Tallyman: ${title}, according to ${[...originators].join("; ") || "nobody named"}`,
    `policy ${policy}`,
    knownAt && `as known at ${knownAt}`,
    hereAddress(),
  ]
    .filter(Boolean)
    .join(", ")
    .concat(`. ${notice}`);
}
