// Amounts in words. They are decimals in strings and are never computed with here.

/**
 * @typedef {object} Amount
 * @property {string | null} low
 * @property {boolean} lowExclusive
 * @property {string | null} best
 * @property {string | null} high
 * @property {boolean} highExclusive
 */

/**
 * @typedef {object} Range
 * @property {string | null} low
 * @property {boolean} lowExclusive
 * @property {string | null} high
 * @property {boolean} highExclusive
 * @property {boolean} openBelow
 * @property {boolean} openAbove
 */

/**
 * `4200000.5` as `4,200,000.5`.
 * @param {string} decimal
 */
export function grouped(decimal) {
  const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(decimal) ?? ["", "", decimal, ""];
  return `${sign ? "−" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${rest}`;
}

/**
 * A difference with its sign.
 * @param {string} decimal
 */
export function signed(decimal) {
  return decimal.startsWith("-") || decimal === "0" ? grouped(decimal) : `+${grouped(decimal)}`;
}

/**
 * The interval that an amount claims: "over 15,800, under 16,000", "about 200", "60 to 70".
 * @param {Amount | null | undefined} amount
 * @returns {string}
 */
export function interval(amount) {
  if (!amount) {
    return "no amount";
  }
  const { low, lowExclusive, best, high, highExclusive } = amount;
  if (low !== null && high !== null) {
    return bothEnds(amount, low, high);
  }
  if (low !== null) {
    return `${lowExclusive ? "over" : "at least"} ${grouped(low)}`;
  }
  if (high !== null) {
    return `${best === high && highExclusive ? "nearly" : highExclusive ? "under" : "at most"} ${grouped(high)}`;
  }
  return best === null ? "no amount" : `about ${grouped(best)}`;
}

/**
 * @param {Amount} amount
 * @param {string} low
 * @param {string} high
 */
function bothEnds(amount, low, high) {
  if (!amount.lowExclusive && !amount.highExclusive) {
    return low === high ? grouped(low) : `${grouped(low)} to ${grouped(high)}`;
  }
  const from = `${amount.lowExclusive ? "over" : "at least"} ${grouped(low)}`;
  return `${from}, ${amount.highExclusive ? "under" : "at most"} ${grouped(high)}`;
}

/**
 * The range of claims; an open end is said, never closed.
 * @param {Range | null | undefined} range
 * @returns {string}
 */
export function rangeInWords(range) {
  if (!range || (range.low === null && range.high === null)) {
    return "no range";
  }
  const ends =
    range.low !== null && range.low === range.high
      ? `${range.highExclusive ? "nearly " : range.lowExclusive ? "just over " : ""}${grouped(range.low)}`
      : interval({ ...range, best: null });
  const open = [
    range.openBelow && "a claim states no lower end",
    range.openAbove && "a claim states no upper end",
  ].filter(Boolean);
  return open.length ? `${ends}; ${open.join(", ")}` : ends;
}
