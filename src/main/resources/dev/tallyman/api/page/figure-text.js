// A figure's words where they stand in the report.

import { to } from "./address.js";
import { find } from "./api.js";
import { dateInWords } from "./dates.js";
import { el, outLink } from "./dom.js";
import { markedText, textLegend } from "./report-text.js";

/** So much of the text is shown before and after the sentence, in UTF-16 units. */
const AROUND = 2_500;

/**
 * The text around the figure, where the report still has the text that it was read in.
 * @param {any} figure
 * @param {AbortSignal} signal
 */
export async function textAround(figure, signal) {
  if (figure.state !== "current") {
    return null;
  }
  const start = Math.max(0, figure.sentence.start - AROUND);
  const part = await find(
    `reports/${encodeURIComponent(figure.report.id)}/text`,
    { start: String(start), end: String(figure.sentence.end + AROUND) },
    signal,
  );
  return part?.sha256 === figure.report.sha256 ? { part, start } : null;
}

/**
 * @param {any} figure
 * @param {{part: any, start: number} | null} text
 */
export function words(figure, text) {
  return el(
    "section",
    { "aria-labelledby": "words" },
    el("h2", { id: "words" }, "In the report's words"),
    source(figure),
    text ? [part(text, figure.id), textLegend()] : sentence(figure),
    el(
      "p",
      { class: "actions" },
      el("a", { href: to("reports", {}, figure.report.id) }, "The whole report"),
      figure.link && outLink(figure.link, "Open the source at these words"),
    ),
  );
}

/** @param {any} figure */
function source({ report }) {
  return el(
    "p",
    { class: "quiet" },
    [
      report.title ?? report.key,
      report.publisher,
      report.published && dateInWords(report.published),
    ]
      .filter(Boolean)
      .join(" · "),
  );
}

/**
 * @param {{part: any, start: number}} text
 * @param {string} id
 */
function part({ part: found, start }, id) {
  const marked = markedText(found, start, id);
  if (start > 0) {
    marked.prepend("… ");
  }
  if (found.text.length >= 2 * AROUND) {
    marked.append(" …");
  }
  return marked;
}

/** @param {any} figure */
function sentence(figure) {
  const { before, after } = figure.neighbours;
  return figure.sentence.text
    ? el("blockquote", { class: "report-text" }, [
        before,
        " ",
        el("mark", { id: "quote", class: "shown" }, figure.sentence.text),
        " ",
        after,
      ])
    : el("p", { class: "empty" }, "The text that it was read in is no longer kept.");
}
