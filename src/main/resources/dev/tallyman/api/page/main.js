// Shows the view that the address names.

import { parse } from "./address.js";
import { Refused } from "./api.js";
import { el, say } from "./dom.js";
import { watchDrops } from "./drop.js";
import { forgetKey, showWhetherKept } from "./key.js";
import { changesView } from "./view-changes.js";
import { figureView } from "./view-figure.js";
import { flowsView } from "./view-flows.js";
import { reportView } from "./view-report.js";
import { reportsView } from "./view-reports.js";
import { tallyView } from "./view-tally.js";
import { uploadView } from "./view-upload.js";
import { wordsView } from "./view-words.js";

/** @typedef {{title: string, content: import("./dom.js").Child[], notice?: string}} View */
/** @typedef {(address: import("./address.js").Address, signal: AbortSignal) => Promise<View>} Viewing */

/** @type {Record<string, Viewing>} */
const LISTS = {
  flows: flowsView,
  tally: tallyView,
  reports: reportsView,
  changes: changesView,
  upload: uploadView,
  words: wordsView,
};

/** Views of one thing, by its id. @type {Record<string, Viewing>} */
const SINGLES = { figures: figureView, reports: reportView };

const main = /** @type {HTMLElement} */ (document.getElementById("main"));
let loading = new AbortController();
/** @type {string | null} */
let shown = null;

/** Where the reader was in the views that were left, for when they come back. @type {Map<string, number>} */
const left = new Map();
let isComingBack = false;

async function show() {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  const address = parse(location.hash);
  const viewing = address.id === null ? LISTS[address.view] : SINGLES[address.view];
  main.setAttribute("aria-busy", "true");
  try {
    const view = viewing ? await viewing(address, signal) : nothingHere();
    if (!signal.aborted) {
      put(view, address);
    }
  } catch (e) {
    if (!signal.aborted) {
      put(failed(e), address);
    }
  }
}

/**
 * @param {View} view
 * @param {import("./address.js").Address} address
 */
function put(view, address) {
  const place = `${address.view}/${address.id}`;
  const focused = place === shown ? document.activeElement?.id : null;
  main.replaceChildren(...el("div", {}, ...view.content).childNodes);
  main.removeAttribute("aria-busy");
  document.title = view.title === "Flows" ? "Tallyman" : `${view.title} – Tallyman`;
  if (view.notice) {
    /** @type {HTMLElement} */ (document.getElementById("notice")).textContent = view.notice;
  }
  markInNavigation(address.view);
  if (shown !== null) {
    moveTo(focused ?? null);
  }
  shown = place;
}

/**
 * A new view is read from its heading; in a view that only changed, the hand stays where it was.
 * @param {string | null} id
 */
function moveTo(id) {
  const held = id ? document.getElementById(id) : null;
  if (held) {
    held.focus({ preventScroll: true });
    say("Shown anew.");
  } else {
    main.querySelector("h1")?.focus({ preventScroll: true });
    scrollTo(0, (isComingBack && left.get(location.hash)) || 0);
  }
}

/** @param {string} view */
function markInNavigation(view) {
  for (const link of document.querySelectorAll("nav a")) {
    if (parse(/** @type {HTMLAnchorElement} */ (link).hash).view === view) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
}

/** @returns {View} */
function nothingHere() {
  return {
    title: "Nothing here",
    content: [
      el("h1", { tabindex: "-1" }, "Nothing here"),
      el("p", {}, el("a", { href: "#/flows" }, "To the flows")),
    ],
  };
}

/**
 * @param {unknown} e
 * @returns {View}
 */
function failed(e) {
  if (!(e instanceof Refused)) {
    console.error(e);
  }
  const refused =
    e instanceof Refused
      ? e
      : new Refused(0, "Something went wrong", "This page failed. It is not your fault.");
  return {
    title: refused.title,
    content: [
      el("h1", { tabindex: "-1" }, refused.title),
      el("p", { class: "warning", role: "alert" }, refused.message),
      el(
        "p",
        { class: "actions" },
        el("button", { type: "button", click: show }, "Try again"),
        el("a", { href: "#/flows" }, "To the flows"),
      ),
    ],
  };
}

history.scrollRestoration = "manual";
addEventListener("hashchange", (event) => {
  left.set(new URL(event.oldURL).hash, scrollY);
  show();
});
/** @type {any} */ (globalThis).navigation?.addEventListener(
  "navigate",
  (/** @type {any} */ event) => {
    isComingBack = event.navigationType === "traverse";
  },
);
addEventListener("beforeprint", () =>
  document.querySelectorAll("details").forEach((details) => (details.open = true)),
);
document.getElementById("forget")?.addEventListener("click", () => {
  forgetKey();
  say("The key is forgotten.");
});
document.getElementById("skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  main.querySelector("h1")?.focus();
});
watchDrops(() => {
  if (parse(location.hash).view === "upload") {
    show();
  } else {
    location.hash = "#/upload";
  }
});
showWhetherKept();
show();
