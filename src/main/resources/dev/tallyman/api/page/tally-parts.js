// The parts of a tally: claims, readings, what stands beside, what has no place, what is left out.

import { grouped, interval, rangeInWords, signed } from "./amounts.js";
import { claimsChart } from "./claims-chart.js";
import { dateInWords, periodInWords } from "./dates.js";
import { el, table } from "./dom.js";
import { figureLink, figureLinks, publisherOf } from "./figures.js";
import { capital, count, goods, measures, route } from "./names.js";
import { canBeDrawn, readingsChart } from "./readings-chart.js";
import { BASIS, LEFT_OUT, MODALITY, WARNINGS, WHY, meaning } from "./words.js";

/** @typedef {import("./figures.js").Figure} Figure */
/** @typedef {import("./amounts.js").Amount} Amount */
/** @typedef {Map<string, Figure>} Known */

/**
 * @typedef {object} Entry
 * @property {string} [why]
 * @property {string | null} originator
 * @property {string | null} publisher
 * @property {string} basis
 * @property {string | null} commodity
 * @property {string} status
 * @property {string | null} point
 * @property {string} modality
 * @property {Amount | null} amount
 * @property {string[]} [convertedFrom]
 * @property {import("./dates.js").Period} period
 * @property {string | null} asOf
 * @property {number} mentions
 * @property {number} reports
 * @property {string[]} figures
 * @property {import("./readings-chart.js").Reading[]} readings
 * @property {string[][]} [alternatives]
 * @property {string[]} flags
 */

/** @typedef {{figure: string, originator: string | null, amount: Amount | null, period: import("./dates.js").Period}} Unplaced */

/**
 * @typedef {object} Tally
 * @property {string | null} origin
 * @property {string | null} destination
 * @property {string} measure
 * @property {string} class
 * @property {Record<string, string | null> | null} group
 * @property {import("./amounts.js").Range | null} range
 * @property {Entry[]} originators
 * @property {Entry[]} beside
 * @property {Unplaced[]} undated
 * @property {Unplaced[]} unallocated
 * @property {{figure: string, reason: string, by: string | null}[]} excluded
 * @property {Record<string, number>} counts
 * @property {string | null} newest
 * @property {string[]} stale
 */

/**
 * What the answer comes to, in one line.
 * @param {Tally} tally
 */
export function headline(tally) {
  const { counts } = tally;
  const single = tally.originators.length === 1 ? interval(tally.originators[0].amount) : null;
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
 * The heading of one tally among several.
 * @param {Tally} tally
 */
export function tallyName(tally) {
  const group = tally.group
    ? `, ${Object.entries(tally.group)
        .map(([name, value]) => (value === null ? `no one ${name}` : name === "commodity" ? goods(value) : dateInWords(value)))
        .join(", ")}`
    : "";
  return `${capital(measures(tally.measure))} ${route(tally)}${group}`;
}

/** @param {Entry} entry */
export function originatorOf(entry) {
  return entry.originator ?? (entry.publisher ? `unnamed, told by ${entry.publisher}` : "unnamed");
}

/**
 * Claims as a chart and as a table.
 * @param {Tally} tally
 * @param {Known} known
 */
export function claims(tally, known) {
  const drawn = [...tally.originators, ...tally.beside].filter((entry) => entry.amount && interval(entry.amount) !== "no amount");
  const name = `Claims of ${tallyName(tally)}, by originator`;
  return el(
    "div",
    { class: "beside-each-other" },
    drawn.length > 0 && claimsChart(name, drawn.map((entry) => claim(entry, known)), tally.range),
    tally.originators.length > 0 &&
      el("div", {}, table("Claims that count, by originator", claimColumns(known), tally.originators), flagged(tally.originators)),
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
 * @param {Known} known
 * @returns {import("./dom.js").Column<Entry>[]}
 */
function claimColumns(known) {
  return [
    { head: "Originator", cell: (entry) => [originatorOf(entry), el("span", { class: "note" }, meant(entry))] },
    { head: "Amount", numeric: true, cell: (entry) => interval(entry.amount) },
    { head: "Mentions", numeric: true, cell: (entry) => entry.mentions },
    { head: "Reports", numeric: true, minor: true, cell: (entry) => entry.reports },
    { head: "In its words", cell: (entry) => figureLinks(entry.figures, known) },
  ];
}

/** @param {Entry} entry */
function meant(entry) {
  return [
    goods(entry.commodity),
    [entry.status === "unstated" ? null : entry.status, entry.point].filter(Boolean).join(", "),
    meaning(BASIS, entry.basis),
    entry.modality === "asserted" ? null : meaning(MODALITY, entry.modality),
    entry.convertedFrom ? `converted from ${entry.convertedFrom.map(measures).join(", ")}` : null,
    periodInWords(entry.period),
    entry.asOf && `as of ${dateInWords(entry.asOf)}`,
  ]
    .filter(Boolean)
    .join("; ");
}

/**
 * What has to be kept in mind of each entry.
 * @param {Entry[]} entries
 */
function flagged(entries) {
  const notes = entries.flatMap((entry) => entry.flags.map((flag) => el("li", {}, el("b", {}, `${originatorOf(entry)}: `), meaning(WARNINGS, flag))));
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
            readingsChart(`Readings of ${measures(tally.measure)} by ${originatorOf(entry)} over time`, entry.readings),
          table(`Readings of ${originatorOf(entry)}`, readingColumns(known), entry.readings, { hideCaption: true }),
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
    { head: "Counted since", cell: (reading) => (reading.baseline ? dateInWords(reading.baseline) : "not stated"), minor: true },
    { head: "In its words", cell: (reading) => figureLink(reading.figures[0], known) },
  ];
}

/**
 * @param {string[]} flags
 * @returns {HTMLElement[]}
 */
function flagNotes(flags) {
  return flags.map((flag) => el("span", { class: "note" }, meaning(WARNINGS, flag)));
}

/**
 * @param {import("./readings-chart.js").Reading} reading
 * @param {number} index
 */
function increment(reading, index) {
  if (reading.derivedIncrement !== null) {
    return [signed(reading.derivedIncrement), ...flagNotes(reading.flags)];
  }
  return [index === 0 ? "first reading" : reading.flags.length ? "" : "cannot be told: a baseline is missing", ...flagNotes(reading.flags)];
}

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
          { head: "Originator", cell: (/** @type {Entry} */ entry) => [originatorOf(entry), el("span", { class: "note" }, meant(entry)), ...flagNotes(entry.flags)] },
          { head: "Amount", numeric: true, cell: (entry) => (entry.amount ? interval(entry.amount) : "no single amount") },
          { head: "Why beside", cell: (entry) => meaning(WHY, entry.why) },
          { head: "In its words", cell: (entry) => figureLinks(entry.alternatives?.flat() ?? entry.figures, known) },
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
    ...tally.unallocated.map((one) => ({ ...one, why: "Its period is wider than what was asked; it is not smeared over it." })),
  ];
  return section("Without a place in this answer", rows.length, "These would count for another period or grouping.", () =>
    table(
      "What would count but has no place",
      [
        { head: "Originator", cell: (/** @type {Unplaced & {why: string}} */ one) => one.originator ?? "unnamed" },
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
  return section("Left out, and why", tally.excluded.length, "These were considered and are not counted.", () =>
    table(
      "What was left out, and why",
      [
        { head: "In its words", cell: (/** @type {Tally["excluded"][0]} */ one) => figureLink(one.figure, known) },
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
    el("section", {}, el("h3", {}, `${title} (${grouped(String(size))})`), el("p", { class: "quiet" }, sentence), content())
  );
}
