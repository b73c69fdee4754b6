// What each originator claims, as intervals below one another, and the range of all claims behind
// them. An end that nobody states is drawn open, an excluded one hollow, vague words dotted.

import { interval } from "./amounts.js";
import { d3, fitting, frame, scaleOver } from "./chart.js";
import { el } from "./dom.js";

/** @typedef {import("./amounts.js").Amount} Amount */
/** @typedef {import("./amounts.js").Range} Range */
/** @typedef {{label: string, amount: Amount, isVague: boolean, isBeside: boolean}} Claim */

/** What a picture can hold; the table beside it has them all. */
const MOST = 30;

const ROW = 42;
const TOP = 8;
const AXIS = 30;
const MARGIN = 14;

/**
 * @param {string} name
 * @param {Claim[]} all
 * @param {Range | null} range
 */
export function claimsChart(name, all, range) {
  const claims = all.slice(0, MOST);
  const height = TOP + claims.length * ROW + AXIS;
  return el(
    "figure",
    {},
    frame(name, height, (svg, width) => draw(svg, width, height, claims, range)),
    legend(claims, range),
    claims.length < all.length &&
      el(
        "p",
        { class: "quiet" },
        `The first ${MOST} of ${all.length} are drawn; the tables have them all.`,
      ),
  );
}

/**
 * @param {any} svg
 * @param {number} width
 * @param {number} height
 * @param {Claim[]} claims
 * @param {Range | null} range
 */
function draw(svg, width, height, claims, range) {
  const x = scaleOver(
    claims.flatMap(({ amount }) => ends(amount)),
    [MARGIN, width - MARGIN],
  );
  const bottom = height - AXIS;
  const axis = d3
    .axisBottom(x)
    .ticks(Math.max(2, Math.floor(width / 110)))
    .tickSize(-bottom + TOP)
    .tickPadding(8);
  svg.append("g").attr("class", "axis").attr("transform", `translate(0,${bottom})`).call(axis);
  if (range) {
    band(svg, x, range, bottom);
  }
  claims.forEach((claim, index) => row(svg, x, width, claim, TOP + index * ROW));
}

/**
 * @param {Amount} amount
 * @returns {number[]}
 */
function ends({ low, best, high }) {
  return [low, best, high].filter((end) => end !== null).map(Number);
}

/**
 * @param {any} svg
 * @param {any} x
 * @param {Range} range
 * @param {number} bottom
 */
function band(svg, x, range, bottom) {
  const [first, last] = x.range();
  const from = range.openBelow || range.low === null ? first : x(Number(range.low));
  const until = range.openAbove || range.high === null ? last : x(Number(range.high));
  svg
    .append("rect")
    .attr("class", "band")
    .attr("x", Math.min(from, until - 2))
    .attr("width", Math.max(2, until - from))
    .attr("y", TOP - 4)
    .attr("height", bottom - TOP + 4);
  edge(svg, range.openBelow || range.low === null ? null : from, range.lowExclusive, bottom);
  edge(svg, range.openAbove || range.high === null ? null : until, range.highExclusive, bottom);
}

/**
 * The end of the range, broken where it is excluded; an open end has none.
 * @param {any} svg
 * @param {number | null} x
 * @param {boolean} isExclusive
 * @param {number} bottom
 */
function edge(svg, x, isExclusive, bottom) {
  if (x !== null) {
    const line = svg.append("line").attr("class", isExclusive ? "edge excluded" : "edge");
    line
      .attr("x1", x)
      .attr("x2", x)
      .attr("y1", TOP - 4)
      .attr("y2", bottom);
  }
}

/**
 * @param {any} svg
 * @param {any} x
 * @param {number} width
 * @param {Claim} claim
 * @param {number} top
 */
function row(svg, x, width, claim, top) {
  const group = svg
    .append("g")
    .attr("class", `claim${claim.isBeside ? " beside" : ""}${claim.isVague ? " vague" : ""}`);
  group.append("title").text(`${claim.label}: ${interval(claim.amount)}`);
  group
    .append("text")
    .attr("x", MARGIN + 5)
    .attr("y", top + 14)
    .text(fitting(`${claim.label}: ${interval(claim.amount)}`, width - 2 * MARGIN - 5));
  mark(group, x, claim.amount, top + 29);
}

