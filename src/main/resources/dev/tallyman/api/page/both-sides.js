// The answer at two instants, originator by originator.

import { interval, rangeInWords } from "./amounts.js";
import { instantInWords } from "./dates.js";
import { el, table } from "./dom.js";
import { flowOf } from "./known-at.js";
import { talliesOf } from "./tallies.js";
import { originatorOf } from "./tally-words.js";

/** @typedef {import("./tally-words.js").Entry} Entry */

/**
 * The answer at both instants, originator by originator.
 * @param {Record<string, string>} query
 * @param {string | undefined} before absent: before anything was known
 * @param {string | undefined} after absent: now
 * @param {AbortSignal} signal
 */
export async function bothSides(query, before, after, signal) {
  const flow = flowOf(query);
  const sides = [
    before ? talliesOf({ ...flow, knownAt: before }, null, signal) : { tallies: [] },
    talliesOf(after ? { ...flow, knownAt: after } : flow, null, signal),
  ];
  const [first, second] = (await Promise.all(sides)).map(({ tallies }) => tallies[0]);
  const rows = joined(first?.originators ?? [], second?.originators ?? []);
  const [thenHead, laterHead] = [
    before ? instantInWords(query.from) : "Before",
    query.to ? instantInWords(query.to) : "Now",
  ];
  return el(
    "section",
    { "aria-labelledby": "sides" },
    el("h2", { id: "sides" }, "The answer then and later"),
    el(
      "p",
      { class: "range" },
      el("strong", {}, first ? rangeInWords(first.range) : "nothing known"),
      " became ",
      el("strong", {}, second ? rangeInWords(second.range) : "nothing known"),
    ),
    rows.length > 0 &&
      table(
        "Claims then and later, by originator",
        [
          {
            head: "Originator",
            cell: (row) => originatorOf(/** @type {Entry} */ (row.later ?? row.then)),
          },
          {
            head: thenHead,
            numeric: true,
            cell: (row) => (row.then ? interval(row.then.amount) : "–"),
          },
          {
            head: laterHead,
            numeric: true,
            cell: (row) => (row.later ? interval(row.later.amount) : "–"),
          },
          { head: "So", cell: (row) => verdict(row) },
        ],
        rows,
        { hideCaption: true },
      ),
  );
}

/** @typedef {{then: Entry | undefined, later: Entry | undefined}} Pair */

/**
 * The entries of two answers, those of one series beside each other.
 * @param {Entry[]} then
 * @param {Entry[]} later
 * @returns {Pair[]}
 */
function joined(then, later) {
  const rest = [...then];
  const pairs = later.map((entry) => {
    const at = rest.findIndex((one) => series(one) === series(entry));
    return { then: at < 0 ? undefined : rest.splice(at, 1)[0], later: entry };
  });
  return [...pairs, ...rest.map((entry) => ({ then: entry, later: undefined }))];
}

/** @param {Entry} entry */
function series({ originator, publisher, commodity, status, point }) {
  return JSON.stringify([originator, publisher, commodity, status, point]);
}

/** @param {Pair} pair */
function verdict({ then, later }) {
  if (!then || !later) {
    return then ? "left" : "came in";
  }
  return interval(then.amount) === interval(later.amount) ? "same" : "changed";
}
