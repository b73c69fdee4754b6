// The frame of a chart: as wide as its place, drawn anew when that changes. Charts are pictures of
// a table that stands beside them, so they have a name and are otherwise silent.

import "./d3.js";
import { el } from "./dom.js";

/** @type {any} */
export const d3 = /** @type {any} */ (globalThis).d3;

/**
 * @param {string} name of the chart for those who do not see it
 * @param {number} height
 * @param {(svg: any, width: number) => void} draw
 */
export function frame(name, height, draw) {
  const place = el("div", { class: "chart" });
  const svg = d3
    .select(place)
    .append("svg")
    .attr("role", "img")
    .attr("aria-label", name)
    .attr("height", height);
  place.style.height = `${height}px`;
  let drawn = 0;
  new ResizeObserver(() => {
    const width = Math.floor(place.clientWidth);
    if (width > 0 && width !== drawn) {
      drawn = width;
      svg.attr("width", width).attr("viewBox", `0 0 ${width} ${height}`);
      svg.selectAll("*").remove();
      draw(svg, width);
    }
  }).observe(place);
  return place;
}

/**
 * A scale over the values, with some room; from zero unless that presses them together.
 * @param {number[]} values
 * @param {[number, number]} place in pixels
 */
export function scaleOver(values, place) {
  const [least = 0, most = 1] = d3.extent(values);
  const isFromZero = least <= most / 2 || least === most;
  const from = isFromZero ? Math.min(0, least) : least - (most - least) * 0.15;
  const until = most + ((most - from) * 0.1 || 1);
  return d3.scaleLinear().domain([from, until]).range(place);
}

/**
 * As much of a text as has room.
 * @param {string} text
 * @param {number} pixels
 */
export function fitting(text, pixels) {
  const letters = Math.max(8, Math.floor(pixels / 6.6));
  return text.length <= letters ? text : `${text.slice(0, letters - 1)}…`;
}
