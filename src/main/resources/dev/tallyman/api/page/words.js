// The closed lists of the service's words, each with what it means for people. A test holds them
// against the lists in the code.

/** @typedef {Record<string, string>} Words */

/** Why something stands beside the total. @type {Words} */
export const WHY = {
  denied: "Denied: the speaker says that this did not happen.",
  retracted: "Taken back or corrected in the text itself.",
  alternative: "One of several: the text says one or the other.",
  limit: "A cap or quota, not a movement.",
  ratio: "A comparison, such as twice as many; not a count.",
  share: "A share of something else, not a count.",
  rate: "A rate for each day, week, month or year; not a total.",
  capacity: "What would fit or could be had of it, not what moved.",
  possible: "May have happened or might; not claimed to have.",
  planned: "Planned or forecast, not yet moved.",
  pledged: "Promised or approved, not yet moved.",
  ordered: "Bought or contracted, not yet moved.",
};

/** Why a figure was left out. @type {Words} */
export const LEFT_OUT = {
  "outside-period": "Lies outside the asked period.",
  "superseded-by": "Replaced by a correction or a later report.",
  "low-trust-copy":
    "A copy that got amount, period or route wrong; counts as a mention of the original.",
  restates: "Says again what the same report says elsewhere.",
  "duplicate-of": "Tells the same claim again; a claim counts once.",
  "part-of": "A part of a larger figure that counts.",
  "equivalent-to": "The same amount in another unit.",
  "compared-with": "An earlier or other number, brought in for comparison.",
  "not-summable-kind": "A running total or a snapshot, which this policy leaves out.",
};

/** Flags of a tally or an entry. @type {Words} */
export const WARNINGS = {
  "direction-conflict":
    "A copy tells of the same amount on the reversed route; it is a mention and changes nothing.",
  "amount-conflict":
    "A copy tells of another amount for the same period; a nearer, more often told or earlier report speaks, and where none does, both are shown.",
  "period-conflict":
    "A copy tells of the same amount for a period that does not fit; it is a mention and changes nothing.",
  "modality-raised":
    "A copy tells as done, as certain or as both what the source calls planned, possible, a capacity or one of two; the source's word stands.",
  "new-baseline": "The count began anew from another date, so no increase is derived here.",
  drop: "This reading is lower than the one before it.",
  overlaps:
    "This window shares days with one that is in the sum, so it is shown apart and not added.",
  addition: "The report says that this comes on top of what was told before, so it is added.",
  undated: "No date of the goods is known, so this stands in no month or year.",
  "period-narrowed":
    "A copy tells the running total as if all of it had moved within one window; it is a mention of the total.",
  "originator-replaced":
    "A copy names an agency that only relays this number; it is a mention of the body that counted.",
  stale: "A report behind this can no longer be read; its last good reading is used.",
  "parts-exceed-total": "The parts that the report gives add up to more than its total.",
  "parts-differ-from-total":
    "The parts that the report gives come near its total, and do not add up to it.",
};

/** Flags of a figure. @type {Words} */
export const FLAGS = {
  "stacked-hedge": "The number has more than one hedge; the outer one holds.",
  "inverted-range": "The report gives the greater end first; the ends were put in order.",
  "ton-unqualified": 'The report says "ton" without more; it is read as a tonne.',
  addition: "The report says that this comes on top of what was told before.",
  "number-format-unsure":
    "It is unsure whether a mark in the number parts thousands or begins decimals.",
  "topic-guessed-places": "The places come from what the report is about, not from the sentence.",
};

/** What an entry's amount is. @type {Words} */
export const BASIS = {
  counter: "latest reading of a running count",
  sum: "sum of windows that do not overlap",
  snapshot: "latest count at one moment",
  claim: "one claim as it stands",
};

/** How a figure is meant. @type {Words} */
export const MODALITY = {
  asserted: "asserted",
  estimated: "an estimate",
  possible: "called possible",
  capacity: "a capacity",
  denied: "denied",
  retracted: "retracted",
};

/** Where a figure stands in the answer. @type {Words} */
export const PLACE = {
  originators: "It counts in the answer.",
  readings: "It is an earlier reading of a running count.",
  beside: "It stands beside the total.",
  undated: "It would count, but has no usable date for what was asked.",
  unallocated: "It would count, but its period is wider than what was asked.",
  excluded: "It is left out of the count.",
};

/** How far a report got. @type {Words} */
export const REPORT_STATUS = {
  received: "Received, being read",
  extracted: "Read",
  "no-figures": "Read, no figures in it",
  rejected: "Could not be read",
  withdrawn: "Withdrawn",
};

/** What a report did to an answer. @type {Words} */
export const CAUSE = {
  recorded: "read",
  replaced: "replaced",
  withdrawn: "withdrawn",
  stale: "can no longer be read",
};

/** Why a number is no figure. @type {Words} */
export const SET_ASIDE = {
  DATE: "a date",
  DURATION: "a duration",
  ORDINAL: "an ordinal",
  IDENTIFIER: "a name or number of something",
  CALIBRE: "a calibre",
  DISTANCE: "a distance",
  CONTEXT: "a quantity of something that is not shipped",
};

/** What an answer may be grouped by. @type {Words} */
export const GROUPING = {
  originator: "Originator",
  month: "Month",
  quarter: "Quarter",
  year: "Year",
  commodity: "Goods",
  publisher: "Publisher",
  mode: "Way of travel",
};

/** How claims become an answer. @type {Words} */
export const POLICY = {
  "latest-per-originator": "The latest of each originator",
  "increments-only": "Only what can be summed",
  "all-claims": "Every claim by itself",
};

/**
 * What a word means; a word that this page does not know stands for itself.
 * @param {Words} words
 * @param {string | null | undefined} code
 */
export function meaning(words, code) {
  return code ? (words[code] ?? code) : "";
}
