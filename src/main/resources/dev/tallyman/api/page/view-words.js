// What the words of an answer mean.

import { el } from "./dom.js";
import { BASIS, FLAGS, LEFT_OUT, SET_ASIDE, WARNINGS, WHY } from "./words.js";

/** @type {[title: string, words: import("./words.js").Words][]} */
const LISTS = [
  ["Why a claim stands beside the total", WHY],
  ["Why a figure is left out", LEFT_OUT],
  ["What the amount of a claim is", BASIS],
  ["Flags of an answer", WARNINGS],
  ["Flags of a figure", FLAGS],
  ["Why a number is no figure", SET_ASIDE],
];

export async function wordsView() {
  return {
    title: "Words",
    content: [
      el("h1", { tabindex: "-1" }, "Words"),
      el(
        "p",
        {},
        "Tallyman reads shipment figures in published reports and says how much, according to whom, over which period: ",
        "as ranges, per claimant, each number with the words it came from. A claim told by many papers counts once. ",
        "Claims of different originators are never added or averaged.",
      ),
      LISTS.map(([title, words]) =>
        el(
          "section",
          {},
          el("h2", {}, title),
          el(
            "dl",
            {},
            Object.entries(words).flatMap(([code, meaning]) => [
              el("dt", {}, el("code", {}, code)),
              el("dd", {}, meaning),
            ]),
          ),
        ),
      ),
    ],
  };
}
