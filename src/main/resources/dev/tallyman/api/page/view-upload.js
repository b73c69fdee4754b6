// Reports are given to the service here and watched until they are read.

import { to } from "./address.js";
import { Refused } from "./api.js";
import { el, field, say } from "./dom.js";
import { droppedFiles } from "./drop.js";
import { count } from "./names.js";
import { upload } from "./uploading.js";
import { statusInWords } from "./view-reports.js";

const FORMATS = ".txt,.md,.html,.htm,.pdf,.eml,.docx,.csv,.xlsx";

/** @type {[name: "publisher" | "published" | "url" | "title", label: string, hint?: string][]} */
const METADATA = [
  ["publisher", "Published by"],
  ["published", "Published on", "A day, month or year: 2025-07-08"],
  ["title", "Title"],
  ["url", "Address on the web"],
];

/** Outlives the view: who looks elsewhere meanwhile finds it again. */
const list = el("ul", { class: "uploads", "aria-label": "Reports on their way" });

export async function uploadView() {
  const files = el("input", { type: "file", id: "files", multiple: true, accept: FORMATS });
  const form = el(
    "form",
    { submit: send },
    el(
      "div",
      { class: "drop-here" },
      field(
        "Reports",
        files,
        "Choose files, or drop them anywhere on this page. Text, HTML, PDF, mail, DOCX, CSV and XLSX are read.",
      ),
    ),
    el(
      "details",
      {},
      el("summary", {}, "What is known about them (else the report's own words are taken)"),
      el(
        "div",
        { class: "fields" },
        METADATA.map(([name, label, hint]) =>
          field(label, el("input", { id: `meta-${name}`, name, autocomplete: "off" }), hint),
        ),
      ),
    ),
    el("p", { class: "actions" }, el("button", { class: "main" }, "Upload")),
  );

  /** @param {Event} event */
  function send(event) {
    event.preventDefault();
    if (files.files?.length) {
      sendAll([...files.files]);
      files.value = "";
    } else {
      say("Choose a file first.");
      files.focus();
    }
  }

  /** @param {File[]} chosen */
  function sendAll(chosen) {
    const metadata = Object.fromEntries(
      [...new FormData(form)].filter(
        ([, value]) => typeof value === "string" && value.trim() !== "",
      ),
    );
    for (const file of chosen) {
      list.prepend(item(file, metadata));
    }
  }

  sendAll(droppedFiles());
  return {
    title: "Upload",
    content: [
      el("h1", { tabindex: "-1" }, "Upload"),
      el(
        "p",
        {},
        "A report is read within seconds; every number in it becomes a figure, or is set aside with a reason.",
      ),
      form,
      list,
    ],
  };
}

/**
 * A report on its way, with what became of it.
 * @param {File} file
 * @param {import("./uploading.js").Metadata} metadata
 */
function item(file, metadata) {
  const told = el("p", {}, "");
  const element = el("li", {}, el("strong", {}, file.name), told);

  /** @param {string} step */
  function tell(step) {
    told.textContent = step;
    say(`${file.name}: ${step}`);
  }

  upload(file, metadata, tell).then(
    (report) => {
      const words = `${statusInWords(report)}${report.status === "extracted" ? `: ${count(report.figures, "figure")}${report.isMore ? " or more" : ""}, ${report.setAsides} set aside` : ""}.`;
      tell(words.replace(/\.\.$/, "."));
      told.append(" ", el("a", { href: to("reports", {}, report.id) }, "See what was read"));
      element.className = report.status === "rejected" ? "bad" : "good";
    },
    (e) => {
      tell(
        e instanceof Refused
          ? e.message
          : "Something went wrong on this page; the report may not have been sent.",
      );
      element.className = "bad";
    },
  );
  return element;
}
