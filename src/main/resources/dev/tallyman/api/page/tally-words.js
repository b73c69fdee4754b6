// What a tally and its entries are, and what they are called.

import { dateInWords, periodInWords } from "./dates.js";
import { el } from "./dom.js";
import { capital, goods, measures, route } from "./names.js";
import { BASIS, MODALITY, WARNINGS, meaning } from "./words.js";

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
 * The heading of one tally among several.
 * @param {Tally} tally
 */
export function tallyName(tally) {
  const group = tally.group
    ? `, ${Object.entries(tally.group)
        .map(([name, value]) =>
          value === null
            ? `no one ${name}`
            : name === "commodity"
              ? goods(value)
              : dateInWords(value),
        )
        .join(", ")}`
    : "";
  return `${capital(measures(tally.measure))} ${route(tally)}${group}`;
}

/** @param {Entry} entry */
export function originatorOf(entry) {
  return entry.originator ?? (entry.publisher ? `unnamed, told by ${entry.publisher}` : "unnamed");
}

/**
 * What kind of claim it is, of what and when.
 * @param {Entry} entry
 */
export function meant(entry) {
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
 * @param {string[]} flags
 * @returns {HTMLElement[]}
 */
export function flagNotes(flags) {
  return flags.map((flag) => el("span", { class: "note" }, meaning(WARNINGS, flag)));
}
