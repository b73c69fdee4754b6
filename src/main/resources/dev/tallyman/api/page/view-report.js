// One report: its text with its numbers marked, its figures, and what was set aside.

import { to } from "./address.js";
import { interval } from "./amounts.js";
import { find, get } from "./api.js";
import { dateInWords } from "./dates.js";
import { el, outLink, say, table } from "./dom.js";
import { count, country, goods, measures } from "./names.js";
import { markedText, textLegend } from "./report-text.js";
import { moreButton } from "./tools.js";
import { SET_ASIDE, meaning } from "./words.js";
import { statusInWords } from "./view-reports.js";

/** @typedef {import("./view-reports.js").Report & {figures: any[], setAsides: any[], next: string | null}} WholeReport */

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function reportView({ id }, signal) {
  const path = `reports/${encodeURIComponent(id ?? "")}`;
  /** @type {WholeReport} */
  const report = await get(path, {}, signal);
  const text = report.sha256 ? await find(`${path}/text`, {}, signal) : null;
  const title = report.title ?? report.key;
  return {
    title,
    content: [
      el("h1", { tabindex: "-1" }, title),
      el(
        "p",
        {},
        [report.publisher ?? "Unknown publisher", dateInWords(report.published)].join(" · "),
        report.url && [" · ", outLink(report.url, report.url)],
      ),
      el(
        "p",
        { class: report.status === "rejected" || report.stale ? "warning" : "quiet" },
        statusInWords(report),
      ),
      el("p", { class: "quiet" }, report.key),
      numbers(path, report),
      text && textSection(path, text),
    ],
  };
}

/**
 * Figures and set-asides, a page at a time.
 * @param {string} path
 * @param {WholeReport} report
 */
function numbers(path, report) {
  const { figures, setAsides } = report;
  let next = report.next;
  const place = el("div", {});
  const more = moreButton("More of this report", next, async (cursor) => {
    const rest = await get(path, { cursor });
    figures.push(...rest.figures);
    setAsides.push(...rest.setAsides);
    next = rest.next;
    show();
    say(`${count(figures.length, "figure")} shown.`);
    return next;
  });

  function show() {
    const shown = next === null ? "" : ", so far";
    place.replaceChildren(
      el("h2", {}, `Figures (${figures.length}${shown})`),
      figures.length > 0
        ? table("Figures", FIGURES, figures, { hideCaption: true })
        : el("p", { class: "empty" }, "No figure was read in it."),
      el("h2", {}, `Set aside (${setAsides.length}${shown})`),
      setAsides.length > 0
        ? table("Numbers that are no figures, and why", SET_ASIDES, setAsides, {
            hideCaption: true,
          })
        : el("p", { class: "empty" }, "No other number stands in it."),
    );
  }

  show();
  return el("section", { "aria-label": "Numbers" }, place, el("p", { class: "actions" }, more));
}

/** @type {import("./dom.js").Column<any>[]} */
const FIGURES = [
  {
    head: "In its words",
    cell: (figure) => el("a", { href: to("figures", {}, figure.id) }, `“${figure.quote}”`),
  },
  { head: "Read as", cell: (figure) => `${interval(figure.quantity)} ${measures(figure.measure)}` },
  { head: "Goods", cell: (figure) => goods(figure.commodity), minor: true },
  {
    head: "Route",
    cell: (figure) => `${country(figure.origin, "?")} → ${country(figure.destination, "?")}`,
  },
  {
    head: "Meant as",
    cell: (figure) => [figure.status, figure.kind, figure.modality].filter(Boolean).join(", "),
    minor: true,
  },
  { head: "Originator", cell: (figure) => figure.attribution.originator ?? "not named" },
];

/** @type {import("./dom.js").Column<any>[]} */
const SET_ASIDES = [
  { head: "In its words", cell: (one) => `“${one.quote}”` },
  { head: "Why it is no figure", cell: (one) => meaning(SET_ASIDE, one.reason) },
];

/**
 * The text; a very long one in parts.
 * @param {string} path
 * @param {any} first
 */
function textSection(path, first) {
  let offset = first.text.length;
  const place = el("div", {}, markedText(first, 0, null));
  const more = moreButton("More of the text", first.next, async (cursor) => {
    const part = await get(`${path}/text`, { cursor });
    place.append(markedText(part, offset, null));
    offset += part.text.length;
    return part.next;
  });
  return el(
    "section",
    { "aria-labelledby": "text" },
    el("h2", { id: "text" }, "Text"),
    textLegend(),
    place,
    el("p", { class: "actions" }, more),
  );
}
