// One figure: its words in the report, who said it and who said it first, where it stands.

import { to } from "./address.js";
import { interval } from "./amounts.js";
import { get } from "./api.js";
import { dateInWords, instantInWords, periodInWords } from "./dates.js";
import { el, outLink, table } from "./dom.js";
import { capital, count, goods, measures, route } from "./names.js";
import { markedText, textLegend } from "./report-text.js";
import { citation, hereAddress } from "./tools.js";
import { LEFT_OUT, MODALITY, PLACE, WHY, meaning } from "./words.js";

/** So much of the text is shown before and after the sentence, in UTF-16 units. */
const AROUND = 2_500;

/**
 * @typedef {object} Mention
 * @property {string} figure
 * @property {string} report
 * @property {string | null} publisher
 * @property {string | null} published
 * @property {string | null} originator
 * @property {string[]} relayers
 * @property {string} quote
 * @property {string | null} link
 */

/**
 * @param {import("./address.js").Address} address
 * @param {AbortSignal} signal
 */
export async function figureView({ id }, signal) {
  const figure = await get(`figures/${encodeURIComponent(id ?? "")}`, {}, signal);
  const text = await textAround(figure, signal);
  const title = `“${figure.quote}”`;
  return {
    title,
    content: [
      el("h1", { tabindex: "-1" }, title),
      el("p", { class: "lead" }, reading(figure)),
      figure.state !== "current" && el("p", { class: "warning" }, past(figure)),
      chain(figure),
      figure.claim && mentions(figure),
      figure.claim && standing(figure),
      warnings(figure),
      words(figure, text),
      details(figure),
      el("h2", {}, "Cite"),
      citation(figure.citation ?? cite(figure)),
    ],
  };
}

/**
 * The text around the figure, where the report still has the text that it was read in.
 * @param {any} figure
 * @param {AbortSignal} signal
 */
async function textAround(figure, signal) {
  if (figure.state !== "current") {
    return null;
  }
  const start = Math.max(0, figure.sentence.start - AROUND);
  const part = await get(
    `reports/${encodeURIComponent(figure.report.id)}/text`,
    { start: String(start), end: String(figure.sentence.end + AROUND) },
    signal,
  );
  return part.sha256 === figure.report.sha256 ? { part, start } : null;
}

/** @param {any} figure */
function reading(figure) {
  const { quantity, measure, commodity, status, kind, modality } = figure;
  return [
    `Read as ${interval(quantity)} ${measures(measure)}`,
    commodity && ` (${goods(commodity)})`,
    figure.origin || figure.destination ? ` ${route(figure)}` : ", route not stated",
    `; ${[status === "unstated" ? null : status, kind, meaning(MODALITY, modality)].filter(Boolean).join(", ")}`,
    periodInWords(figure.period) && `; ${periodInWords(figure.period)}`,
    figure.asOf && `; as of ${dateInWords(figure.asOf)}`,
    ".",
  ].map((part) => part || "");
}

/** @param {any} figure */
function past(figure) {
  const when = figure.supersededAt ? ` since ${instantInWords(figure.supersededAt)}` : "";
  return figure.state === "withdrawn"
    ? `Its report was withdrawn; this figure is in no answer${when}.`
    : `Its report was replaced or read anew; this figure is in no answer${when}.`;
}

/**
 * Publisher ← relayers ← originator.
 * @param {any} figure
 */
function chain(figure) {
  const { originator, relayers } = figure.attribution;
  const links = [
    [figure.report.publisher ?? "an unknown publisher", "published it"],
    ...relayers.map((/** @type {string} */ name) => [name, "passed it on"]),
    [originator ?? "nobody is named", originator ? "claims it" : "as the originator"],
  ];
  return el(
    "section",
    { "aria-labelledby": "chain" },
    el("h2", { id: "chain" }, "Who says so"),
    el("ol", { class: "chain" }, links.map(([name, role]) => el("li", {}, el("strong", {}, name), el("span", { class: "quiet" }, role)))),
  );
}

