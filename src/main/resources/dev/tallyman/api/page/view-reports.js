// The reports and how far each got.

import { to } from "./address.js";
import { get } from "./api.js";
import { dateInWords, instantInWords } from "./dates.js";
import { el, field, say, select, table } from "./dom.js";
import { count } from "./names.js";
import { csvButton, moreButton } from "./tools.js";
import { REPORT_STATUS, meaning } from "./words.js";

/**
 * @typedef {object} Report
 * @property {string} id
 * @property {string} key
 * @property {string} status
 * @property {boolean} stale
 * @property {string | null} reason
 * @property {string | null} message
 * @property {string | null} publisher
 * @property {string | null} published
 * @property {string | null} url
 * @property {string | null} title
 * @property {string | null} sha256
 * @property {string | null} recordedAt
 */

/** @typedef {Report & {figures: number, setAsides: number}} Line */

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function reportsView({ query }, signal) {
  const answer = await get("reports", query, signal);
  /** @type {Line[]} */
  const reports = answer.reports;
  const place = el("div", {});
  const more = moreButton("More reports", answer.next, async (cursor) => {
    const rest = await get("reports", { ...query, cursor });
    reports.push(...rest.reports);
    show();
    say(`${count(reports.length, "report")} shown.`);
    return rest.next;
  });

  function show() {
    place.replaceChildren(
      reports.length > 0
        ? table("Reports", COLUMNS, reports, { hideCaption: true })
        : el("p", { class: "empty" }, "There is no such report."),
    );
  }

  show();
  return {
    title: "Reports",
    content: [
      el("h1", { tabindex: "-1" }, "Reports"),
      filters(query),
      place,
      el(
        "p",
        { class: "actions" },
        more,
        csvButton("Reports as CSV", "reports", query, "reports.csv"),
        el("a", { href: to("upload") }, "Upload a report"),
      ),
    ],
  };
}

/** @param {Record<string, string>} query */
function filters(query) {
  const form = el(
    "form",
    { class: "fields", submit: ask },
    field(
      "How far it got",
      select(
        "report-status",
        "status",
        [["", "Any"], .../** @type {[string, string][]} */ (Object.entries(REPORT_STATUS))],
        query.status,
      ),
    ),
    field(
      "Published by",
      el("input", { id: "publisher", name: "publisher", value: query.publisher }),
    ),
    el("p", { class: "actions" }, el("button", { class: "main" }, "Show")),
  );

  /** @param {Event} event */
  function ask(event) {
    event.preventDefault();
    const given = new FormData(form);
    location.hash = to("reports", {
      status: String(given.get("status")),
      publisher: String(given.get("publisher")),
    });
  }

  return form;
}

/** @type {import("./dom.js").Column<Line>[]} */
const COLUMNS = [
  {
    head: "Report",
    cell: (report) => el("a", { href: to("reports", {}, report.id) }, report.title ?? report.key),
  },
  { head: "Published by", cell: (report) => report.publisher ?? "unknown" },
  { head: "On", cell: (report) => dateInWords(report.published) },
  { head: "Status", cell: (report) => statusInWords(report) },
  { head: "Figures", numeric: true, cell: (report) => report.figures },
  { head: "Set aside", numeric: true, cell: (report) => report.setAsides },
  {
    head: "Recorded",
    cell: (report) => (report.recordedAt ? instantInWords(report.recordedAt) : ""),
    minor: true,
  },
];

/**
 * How far a report got, with the reason where that is not far.
 * @param {Report} report
 */
export function statusInWords(report) {
  const words = meaning(REPORT_STATUS, report.status);
  const stale = report.stale ? "; cannot be read any more, its last good reading is used" : "";
  return `${words}${stale}${report.message ? `: ${report.message}` : ""}`;
}
