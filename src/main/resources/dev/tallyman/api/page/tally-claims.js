// What counts in a tally: its claims, and the readings of its counters.

import { interval, rangeInWords, signed } from "./amounts.js";
import { claimsChart } from "./claims-chart.js";
import { dateInWords } from "./dates.js";
import { el, table } from "./dom.js";
import { figureLink, figureLinks } from "./figures.js";
import { firstTold } from "./first-told.js";
import { count, measures } from "./names.js";
import { canBeDrawn, readingsChart } from "./readings-chart.js";
import { flagNotes, meant, originatorOf, tallyName } from "./tally-words.js";
import { WARNINGS, meaning } from "./words.js";

/** @typedef {import("./amounts.js").Amount} Amount */
/** @typedef {import("./tally-words.js").Tally} Tally */
/** @typedef {import("./tally-words.js").Entry} Entry */
/** @typedef {import("./tally-words.js").Known} Known */

/**
 * What the answer comes to, in one line.
 * @param {Tally} tally
 */
export function headline(tally) {
  const { counts } = tally;
  const [first, ...others] = tally.originators;
  const single = first?.amount && others.length === 0 ? interval(first.amount) : null;
  const range = single ?? (tally.range && rangeInWords(tally.range));
  return el(
    "div",
    { class: "headline" },
    el(
      "p",
      { class: "range" },
      range ? [el("strong", {}, range), ` ${measures(tally.measure)} claimed`] : noRange(tally),
    ),
    el(
      "p",
      { class: "quiet" },
      [
        count(counts.originators, "named originator"),
        counts.unknown ? count(counts.unknown, "unnamed one") : null,
        count(counts.claims, "claim"),
        `${count(counts.mentions, "mention")} in ${count(counts.reports, "report")}`,
        tally.newest && `newest of ${dateInWords(tally.newest)}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    tally.stale.length > 0 &&
      el("p", { class: "warning" }, `${WARNINGS.stale} (${count(tally.stale.length, "report")})`),
  );
}

/** @param {Tally} tally */
function noRange(tally) {
  return tally.originators.length > 0
    ? "No one range: the claims below count different things and are not added."
    : "Nothing is claimed to have moved; what there is stands below.";
}

/**
 * Claims as a chart and as a table.
 * @param {Tally} tally
 * @param {Known} known
 */
export function claims(tally, known) {
  const drawn = [...tally.originators, ...tally.beside].filter(
    (entry) => entry.amount && interval(entry.amount) !== "no amount",
  );
  const name = `Claims of ${tallyName(tally)}, by originator`;
  return el(
    "div",
    { class: "beside-each-other" },
    drawn.length > 0 &&
      claimsChart(
        name,
        drawn.map((entry) => claim(entry, known)),
        tally.range,
      ),
    tally.originators.length > 0 &&
      el(
        "div",
        {},
        table("Claims that count, by originator", claimColumns(tally, known), tally.originators),
        flagged(tally.originators),
      ),
  );
}

/**
 * @param {Entry} entry
 * @param {Known} known
 */
function claim(entry, known) {
  const amount = /** @type {Amount} */ (entry.amount);
  const isAbout = amount.low === null && amount.high === null;
  return {
    label: entry.why ? `${originatorOf(entry)} (${entry.why})` : originatorOf(entry),
    amount,
    isVague: isAbout || known.get(entry.figures[0])?.quantity.hedge === "vague",
    isBeside: entry.why !== undefined,
  };
}

/**
 * @param {Tally} tally
 * @param {Known} known
 * @returns {import("./dom.js").Column<Entry>[]}
 */
function claimColumns(tally, known) {
  return [
    {
      head: "Originator",
      cell: (entry) => [originatorOf(entry), el("span", { class: "note" }, meant(entry))],
    },
    { head: "Amount", numeric: true, cell: (entry) => interval(entry.amount) },
    { head: "Mentions", numeric: true, cell: (entry) => entry.mentions },
    {
      head: "First told by",
      minor: true,
      optional: true,
      cell: (entry) =>
        entry.basis === "sum" && entry.figures.length > 1
          ? ""
          : firstTold(entry.figures, tally, known),
    },
    { head: "In its words", cell: (entry) => figureLinks(entry.figures, known) },
  ];
}

/**
 * What has to be kept in mind of each entry.
 * @param {Entry[]} entries
 */
function flagged(entries) {
  const notes = entries.flatMap((entry) =>
    entry.flags.map((flag) =>
      el("li", {}, el("b", {}, `${originatorOf(entry)}: `), meaning(WARNINGS, flag)),
    ),
  );
  return notes.length > 0 && el("ul", { class: "flags" }, notes);
}

/**
 * The readings of each counter.
 * @param {Tally} tally
 * @param {Known} known
 */
export function readings(tally, known) {
  return tally.originators
    .filter((entry) => entry.readings.length > 1)
    .map((entry) =>
      el(
        "section",
        {},
        el("h3", {}, `${originatorOf(entry)}: readings over time`),
        el(
          "div",
          { class: "beside-each-other" },
          canBeDrawn(entry.readings) &&
            readingsChart(
              `Readings of ${measures(tally.measure)} by ${originatorOf(entry)} over time`,
              entry.readings,
            ),
          table(`Readings of ${originatorOf(entry)}`, readingColumns(known), entry.readings, {
            hideCaption: true,
          }),
        ),
      ),
    );
}

/**
 * @param {Known} known
 * @returns {import("./dom.js").Column<import("./readings-chart.js").Reading>[]}
 */
function readingColumns(known) {
  return [
    { head: "As of", whole: true, cell: (reading) => dateInWords(reading.asOf) },
    { head: "Reading", numeric: true, cell: (reading) => interval(reading.amount) },
    { head: "Increase", numeric: true, cell: (reading, index) => increment(reading, index) },
    {
      head: "Counted since",
      cell: (reading) => (reading.baseline ? dateInWords(reading.baseline) : "not stated"),
      minor: true,
    },
    { head: "In its words", cell: (reading) => figureLink(reading.figures[0], known) },
  ];
}

/**
 * @param {import("./readings-chart.js").Reading} reading
 * @param {number} index
 */
function increment(reading, index) {
  if (reading.derivedIncrement !== null) {
    return [signed(reading.derivedIncrement), ...flagNotes(reading.flags)];
  }
  return [
    index === 0 ? "first" : reading.flags.length ? "" : "cannot be told: a baseline is missing",
    ...flagNotes(reading.flags),
  ];
}
