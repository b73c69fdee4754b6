// The tallies of a question, page by page.

import { get } from "./api.js";
import { asked, isAskedFor } from "./question.js";
import { tallyName } from "./tally-words.js";

/** @typedef {import("./tally-words.js").Tally} Tally */

/**
 * @typedef {object} Answer
 * @property {Tally[]} tallies those that are asked for
 * @property {string} policy
 * @property {string | null} knownAt
 * @property {string} notice
 * @property {string | null} next
 */

const LISTS = /** @type {const} */ ([
  "originators",
  "beside",
  "undated",
  "unallocated",
  "excluded",
]);

/**
 * A page of the answer. A flow with an unstated end cannot be asked for alone: pages of other flows
 * are gone through until one of its own comes.
 * @param {Record<string, string>} query
 * @param {string | null} cursor
 * @param {AbortSignal} [signal]
 * @returns {Promise<Answer>}
 */
export async function talliesOf(query, cursor, signal) {
  const isPicked = Object.keys(asked(query)).length < Object.keys(query).length;
  let next = cursor;
  for (;;) {
    const answer = await get(
      "tally",
      { ...asked(query), limit: isPicked ? "1000" : null, cursor: next },
      signal,
    );
    const tallies = answer.tallies.filter((/** @type {Tally} */ tally) => isAskedFor(query, tally));
    next = answer.next;
    if (tallies.length > 0 || next === null) {
      return { ...answer, tallies };
    }
  }
}

/**
 * Adds a page to those before; a tally that goes over several becomes one again.
 * @param {Tally[]} tallies
 * @param {Tally[]} page
 */
export function join(tallies, page) {
  for (const part of page) {
    const whole = tallies.find(
      (tally) => tallyName(tally) === tallyName(part) && tally.class === part.class,
    );
    if (whole) {
      LISTS.forEach((list) => /** @type {unknown[]} */ (whole[list]).push(...part[list]));
    } else {
      tallies.push(part);
    }
  }
}
