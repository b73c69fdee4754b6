// Who told a claim first: found among its mentions, and said only where all of them are known here.

import { to } from "./address.js";
import { dateInWords } from "./dates.js";
import { el } from "./dom.js";
import { publisherOf } from "./figures.js";

/** @typedef {import("./tally-words.js").Tally} Tally */
/** @typedef {import("./tally-words.js").Known} Known */

/** Why a figure is left out that says the same as the one in whose favour. */
const SAME_CLAIM = new Set(["duplicate-of", "restates", "low-trust-copy"]);

/**
 * @param {string[]} figures those of one claim
 * @param {Tally} tally
 * @param {Known} known
 * @returns {import("./dom.js").Child}
 */
export function firstTold(figures, tally, known) {
  const mentions = mentionsOf(figures, tally).map((id) => known.get(id));
  const first =
    mentions.every((figure) => figure !== undefined) && isWhole(tally) && earliest(mentions);
  return first
    ? el(
        "a",
        { href: to("figures", {}, first.id) },
        `${publisherOf(first)}, ${dateInWords(first.report.published)}`,
      )
    : "";
}

/**
 * @param {string[]} figures
 * @param {Tally} tally
 */
function mentionsOf(figures, tally) {
  const all = new Set(figures);
  for (let before = 0; before < all.size;) {
    before = all.size;
    for (const { figure, reason, by } of tally.excluded) {
      if (by !== null && all.has(by) && SAME_CLAIM.has(reason)) {
        all.add(figure);
      }
    }
  }
  return [...all];
}

/**
 * Whether all figures of the answer are here, not those of its first pages alone.
 * @param {Tally} tally
 */
function isWhole(tally) {
  const entries = [...tally.originators, ...tally.beside];
  const placed = new Set([
    ...entries.flatMap((entry) => [
      ...entry.figures,
      ...entry.readings.flatMap((reading) => reading.figures),
    ]),
    ...[...tally.undated, ...tally.unallocated, ...tally.excluded].map((one) => one.figure),
  ]);
  return placed.size >= tally.counts.figures;
}

/**
 * The one that was published first, by its day; none where a day is not known or two reports share
 * the first.
 * @param {import("./figures.js").Figure[]} mentions
 */
function earliest(mentions) {
  const days = mentions.map((figure) => figure.report.published ?? "");
  if (!days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))) {
    return null;
  }
  const least = days.toSorted()[0];
  const first = mentions.filter((_, index) => days[index] === least);
  return new Set(first.map((figure) => figure.report.id)).size === 1 ? first[0] : null;
}