/**
 * An interval as a line with its ends.
 * @param {any} group
 * @param {any} x
 * @param {Amount} amount
 * @param {number} y
 */
function mark(group, x, amount, y) {
  const { low, best, high } = amount;
  const [first, last] = x.range();
  const nominal = x(Number(best ?? low ?? high ?? 0));
  const isPoint = low === null && high === null;
  const from = low !== null ? x(Number(low)) : isPoint ? Math.max(first, nominal - 26) : first;
  const until = high !== null ? x(Number(high)) : isPoint ? Math.min(last, nominal + 26) : last;
  group
    .append("line")
    .attr("class", "line")
    .attr("x1", from)
    .attr("x2", until)
    .attr("y1", y)
    .attr("y2", y);
  end(group, low, amount.lowExclusive, from, y, isPoint ? 0 : -1);
  end(group, high, amount.highExclusive, until, y, isPoint ? 0 : 1);
  if (best !== null) {
    group
      .append("circle")
      .attr("class", isPoint ? "about" : "best")
      .attr("cx", nominal)
      .attr("cy", y)
      .attr("r", isPoint ? 6 : 4);
  }
}

/**
 * @param {any} group
 * @param {string | null} bound
 * @param {boolean} isExclusive
 * @param {number} x
 * @param {number} y
 * @param {number} outwards -1, 1, or 0 for no mark where the end is absent
 */
function end(group, bound, isExclusive, x, y, outwards) {
  if (bound === null) {
    if (outwards !== 0) {
      group
        .append("path")
        .attr("class", "open")
        .attr("d", `M${x - 6 * outwards},${y - 5}L${x},${y}L${x - 6 * outwards},${y + 5}`);
    }
  } else if (isExclusive) {
    group.append("circle").attr("class", "excluded").attr("cx", x).attr("cy", y).attr("r", 5);
  } else {
    group
      .append("line")
      .attr("class", "included")
      .attr("x1", x)
      .attr("x2", x)
      .attr("y1", y - 7)
      .attr("y2", y + 7);
  }
}

/** @type {Amount} */
const NONE = { low: null, lowExclusive: false, best: null, high: null, highExclusive: false };

/** @type {[words: string, amount: Amount, isVague: boolean, isHere: (claim: Claim) => boolean][]} */
const MARKS = [
  [
    "end included",
    { ...NONE, low: "0", high: "1" },
    false,
    ({ amount: a }) => (a.low !== null && !a.lowExclusive) || (a.high !== null && !a.highExclusive),
  ],
  [
    "end excluded",
    { ...NONE, low: "0", lowExclusive: true, high: "1", highExclusive: true },
    false,
    ({ amount: a }) => a.lowExclusive || a.highExclusive,
  ],
  [
    "no end stated",
    { ...NONE, low: "0" },
    false,
    ({ amount: a }) => (a.low === null) !== (a.high === null),
  ],
  [
    "about this much",
    { ...NONE, best: "0.5" },
    true,
    ({ amount: a }) => a.low === null && a.high === null,
  ],
  [
    "vague words",
    { ...NONE, low: "0" },
    true,
    ({ amount: a, isVague }) => isVague && a.low !== null,
  ],
];

/**
 * What the marks mean: those that are drawn.
 * @param {Claim[]} claims
 * @param {Range | null} range
 */
function legend(claims, range) {
  const caption = el("figcaption", { class: "legend" });
  for (const [words, amount, isVague, isHere] of MARKS) {
    if (claims.some(isHere)) {
      const item = el("span", {});
      const svg = d3
        .select(item)
        .append("svg")
        .attr("width", 46)
        .attr("height", 16)
        .attr("aria-hidden", "true");
      const group = svg.append("g").attr("class", `claim${isVague ? " vague" : ""}`);
      mark(group, d3.scaleLinear().range([8, 38]), amount, 8);
      item.append(words);
      caption.append(item);
    }
  }
  if (range) {
    caption.append(
      el("span", {}, el("i", { class: "swatch" }), "range of the named originators' claims"),
    );
  }
  return caption;
}
