// What does not count in a tally, each with its reason.

import { grouped, interval } from "./amounts.js";
import { dateInWords, periodInWords } from "./dates.js";
import { el, table } from "./dom.js";
import { figureLink, figureLinks, publisherOf } from "./figures.js";
import { flagNotes, meant, originatorOf } from "./tally-words.js";
import { LEFT_OUT, WHY, meaning } from "./words.js";

/** @typedef {import("./tally-words.js").Tally} Tally */
/** @typedef {import("./tally-words.js").Entry} Entry */
/** @typedef {import("./tally-words.js").Known} Known */
/** @typedef {import("./tally-words.js").Unplaced} Unplaced */
/** @typedef {import("./figures.js").Figure} Figure */

/**
 * @param {Tally} tally
 * @param {Known} known
 */
export function beside(tally, known) {
  return section(
    "Beside the total",
    tally.beside.length,
    "These are not part of any total, each for the reason given.",
    () =>
      table(
        "What stands beside the total, and why",
        [
          {
            head: "Originator",
            cell: (/** @type {Entry} */ entry) => [
              originatorOf(entry),
              el("span", { class: "note" }, meant(entry)),
              ...flagNotes(entry.flags),
            ],
          },
          {
            head: "Amount",
            numeric: true,
            cell: (entry) => (entry.amount ? interval(entry.amount) : "no single amount"),
          },
          { head: "Why beside", cell: (entry) => meaning(WHY, entry.why) },
          {
            head: "In its words",
            cell: (entry) => figureLinks(entry.alternatives?.flat() ?? entry.figures, known),
          },
        ],
        tally.beside,
        { hideCaption: true },
      ),
  );
}

/**
 * What would count and has no place in what was asked.
 * @param {Tally} tally
 * @param {Known} known
 */
export function unplaced(tally, known) {
  const rows = [
    ...tally.undated.map((one) => ({ ...one, why: "No usable date." })),
    ...tally.unallocated.map((one) => ({
      ...one,
      why: "Its period is wider than what was asked; it is not smeared over it.",
    })),
  ];
  return section(
    "Without a place in this answer",
    rows.length,
    "These would count for another period or grouping.",
    () =>
      table(
        "What would count but has no place",
        [
          {
            head: "Originator",
            cell: (/** @type {Unplaced & {why: string}} */ one) => one.originator ?? "unnamed",
          },
          { head: "Amount", numeric: true, cell: (one) => interval(one.amount) },
          { head: "When", cell: (one) => periodInWords(one.period) || "no date" },
          { head: "Why not here", cell: (one) => one.why },
          { head: "In its words", cell: (one) => figureLink(one.figure, known) },
        ],
        rows,
        { hideCaption: true },
      ),
  );
}

/**
 * @param {Tally} tally
 * @param {Known} known
 */
export function leftOut(tally, known) {
  return section(
    "Left out, and why",
    tally.excluded.length,
    "These were considered and are not counted.",
    () =>
      table(
        "What was left out, and why",
        [
          {
            head: "In its words",
            cell: (/** @type {Tally["excluded"][0]} */ one) => figureLink(one.figure, known),
          },
          { head: "Published by", cell: (one) => publisherOf(known.get(one.figure)) },
          { head: "On", cell: (one) => published(known.get(one.figure)), minor: true },
          { head: "Why left out", cell: (one) => meaning(LEFT_OUT, one.reason) },
          { head: "In favour of", cell: (one) => one.by && figureLink(one.by, known) },
        ],
        tally.excluded,
        { hideCaption: true },
      ),
  );
}

/** @param {Figure | undefined} figure */
function published(figure) {
  return figure ? dateInWords(figure.report.published) : "";
}

/**
 * @param {string} title
 * @param {number} size
 * @param {string} sentence
 * @param {() => HTMLElement} content
 */
function section(title, size, sentence, content) {
  return (
    size > 0 &&
    el(
      "section",
      {},
      el("h3", {}, `${title} (${grouped(String(size))})`),
      el("p", { class: "quiet" }, sentence),
      content(),
    )
  );
}
