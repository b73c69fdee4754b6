// Buttons: the rest of a list, a table as CSV, a line to cite.

import { csv } from "./api.js";
import { el, say } from "./dom.js";

/**
 * Goes on in a list, a page at a time; hidden where nothing is left.
 * @param {string} label
 * @param {string | null} next
 * @param {(cursor: string) => Promise<string | null>} load answers where the rest begins
 */
export function moreButton(label, next, load) {
  let cursor = next;
  const button = el("button", { type: "button", hidden: next === null, click: loadMore }, label);

  async function loadMore() {
    button.disabled = true;
    try {
      cursor = await load(cursor ?? "");
      button.hidden = cursor === null;
    } catch (e) {
      sayWhy(e);
    } finally {
      button.disabled = false;
    }
  }

  return button;
}

/** @param {unknown} e */
function sayWhy(e) {
  say(e instanceof Error ? e.message : "That could not be had.");
}

/**
 * Saves a table of the service as a file. A link would not do: it could not send the key.
 * @param {string} label
 * @param {string} path
 * @param {Record<string, string | null | undefined>} query
 * @param {string} name of the file
 */
export function csvButton(label, path, query, name) {
  const button = el("button", { type: "button", click: save }, label);

  async function save() {
    button.disabled = true;
    try {
      const address = URL.createObjectURL(new Blob([await csv(path, query)], { type: "text/csv" }));
      el("a", { href: address, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
      say(`${name} is saved.`);
    } catch (e) {
      sayWhy(e);
    } finally {
      button.disabled = false;
    }
  }

  return button;
}

/**
 * Copies a line that cites.
 * @param {string} label
 * @param {string} line
 */
export function copyButton(label, line) {
  const button = el("button", { type: "button", click: copy }, label);

  async function copy() {
    try {
      await navigator.clipboard.writeText(line);
      say("Copied.");
      button.textContent = "Copied";
    } catch {
      say("The browser does not let this page copy; the line can be selected instead.");
      button.textContent = "Cannot copy: select the line";
    }
    setTimeout(() => {
      button.textContent = label;
    }, 3_000);
  }

  return button;
}

/**
 * A line that cites, to be read and to be copied.
 * @param {string} line
 */
export function citation(line) {
  return el(
    "p",
    { class: "citation" },
    el("span", { class: "cite" }, line),
    copyButton("Copy citation", line),
  );
}

/** The address of what is shown, for a citation. */
export function hereAddress() {
  return location.href;
}
