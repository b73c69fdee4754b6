// Who says a figure: the chain behind it, and every mention of its claim.

import { to } from "./address.js";
import { dateInWords } from "./dates.js";
import { el, outLink, table } from "./dom.js";
import { capital, count } from "./names.js";

/**
 * @typedef {object} Mention
 * @property {string} figure
 * @property {string} report
 * @property {string | null} publisher
 * @property {string | null} published
 * @property {string | null} originator
 * @property {string[]} relayers
 * @property {string} quote
 * @property {string | null} link
 */

/**
 * Publisher ← relayers ← originator.
 * @param {any} figure
 */
export function chain(figure) {
  const { originator, relayers } = figure.attribution;
  const links = [
    [figure.report.publisher ?? "an unknown publisher", "published it"],
    ...relayers.map((/** @type {string} */ name) => [name, "passed it on"]),
    [originator ?? "nobody is named", originator ? "claims it" : "as the originator"],
  ];
  return el(
    "section",
    { "aria-labelledby": "chain" },
    el("h2", { id: "chain" }, "Who says so"),
    el(
      "ol",
      { class: "chain" },
      links.map(([name, role]) =>
        el("li", {}, el("strong", {}, name), el("span", { class: "quiet" }, role)),
      ),
    ),
  );
}

/** @param {any} figure */
export function mentions(figure) {
  /** @type {Mention[]} */
  const all = figure.claim.mentions;
  const day = all[0].published;
  return el(
    "section",
    { "aria-labelledby": "mentions" },
    el("h2", { id: "mentions" }, "Who said it first"),
    el("p", {}, saidFirst(all)),
    table(
      "Every mention of this claim, in order of publication",
      [
        {
          head: "Published",
          whole: true,
          cell: (mention) => [
            dateInWords(mention.published),
            day !== null && mention.published === day && el("span", { class: "tag" }, "first"),
          ],
        },
        {
          head: "By",
          cell: (mention) =>
            el(
              "a",
              { href: to("reports", {}, mention.report) },
              mention.publisher ?? "unknown publisher",
            ),
        },
        {
          head: "Passed on by",
          cell: (mention) => mention.relayers.join(", "),
          minor: true,
          optional: true,
        },
        { head: "Originator", cell: (mention) => mention.originator ?? "not named" },
        { head: "In its words", cell: (mention) => mentionLink(mention, figure.id) },
        {
          head: "Source",
          cell: (mention) => mention.link && outLink(mention.link, "open"),
          minor: true,
          optional: true,
        },
      ],
      all,
      { hideCaption: true },
    ),
  );
}

/**
 * Of mentions with the same date none is said to be before the other.
 * @param {Mention[]} all
 */
function saidFirst(all) {
  const firsts = all.filter((mention) => mention.published === all[0].published);
  if (!all[0].published) {
    return `No mention has a date, so none is known to be the first. ${capital(count(all.length, "mention"))}.`;
  }
  const names = new Set(firsts.map((mention) => mention.publisher ?? "an unknown publisher"));
  const later = all.length - firsts.length;
  return [
    el("strong", {}, capital([...names].join(" and "))),
    ` told it first, on ${dateInWords(all[0].published)}.`,
    later > 0 ? ` ${capital(count(later, "later mention"))}.` : " No later mention.",
  ];
}

/**
 * @param {Mention} mention
 * @param {string} shown
 */
function mentionLink(mention, shown) {
  const words = `“${mention.quote}”`;
  return mention.figure === shown
    ? [words, el("span", { class: "tag" }, "this one")]
    : el("a", { href: to("figures", {}, mention.figure) }, words);
}
