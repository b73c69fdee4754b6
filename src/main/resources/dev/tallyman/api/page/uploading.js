// A report on its way: offered to the service, put into the bucket, read.

import { Refused, find, post } from "./api.js";

/** @typedef {{publisher?: string, published?: string, url?: string, title?: string}} Metadata */
/** @typedef {import("./view-reports.js").Line & {isMore: boolean}} Line */

/** So long a report may take before the page stops asking. */
const PATIENCE_MILLIS = 5 * 60_000;
const FIRST_PAUSE_MILLIS = 300;
const LONGEST_PAUSE_MILLIS = 5_000;

/** What the service refuses to read; said before it is sent. */
const LARGEST_BYTES = 50 * 1024 * 1024;

/**
 * Sends a report and waits until it is read.
 * @param {File} file
 * @param {Metadata} metadata
 * @param {(step: string) => void} tell
 * @returns {Promise<Line>} the report with its final status
 */
export async function upload(file, metadata, tell) {
  if (file.size > LARGEST_BYTES) {
    throw new Refused(
      413,
      "Too large",
      `This file is larger than ${LARGEST_BYTES / 1024 / 1024} MB.`,
    );
  }
  tell("Asking where to put it …");
  const offer = await post("reports", {
    name: file.name,
    ...(file.type ? { contentType: file.type } : {}),
    metadata,
  });
  tell("Uploading …");
  await put(offer, file);
  tell("Uploaded; being read …");
  return read(offer.id);
}

/**
 * @param {{url: string, headers: Record<string, string>}} offer
 * @param {File} file
 */
export async function put({ url, headers }, file) {
  let answer;
  try {
    answer = await fetch(url, {
      method: "PUT",
      headers,
      body: file,
      credentials: "omit",
      referrerPolicy: "no-referrer",
    });
  } catch {
    throw new Refused(
      0,
      "No answer",
      "The place for uploads cannot be reached from this page. The report was not sent.",
    );
  }
  if (!answer.ok) {
    throw new Refused(
      answer.status,
      "Not taken",
      refusalInWords(answer.status, await answer.text()),
    );
  }
}

/**
 * S3 refuses in XML and in its own words.
 * @param {number} status
 * @param {string} body
 * @returns {string}
 */
export function refusalInWords(status, body) {
  const code = /<Code>([^<]*)<\/Code>/.exec(body)?.[1] ?? "";
  const message = /<Message>([^<]*)<\/Message>/.exec(body)?.[1] ?? "";
  if (code === "ExpiredToken" || /expired/i.test(message)) {
    return "The address to upload to has expired: it holds for a quarter of an hour. Upload the report once more.";
  }
  if (status === 403 || code === "SignatureDoesNotMatch" || code === "AccessDenied") {
    return "The address to upload to is not one that this service gave, or was changed on the way. Upload the report once more.";
  }
  if (code === "EntityTooLarge" || status === 413) {
    return "The report is too large to be stored.";
  }
  if (code === "SlowDown" || status >= 500) {
    return "The store is busy or out of order. Try again in a while.";
  }
  return `The store refused the report (${code || status}).`;
}

/**
 * @param {string} id
 * @returns {Promise<Line>}
 */
async function read(id) {
  const until = Date.now() + PATIENCE_MILLIS;
  for (
    let pause = FIRST_PAUSE_MILLIS;
    Date.now() < until;
    pause = Math.min(pause * 1.5, LONGEST_PAUSE_MILLIS)
  ) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const report = await find(`reports/${encodeURIComponent(id)}`, { limit: "1000" });
    if (report && report.status !== "received") {
      return {
        ...report,
        figures: report.figures.length,
        setAsides: report.setAsides.length,
        isMore: report.next !== null,
      };
    }
  }
  throw new Refused(
    0,
    "Still waiting",
    "The report is stored and has not been read yet. Look for it among the reports later.",
  );
}
