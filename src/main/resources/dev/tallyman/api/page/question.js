// The question of a tally: as it stands in an address, as the service is asked, in words, and as a
// form.

import { to } from "./address.js";
import { el, field, select } from "./dom.js";
import { capital, country, goods, measures } from "./names.js";
import { GROUPING, POLICY, WHY } from "./words.js";

/** @typedef {Record<string, string>} Query */

/** Stands in an address for an end of the route that no report states. */
export const UNSTATED = "none";

/** What `include` may show as entries of their own. */
const INCLUDABLE = [
  "planned",
  "pledged",
  "ordered",
  "possible",
  "capacity",
  "denied",
  "share",
  "ratio",
  "rate",
  "limit",
];

const DATE = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/**
 * The question as the service takes it: an unstated end cannot be asked for, only looked for.
 * @param {Query} query
 * @returns {Query}
 */
export function asked(query) {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== UNSTATED));
}

/**
 * Whether an answer's flow is one of the question.
 * @param {Query} query
 * @param {{origin: string | null, destination: string | null}} flow
 */
export function isAskedFor(query, flow) {
  return (
    (query.origin !== UNSTATED || flow.origin === null) &&
    (query.destination !== UNSTATED || flow.destination === null)
  );
}

/**
 * @param {Query} query
 * @returns {string} "Containers from North Korea to Russia"
 */
export function inWords(query) {
  const ends = [
    query.origin && `from ${end(query.origin)}`,
    query.destination && `to ${end(query.destination)}`,
  ];
  const what = [
    query.measure && measures(query.measure),
    query.commodity && `of ${goods(query.commodity)}`,
  ];
  return capital([...what, ...ends].filter(Boolean).join(" ") || "All flows");
}

/** @param {string} code */
function end(code) {
  return code === UNSTATED ? "an unstated place" : country(code);
}

/**
 * @param {Query} query
 * @returns {HTMLElement}
 */
export function narrowing(query) {
  const isUsed = ["from", "to", "groupBy", "policy", "include"].some((name) => query[name]);
  const form = el(
    "form",
    { class: "fields", submit: ask },
    field("Period from", dateInput("from", query.from), "A day, month or year: 2025-03"),
    field("Period to", dateInput("to", query.to)),
    field(
      "One answer for each",
      select(
        "groupBy",
        "groupBy",
        [["", "Nothing: all together"], ...pairs(GROUPING)],
        query.groupBy,
      ),
    ),
    field(
      "Counted",
      select("policy", "policy", pairs(POLICY), query.policy ?? "latest-per-originator"),
    ),
    included(query.include),
    el("p", { class: "actions" }, el("button", { class: "main" }, "Ask")),
  );

  /** @param {Event} event */
  function ask(event) {
    event.preventDefault();
    const given = new FormData(form);
    const policy = String(given.get("policy"));
    location.hash = to("tally", {
      ...query,
      from: String(given.get("from")),
      to: String(given.get("to")),
      groupBy: String(given.get("groupBy")),
      policy: policy === "latest-per-originator" ? null : policy,
      include: given.getAll("include").join(","),
    });
  }

  return el(
    "details",
    { open: isUsed, class: "narrow" },
    el("summary", {}, "Narrow or group the question"),
    form,
  );
}

/**
 * @param {string} name
 * @param {string | undefined} value
 */
function dateInput(name, value) {
  return el("input", {
    id: `ask-${name}`,
    name,
    value,
    pattern: DATE,
    size: 10,
    autocomplete: "off",
    placeholder: "YYYY-MM-DD",
  });
}

/** @param {import("./words.js").Words} words */
function pairs(words) {
  return /** @type {[string, string][]} */ (Object.entries(words));
}

/** @param {string | undefined} chosen */
function included(chosen) {
  const words = new Set((chosen ?? "").split(","));
  return el(
    "fieldset",
    {},
    el("legend", {}, "Show as entries of their own, never added"),
    INCLUDABLE.map((word) =>
      el(
        "label",
        { class: "check", title: WHY[word] },
        el("input", { type: "checkbox", name: "include", value: word, checked: words.has(word) }),
        word,
      ),
    ),
  );
}
