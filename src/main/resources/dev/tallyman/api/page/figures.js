// The figures behind an answer: an answer names them by id, people want their words.

import { get } from "./api.js";
import { el } from "./dom.js";
import { to } from "./address.js";

/**
 * @typedef {object} Figure as `/v1/figures` gives it; what the page uses of it
 * @property {string} id
 * @property {string} quote
 * @property {import("./amounts.js").Amount & {hedge: string}} quantity
 * @property {string} measure
 * @property {string | null} commodity
 * @property {string | null} origin
 * @property {string | null} destination
 * @property {{originator: string | null, relayers: string[]}} attribution
 * @property {{id: string, key: string, publisher: string | null, published: string | null, title: string | null}} report
 * @property {string} recordedAt
 * @property {string | null} supersededAt
 */

const MOST = "500";

/**
 * The figures of a question by id, as far as one page of them goes.
 * @param {Record<string, string | null | undefined>} query
 * @param {AbortSignal} signal
 * @returns {Promise<Map<string, Figure>>}
 */
export async function figuresOf(query, signal) {
  const answer = await get("figures", { ...query, limit: MOST }, signal);
  return new Map(answer.figures.map((/** @type {Figure} */ figure) => [figure.id, figure]));
}

/**
 * A link to a figure by its own words.
 * @param {string} id
 * @param {Map<string, Figure>} known
 */
export function figureLink(id, known) {
  const figure = known.get(id);
  return el("a", { href: to("figures", {}, id) }, figure ? `“${figure.quote}”` : id);
}

/** So many are shown before the reader asks for the rest. */
const FIRST = 4;

/**
 * Links to several, parted by commas.
 * @param {string[]} ids
 * @param {Map<string, Figure>} known
 */
export function figureLinks(ids, known) {
  const links = ids.map((id, index) => el("span", {}, index > 0 && ", ", figureLink(id, known)));
  return ids.length <= FIRST + 1
    ? links
    : [
        ...links.slice(0, FIRST),
        el(
          "details",
          { class: "more" },
          el("summary", {}, `and ${ids.length - FIRST} more`),
          links.slice(FIRST),
        ),
      ];
}

/**
 * Who published a figure, and when.
 * @param {Figure | undefined} figure
 */
export function publisherOf(figure) {
  return figure ? (figure.report.publisher ?? figure.report.title ?? figure.report.key) : "";
}
