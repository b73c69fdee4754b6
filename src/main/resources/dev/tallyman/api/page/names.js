// Names of countries, measures and goods, as a sentence has them.

import { grouped } from "./amounts.js";

const COUNTRIES = new Intl.DisplayNames("en", { type: "region", fallback: "code" });
const CURRENCIES = new Set(Intl.supportedValuesOf("currency"));

/** @type {Record<string, string>} */
const PLURALS = {
  aircraft: "aircraft",
  cargo: "cargoes",
  firearm: "firearms",
  person: "people",
  percent: "percent",
  teu: "TEU",
};

/**
 * @param {string | null | undefined} code
 * @param {string} [otherwise]
 * @returns {string}
 */
export function country(code, otherwise = "an unstated place") {
  return code ? (COUNTRIES.of(code) ?? code) : otherwise;
}

/**
 * A measure in the plural: `cubic-metre` as "cubic metres", `usd` as "USD".
 * @param {string} measure
 * @returns {string}
 */
export function measures(measure) {
  if (CURRENCIES.has(measure.toUpperCase())) {
    return measure.toUpperCase();
  }
  const words = measure.replaceAll("-", " ");
  return PLURALS[measure] ?? (words.endsWith("s") ? words : `${words}s`);
}

/**
 * An amount of things: "1 report", "12,000 reports".
 * @param {number} count
 * @param {string} one
 * @param {string} [many]
 */
export function count(count, one, many = `${one}s`) {
  return `${grouped(String(count))} ${count === 1 ? one : many}`;
}

/**
 * @param {{origin?: string | null, destination?: string | null}} flow
 * @returns {string} "from North Korea to Russia"
 */
export function route(flow) {
  return `from ${country(flow.origin)} to ${country(flow.destination)}`;
}

/** @param {string} text */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/**
 * A path of goods: `arms/ammunition` as "arms › ammunition".
 * @param {string | null | undefined} commodity
 */
export function goods(commodity) {
  return commodity ? commodity.replaceAll("/", " › ") : "";
}
