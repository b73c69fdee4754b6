// The readings of one counter over time, with what lies between two of them: a derived increment,
// a drop, or a new baseline, where the line breaks.

import { grouped, interval, signed } from "./amounts.js";
import { d3, frame, scaleOver } from "./chart.js";
import { dateInWords, firstDay } from "./dates.js";
import { el } from "./dom.js";

/**
 * @typedef {object} Reading
 * @property {import("./amounts.js").Amount} amount
 * @property {string | null} asOf
 * @property {string | null} baseline
 * @property {string | null} derivedIncrement
 * @property {string[]} flags
 * @property {string[]} figures
 */

/** @typedef {Reading & {at: Date, value: number}} Placed */

const HEIGHT = 250;
const MARGIN = { top: 30, right: 24, bottom: 30, left: 64 };
const MOST_LABELS = 12;

/**
 * Whether there is something to draw: two readings with a date and an amount.
 * @param {Reading[]} readings
 */
export function canBeDrawn(readings) {
  return placed(readings).length > 1;
}

/**
 * @param {string} name
 * @param {Reading[]} readings
 */
export function readingsChart(name, readings) {
  const points = placed(readings);
  return el(
    "figure",
    {},
    frame(name, HEIGHT, (svg, width) => draw(svg, width, points)),
    el(
      "figcaption",
      { class: "legend" },
      "A line joins readings of one count; it breaks where the count began anew.",
    ),
  );
}

/**
 * @param {Reading[]} readings
 * @returns {Placed[]}
 */
function placed(readings) {
  return readings.flatMap((reading) => {
    const at = firstDay(reading.asOf);
    const nominal = reading.amount?.best ?? reading.amount?.low ?? reading.amount?.high ?? null;
    return at && nominal !== null ? [{ ...reading, at, value: Number(nominal) }] : [];
  });
}

/**
 * @param {any} svg
 * @param {number} width
 * @param {Placed[]} points
 */
function draw(svg, width, points) {
  const x = d3
    .scaleUtc()
    .domain(d3.extent(points, (/** @type {Placed} */ p) => p.at))
    .range([MARGIN.left + 34, width - MARGIN.right - 24]);
  const y = scaleOver(points.flatMap(values), [HEIGHT - MARGIN.bottom, MARGIN.top]);
  axes(svg, width, x, y);
  points.forEach((point, index) => {
    if (index > 0) {
      step(svg, x, y, points[index - 1], point, points.length <= MOST_LABELS);
    }
  });
  points.forEach((point) => reading(svg, x, y, point));
}

/**
 * @param {Placed} point
 * @returns {number[]}
 */
function values({ amount, value }) {
  return [value, ...[amount.low, amount.high].filter((end) => end !== null).map(Number)];
}

/**
 * @param {any} svg
 * @param {number} width
 * @param {any} x
 * @param {any} y
 */
function axes(svg, width, x, y) {
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(0,${HEIGHT - MARGIN.bottom})`)
    .call(d3.axisBottom(x).ticks(Math.max(2, Math.floor(width / 110))));
  svg
    .append("g")
    .attr("class", "axis")
    .attr("transform", `translate(${MARGIN.left},0)`)
    .call(
      d3
        .axisLeft(y)
        .ticks(5)
        .tickSize(-(width - MARGIN.left - MARGIN.right))
        .tickPadding(8),
    );
}

/**
 * What lies between two readings.
 * @param {any} svg
 * @param {any} x
 * @param {any} y
 * @param {Placed} before
 * @param {Placed} after
 * @param {boolean} isLabelled
 */
function step(svg, x, y, before, after, isLabelled) {
  const isAnew = after.flags.includes("new-baseline");
  const isDrop = after.flags.includes("drop");
  const [x1, y1, x2, y2] = [x(before.at), y(before.value), x(after.at), y(after.value)];
  const group = svg.append("g").attr("class", isAnew ? "step anew" : isDrop ? "step drop" : "step");
  if (isAnew) {
    const middle = (x1 + x2) / 2;
    group
      .append("line")
      .attr("x1", middle)
      .attr("x2", middle)
      .attr("y1", MARGIN.top - 8)
      .attr("y2", HEIGHT - MARGIN.bottom);
  } else {
    group.append("line").attr("x1", x1).attr("x2", x2).attr("y1", y1).attr("y2", y2);
  }
  const words = between(after, isAnew, isDrop);
  group.append("title").text(words);
  if (isLabelled && words !== "") {
    group
      .append("text")
      .attr("class", "between")
      .attr("x", (x1 + x2) / 2)
      .attr("y", isAnew ? MARGIN.top - 14 : (y1 + y2) / 2 - 12)
      .attr("text-anchor", "middle")
      .text(words);
  }
}

/**
 * @param {Placed} after
 * @param {boolean} isAnew
 * @param {boolean} isDrop
 */
function between(after, isAnew, isDrop) {
  if (isAnew) {
    return "new count";
  }
  const increment = after.derivedIncrement === null ? "" : signed(after.derivedIncrement);
  return isDrop ? `▼ ${increment}` : increment;
}

/**
 * @param {any} svg
 * @param {any} x
 * @param {any} y
 * @param {Placed} point
 */
function reading(svg, x, y, point) {
  const { low, high, lowExclusive, highExclusive } = point.amount;
  const group = svg.append("g").attr("class", "reading");
  group.append("title").text(`${dateInWords(point.asOf)}: ${interval(point.amount)}`);
  const at = x(point.at);
  if (low !== high) {
    const [top, bottom] = y.range().toReversed();
    group
      .append("line")
      .attr("class", low === null || high === null ? "whisker unended" : "whisker")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", low === null ? Math.min(bottom, y(point.value) + 26) : y(Number(low)))
      .attr("y2", high === null ? Math.max(top, y(point.value) - 26) : y(Number(high)));
  }
  const isHollow =
    (point.value === Number(low) && lowExclusive) ||
    (point.value === Number(high) && highExclusive);
  group
    .append("circle")
    .attr("class", isHollow ? "hollow" : "")
    .attr("cx", at)
    .attr("cy", y(point.value))
    .attr("r", 5);
  group
    .append("text")
    .attr("x", at)
    .attr("y", y(point.value) - 12)
    .attr("text-anchor", "middle")
    .text(grouped(String(point.amount.best ?? low ?? high ?? "")));
}
