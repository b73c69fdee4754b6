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
  const first = all[0];
  return el(
    "section",
    { "aria-labelledby": "mentions" },
    el("h2", { id: "mentions" }, "Who said it first"),
    el("p", {}, saidFirst(first, all.length)),
    table(
      "Every mention of this claim, in order of publication",
      [
        {
          head: "Published",
          whole: true,
          cell: (mention, index) => [
            dateInWords(mention.published),
            index === 0 && mention.published && el("span", { class: "tag" }, "first"),
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
 * @param {Mention} first
 * @param {number} total
 */
function saidFirst(first, total) {
  const later =
    total > 1 ? ` ${capital(count(total - 1, "later mention"))}.` : " No other mention.";
  return first.published
    ? [
        el("strong", {}, first.publisher ?? "An unknown publisher"),
        ` told it first, on ${dateInWords(first.published)}.`,
        later,
      ]
    : [
        "No mention has a date, so none is known to be the first.",
        total > 1 ? ` ${capital(count(total, "mention"))}.` : "",
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
