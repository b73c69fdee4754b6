// The text of a report with its numbers marked where they stand.

import { to } from "./address.js";
import { el } from "./dom.js";
import { SET_ASIDE, meaning } from "./words.js";

/** @typedef {{id: string, start: number, end: number}} FigurePlace */
/** @typedef {{start: number, end: number, reason: string}} SetAsidePlace */

/**
 * A part of a text. Offsets are UTF-16 units of the whole text, as strings have them here.
 * @typedef {object} Part
 * @property {string} text
 * @property {FigurePlace[]} figures
 * @property {SetAsidePlace[]} setAsides
 */

/**
 * @param {Part} part
 * @param {number} offset where the part begins
 * @param {string | null} shown the figure that is the matter
 * @returns {HTMLElement}
 */
export function markedText(part, offset, shown) {
  const marks = [
    ...part.figures.map((place) => ({
      ...place,
      element: () => figureMark(place, textOf(place), shown),
    })),
    ...part.setAsides.map((place) => ({
      ...place,
      element: () => setAsideMark(place, textOf(place)),
    })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);

  /** @param {{start: number, end: number}} place */
  function textOf({ start, end }) {
    return part.text.slice(start - offset, end - offset);
  }

  /** @type {(Node | string)[]} */
  const pieces = [];
  let at = offset;
  for (const mark of marks) {
    if (mark.start >= at) {
      pieces.push(textOf({ start: at, end: mark.start }), mark.element());
      at = mark.end;
    }
  }
  pieces.push(part.text.slice(at - offset));
  return el("div", { class: "report-text", dir: "auto" }, pieces);
}

/**
 * @param {FigurePlace} place
 * @param {string} text
 * @param {string | null} shown
 */
function figureMark(place, text, shown) {
  return place.id === shown
    ? el("mark", { id: "quote", class: "shown" }, text)
    : el("a", { class: "figure-mark", href: to("figures", {}, place.id) }, text);
}

/**
 * @param {SetAsidePlace} place
 * @param {string} text
 */
function setAsideMark(place, text) {
  return el(
    "span",
    { class: "set-aside", title: `Set aside: ${meaning(SET_ASIDE, place.reason)}` },
    text,
  );
}

/** What the marks mean. */
export function textLegend() {
  return el(
    "p",
    { class: "quiet legend" },
    el("span", {}, el("a", { class: "figure-mark", href: "#/words" }, "12,000 boxes"), "a figure"),
    el("span", {}, el("span", { class: "set-aside" }, "20 months"), "a number set aside"),
  );
}
