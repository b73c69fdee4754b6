// A slider through the moments at which something that an answer rests on was recorded: what was
// known then, and what is known now.

import { to } from "./address.js";
import { instantInWords, plusMillis } from "./dates.js";
import { el } from "./dom.js";

/**
 * @param {Iterable<import("./figures.js").Figure>} figures
 * @param {string | undefined} chosen
 * @returns {string[]} in order of time
 */
export function moments(figures, chosen) {
  const found = new Set(chosen ? [chosen] : []);
  for (const figure of figures) {
    found.add(figure.recordedAt);
    if (figure.supersededAt) {
      found.add(figure.supersededAt);
    }
  }
  return [...found].sort((a, b) => Date.parse(a) - Date.parse(b) || (a < b ? -1 : 1));
}

/**
 * @param {string} view whose address the slider changes
 * @param {Record<string, string>} query
 * @param {string[]} stops
 */
export function knownAtSlider(view, query, stops) {
  const last = stops.length;
  const at = query.knownAt ? stops.indexOf(query.knownAt) : last;
  const told = el("output", { for: "known-at", id: "known-at-told" }, words(at));
  const input = el("input", {
    type: "range",
    id: "known-at",
    min: 0,
    max: last,
    step: 1,
    value: at,
    "aria-valuetext": words(at),
    input: () => {
      told.textContent = words(input.valueAsNumber);
      input.setAttribute("aria-valuetext", words(input.valueAsNumber));
    },
    change: () => {
      location.hash = to(view, { ...query, knownAt: stops[input.valueAsNumber] });
    },
  });

  /** @param {number} index */
  function words(index) {
    return index >= last ? "now" : `${instantInWords(stops[index])} (${index + 1} of ${last})`;
  }

  return el(
    "div",
    { class: "known-at" },
    el("label", { for: "known-at" }, "As known at"),
    input,
    told,
  );
}

/**
 * The changes that led to what is shown.
 * @param {Record<string, string>} query
 * @param {string[]} stops
 */
export function changesLink(query, stops) {
  const until = query.knownAt && plusMillis(query.knownAt, 1);
  const address = to("changes", { ...flowOf(query), from: stops[0], to: until });
  return el("a", { href: address }, "What changed, and why");
}

/**
 * What of a question its figures and its changes are asked for by.
 * @param {Record<string, string>} query
 */
export function flowOf({ origin, destination, measure, commodity, class: type }) {
  const flow = { origin, destination, measure, commodity, class: type };
  return Object.fromEntries(Object.entries(flow).filter(([, value]) => value));
}
