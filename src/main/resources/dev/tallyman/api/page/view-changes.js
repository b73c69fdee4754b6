// The difference between two instants: what each report did to the answers, and why a total moved.

import { to } from "./address.js";
import { rangeInWords } from "./amounts.js";
import { get } from "./api.js";
import { bothSides } from "./both-sides.js";
import { instantInWords, plusMillis } from "./dates.js";
import { el, field } from "./dom.js";
import { figureLink, figureLinks, figuresOf } from "./figures.js";
import { flowOf } from "./known-at.js";
import { capital, count, measures, route } from "./names.js";
import { asked, inWords, isAskedFor } from "./question.js";
import { moreButton } from "./tools.js";
import { CAUSE, LEFT_OUT, PLACE, WHY, meaning } from "./words.js";

/** @typedef {Map<string, import("./figures.js").Figure>} Known */
/** @typedef {{place: string, reason: string | null, by: string | null}} Role */

/**
 * @typedef {object} Change
 * @property {string} at
 * @property {string} report
 * @property {string} key
 * @property {string} [cause]
 * @property {string | null} origin
 * @property {string | null} destination
 * @property {string} measure
 * @property {string} class
 * @property {string[]} entered
 * @property {string[]} left
 * @property {{figure: string, from: Role, to: Role}[]} [changed]
 * @property {import("./amounts.js").Range | null} before
 * @property {import("./amounts.js").Range | null} after
 */

const PAGE = "50";
const MOST_MOVES = 20;

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function changesView({ query }, signal) {
  const flow = flowOf(asked(query));
  const window = { ...flow, from: query.from, to: query.to, limit: PAGE };
  const before = query.from && plusMillis(query.from, -1);
  const after = query.to && plusMillis(query.to, -1);
  const isOneFlow = flow.measure !== undefined && (query.origin ?? query.destination) !== undefined;
  const [answer, ...lists] = await Promise.all([
    get("changes", window, signal),
    figuresOf({ ...flow, knownAt: after }, signal),
    before ? figuresOf({ ...flow, knownAt: before }, signal) : new Map(),
  ]);
  const known = new Map([...lists[1], ...lists[0]]);
  const sides = isOneFlow ? await bothSides(query, before, after, signal) : null;
  const changes = answer.changes.filter((/** @type {Change} */ change) =>
    isAskedFor(query, change),
  );
  const list = el("ol", { class: "changes" }, items(changes, known));
  const what = inWords(flowOf(query));
  return {
    title: `What changed: ${what}`,
    content: [
      el("h1", { tabindex: "-1" }, "What changed, and why"),
      el("p", { class: "lead" }, what),
      between(query),
      sides,
      el("h2", {}, "Report by report"),
      changes.length === 0 &&
        el("p", { class: "empty" }, "Nothing changed between these instants."),
      list,
      el(
        "p",
        { class: "actions" },
        moreButton("Later changes", answer.next, async (cursor) => {
          const rest = await get("changes", { ...window, cursor });
          list.append(
            ...items(
              rest.changes.filter((/** @type {Change} */ change) => isAskedFor(query, change)),
              known,
            ),
          );
          return rest.next;
        }),
      ),
    ],
  };
}

/** @param {Record<string, string>} query */
function between(query) {
  const form = el(
    "form",
    { class: "fields", submit: ask },
    field("From (UTC)", instantInput("from", query.from), "Empty: from the beginning"),
    field("To (UTC)", instantInput("to", query.to), "Empty: until now"),
    el("p", { class: "actions" }, el("button", { class: "main" }, "Compare")),
  );

  /** @param {Event} event */
  function ask(event) {
    event.preventDefault();
    const given = new FormData(form);
    location.hash = to("changes", {
      ...query,
      from: instant(given.get("from")),
      to: instant(given.get("to")),
    });
  }

  return form;
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function instantInput(name, value) {
  const shown =
    value && (value.length === 10 ? `${value}T00:00` : value.replace(/(\.\d{3})?\d*Z$/, "$1"));
  return el("input", {
    type: "datetime-local",
    id: `between-${name}`,
    name,
    step: "0.001",
    value: shown,
  });
}

/** @param {FormDataEntryValue | null} local */
function instant(local) {
  return local ? new Date(`${local}Z`).toISOString() : null;
}

/**
 * @param {Change[]} changes
 * @param {Known} known
 */
function items(changes, known) {
  return changes.map((change) =>
    el(
      "li",
      {},
      el(
        "p",
        { class: "change-head" },
        el("time", { datetime: change.at }, instantInWords(change.at)),
        " ",
        el("a", { href: to("reports", {}, change.report) }, change.key),
        change.cause && el("span", { class: "tag" }, meaning(CAUSE, change.cause)),
      ),
      el(
        "p",
        {},
        `${capital(measures(change.measure))} ${route(change)}: `,
        movement(rangeInWords(change.before), rangeInWords(change.after)),
      ),
      el(
        "ul",
        {},
        change.entered.length > 0 &&
          el(
            "li",
            {},
            `${count(change.entered.length, "figure")} came in: `,
            figureLinks(change.entered, known),
          ),
        change.left.length > 0 &&
          el(
            "li",
            {},
            `${count(change.left.length, "figure")} left: `,
            figureLinks(change.left, known),
          ),
        moves(change.changed ?? [], known),
      ),
    ),
  );
}

/**
 * Figures that stand elsewhere in the answer than before.
 * @param {{figure: string, from: Role, to: Role}[]} changed
 * @param {Known} known
 */
function moves(changed, known) {
  const told = changed
    .slice(0, MOST_MOVES)
    .map((moved) =>
      el(
        "li",
        {},
        figureLink(moved.figure, known),
        ` was: ${role(moved.from)} Now: ${role(moved.to)}`,
      ),
    );
  const rest = changed.length - told.length;
  return rest > 0
    ? [...told, el("li", {}, `${count(rest, "more figure")} stand elsewhere than before.`)]
    : told;
}

/**
 * @param {string} before
 * @param {string} after
 */
function movement(before, after) {
  return before === after
    ? [el("span", { class: "quiet" }, "the range stays "), after]
    : [el("strong", {}, before), " → ", el("strong", {}, after)];
}

/** @param {Role} role */
function role({ place, reason }) {
  return [meaning(PLACE, place), meaning(place === "beside" ? WHY : LEFT_OUT, reason)]
    .filter(Boolean)
    .join(" ");
}
