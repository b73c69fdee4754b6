// The flows that reports tell of, with a search.

import { searchOf, to } from "./address.js";
import { get } from "./api.js";
import { dateInWords } from "./dates.js";
import { el, say, table } from "./dom.js";
import { capital, count, country, measures } from "./names.js";
import { UNSTATED } from "./question.js";
import { moreButton } from "./tools.js";

/**
 * @typedef {object} Flow
 * @property {string | null} origin
 * @property {string | null} destination
 * @property {string} measure
 * @property {string} class
 * @property {number} figures
 * @property {number} reports
 * @property {number} originators
 * @property {string | null} newest
 */

const PAGE = "1000";

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function flowsView({ query }, signal) {
  const first = await get("flows", { limit: PAGE }, signal);
  /** @type {Flow[]} */
  const flows = first.flows;
  /** @type {string | null} */
  let next = first.next;
  const place = el("div", {});
  const told = el("p", { class: "quiet" });
  const search = el("input", {
    type: "search",
    id: "search",
    name: "q",
    value: query.q,
    autocomplete: "off",
    placeholder: "Korea container",
    input: () => {
      history.replaceState(null, "", to("flows", { q: search.value }));
      show();
      say(told.textContent ?? "");
    },
  });
  const more = moreButton("Look through more flows", next, async (cursor) => {
    const rest = await get("flows", { limit: PAGE, cursor });
    flows.push(...rest.flows);
    next = rest.next;
    show();
    say(told.textContent ?? "");
    return next;
  });

  function show() {
    const found = flows.filter((flow) => fits(flow, search.value)).sort(mostToldFirst);
    told.textContent = next
      ? `${count(found.length, "flow")} found among the first ${count(flows.length, "flow")}.`
      : `${count(found.length, "flow")} of ${flows.length}.`;
    place.replaceChildren(
      found.length > 0
        ? table("Flows that reports tell of", COLUMNS, found, { hideCaption: true })
        : el(
            "p",
            { class: "empty" },
            flows.length === 0
              ? "No report has been read yet: upload one."
              : "No flow fits these words.",
          ),
    );
  }

  show();
  return {
    title: "Flows",
    content: [
      el("h1", { tabindex: "-1" }, "Flows"),
      el(
        "p",
        {},
        "What published reports claim was shipped: how much, according to whom, over which period.",
      ),
      el(
        "form",
        {
          class: "search",
          role: "search",
          submit: (/** @type {Event} */ event) => event.preventDefault(),
        },
        el("label", { for: "search" }, "Search by country, measure or kind of thing"),
        search,
      ),
      told,
      place,
      el("p", { class: "actions" }, more),
    ],
  };
}

/**
 * Whether a flow has every word, in any order.
 * @param {Flow} flow
 * @param {string} words
 */
function fits(flow, words) {
  const text = [
    country(flow.origin),
    flow.origin,
    country(flow.destination),
    flow.destination,
    flow.measure,
    measures(flow.measure),
    flow.class,
  ]
    .join(" ")
    .toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/**
 * Of whose route nothing is stated comes last.
 * @param {Flow} a
 * @param {Flow} b
 */
function mostToldFirst(a, b) {
  return (
    Number(a.origin === null && a.destination === null) -
      Number(b.origin === null && b.destination === null) ||
    b.originators - a.originators ||
    b.figures - a.figures
  );
}

/** @type {import("./dom.js").Column<Flow>[]} */
const COLUMNS = [
  {
    head: "Flow",
    cell: (flow) =>
      el(
        "a",
        { href: address(flow) },
        `${country(flow.origin, "Unstated")} → ${country(flow.destination, "unstated")}`,
      ),
  },
  { head: "Measure", cell: (flow) => capital(measures(flow.measure)) },
  { head: "Counted as", cell: (flow) => flow.class, minor: true },
  { head: "Originators", numeric: true, cell: (flow) => flow.originators },
  { head: "Figures", numeric: true, cell: (flow) => flow.figures },
  { head: "Reports", numeric: true, cell: (flow) => flow.reports, minor: true },
  { head: "Newest", cell: (flow) => dateInWords(flow.newest) },
];

/** @param {Flow} flow */
function address(flow) {
  return `#/tally?${searchOf({
    origin: flow.origin ?? UNSTATED,
    destination: flow.destination ?? UNSTATED,
    measure: flow.measure,
    class: flow.class,
  })}`;
}
