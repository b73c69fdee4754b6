// One figure: its words in the report, who said it and who said it first, where it stands.

import { to } from "./address.js";
import { interval } from "./amounts.js";
import { get } from "./api.js";
import { dateInWords, instantInWords, periodInWords } from "./dates.js";
import { el } from "./dom.js";
import { textAround, words } from "./figure-text.js";
import { chain, mentions } from "./mentions.js";
import { goods, measures, route } from "./names.js";
import { citation, hereAddress } from "./tools.js";
import { LEFT_OUT, MODALITY, PLACE, WHY, meaning } from "./words.js";

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
      citation(`${figure.citation} ${hereAddress()}`),
    ],
  };
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
      el(
        "ul",
        {},
        all.map((warning) => el("li", {}, warning.sentence)),
      ),
    )
  );
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