/** @param {any} figure */
function mentions(figure) {
  /** @type {Mention[]} */
  const all = figure.claim.mentions;
  const first = all[0];
  return el(
    "section",
    { "aria-labelledby": "mentions" },
    el("h2", { id: "mentions" }, "Who said it first"),
    el("p", {}, saidFirst(first, all.length)),
    table(
      "Every mention of this claim, in order of publication",
      [
        { head: "Published", whole: true, cell: (mention, index) => [dateInWords(mention.published), index === 0 && mention.published && el("span", { class: "tag" }, "first")] },
        { head: "By", cell: (mention) => el("a", { href: to("reports", {}, mention.report) }, mention.publisher ?? "unknown publisher") },
        { head: "Passed on by", cell: (mention) => mention.relayers.join(", "), minor: true, optional: true },
        { head: "Originator", cell: (mention) => mention.originator ?? "not named" },
        { head: "In its words", cell: (mention) => mentionLink(mention, figure.id) },
        { head: "Source", cell: (mention) => mention.link && outLink(mention.link, "open"), minor: true, optional: true },
      ],
      all,
      { hideCaption: true },
    ),
  );
}

/**
 * @param {Mention} first
 * @param {number} total
 */
function saidFirst(first, total) {
  const later = total > 1 ? ` ${capital(count(total - 1, "later mention"))}.` : " No other mention.";
  return first.published
    ? [el("strong", {}, first.publisher ?? "An unknown publisher"), ` told it first, on ${dateInWords(first.published)}.`, later]
    : ["No mention has a date, so none is known to be the first.", total > 1 ? ` ${capital(count(total, "mention"))}.` : ""];
}

/**
 * @param {Mention} mention
 * @param {string} shown
 */
function mentionLink(mention, shown) {
  const words = `“${mention.quote}”`;
  return mention.figure === shown ? [words, el("span", { class: "tag" }, "this one")] : el("a", { href: to("figures", {}, mention.figure) }, words);
}

/** @param {any} figure */
function standing(figure) {
  const { place, reason, by } = figure.claim;
  const why = place === "beside" ? meaning(WHY, reason) : meaning(LEFT_OUT, reason);
  return el(
    "section",
    { "aria-labelledby": "standing" },
    el("h2", { id: "standing" }, "Where it stands"),
    el(
      "p",
      {},
      `${meaning(PLACE, place)} ${why} `,
      by && [el("a", { href: to("figures", {}, by) }, "The figure in whose favour"), ". "],
      el("a", { href: to("tally", tallyOf(figure)) }, "The whole answer"),
      ".",
    ),
  );
}

/** @param {any} figure */
function tallyOf({ origin, destination, measure, class: type }) {
  return { origin: origin ?? "none", destination: destination ?? "none", measure, class: type };
}

/** @param {any} figure */
function warnings(figure) {
  const all = [...figure.warnings, ...(figure.claim?.warnings ?? [])];
  return (
    all.length > 0 &&
    el(
      "section",
      { "aria-labelledby": "warnings" },
      el("h2", { id: "warnings" }, "To keep in mind"),
      el("ul", {}, all.map((warning) => el("li", {}, warning.sentence))),
    )
  );
}

/**
 * @param {any} figure
 * @param {{part: any, start: number} | null} text
 */
function words(figure, text) {
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
    [report.title ?? report.key, report.publisher, report.published && dateInWords(report.published)].filter(Boolean).join(" · "),
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
    ? el("blockquote", { class: "report-text" }, [before, " ", el("mark", { id: "quote", class: "shown" }, figure.sentence.text), " ", after])
    : el("p", { class: "empty" }, "The text that it was read in is no longer kept.");
}

/** @param {any} figure */
function details(figure) {
  return el(
    "details",
    {},
    el("summary", {}, "How it was read"),
    el("p", {}, "The rules that made this figure, in their order:"),
    el("p", { class: "rules" }, figure.derivation.join(" → ")),
    el("p", { class: "quiet" }, `Recorded ${instantInWords(figure.recordedAt)}; id ${figure.id}`),
  );
}

/** @param {any} figure */
function cite(figure) {
  const { report, attribution } = figure;
  return [
    report.publisher ?? report.key,
    report.title && `“${report.title}”`,
    report.published && dateInWords(report.published),
    report.url,
  ]
    .filter(Boolean)
    .join(", ")
    .concat(`: “${figure.quote}”`, attribution.originator ? ` (${attribution.originator})` : "", `. Tallyman, ${hereAddress()}`);
}
