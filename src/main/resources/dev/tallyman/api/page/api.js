// Asks the service, whose addresses lie beside the page.

import { searchOf } from "./address.js";
import { askForKey, currentKey } from "./key.js";

/** @typedef {Record<string, string | null | undefined>} Query */

/** What the service or the way to it refused, with a sentence for people. */
export class Refused extends Error {
  /**
   * @param {number} status 0 where no answer came
   * @param {string} title
   * @param {string} detail
   */
  constructor(status, title, detail) {
    super(detail);
    this.status = status;
    this.title = title;
  }
}

/**
 * An address of the service, relative to the page.
 * @param {string} path
 * @param {Query} [query]
 */
export function addressOf(path, query = {}) {
  const search = searchOf(query);
  return `v1/${path}${search ? `?${search}` : ""}`;
}

/**
 * @param {string} path
 * @param {Query} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>} the JSON of the answer
 */
export async function get(path, query, signal) {
  const answer = await ask(addressOf(path, query), { signal });
  return answer.json();
}

/**
 * The same, or null where there is no such thing.
 * @param {string} path
 * @param {Query} [query]
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function find(path, query, signal) {
  try {
    return await get(path, query, signal);
  } catch (e) {
    if (e instanceof Refused && e.status === 404) {
      return null;
    }
    throw e;
  }
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>}
 */
export async function post(path, body) {
  const answer = await ask(addressOf(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

/**
 * A whole table as CSV: all its pages, one head.
 * @param {string} path
 * @param {Query} query
 * @returns {Promise<string>}
 */
export async function csv(path, query) {
  /** @type {string | null} */
  let address = addressOf(path, { ...query, limit: "1000", format: "csv" });
  let all = "";
  while (address) {
    const answer = await ask(address, {});
    const text = await answer.text();
    all += all === "" ? text : withoutHead(text);
    const next = /^<(\?[^>]*)>; rel="next"$/.exec(answer.headers.get("Link") ?? "");
    address = next ? `v1/${path}${next[1]}` : null;
  }
  return all;
}

/** @param {string} table the head holds no line break */
function withoutHead(table) {
  return table.slice(table.indexOf("\n") + 1);
}

/**
 * @param {string} address
 * @param {RequestInit & {headers?: Record<string, string>}} request
 * @returns {Promise<Response>}
 */
async function ask(address, request) {
  for (;;) {
    const key = currentKey();
    const answer = await send(address, {
      ...request,
      headers: { ...request.headers, ...(key ? { "x-api-key": key } : {}) },
    });
    if (answer.ok) {
      return answer;
    }
    if (answer.status === 503 && answer.headers.has("Retry-After")) {
      await pause(Number(answer.headers.get("Retry-After")), request.signal);
      continue;
    }
    const wantsKey = answer.status === 401 || answer.status === 403;
    if (!wantsKey || !(await askForKey(key))) {
      throw await refusal(answer);
    }
  }
}

/**
 * The service still counts; each asking has it count on.
 * @param {number} seconds
 * @param {AbortSignal | null} [signal]
 */
async function pause(seconds, signal) {
  await new Promise((done) => setTimeout(done, seconds * 1000));
  signal?.throwIfAborted();
}

/**
 * @param {string} address
 * @param {RequestInit} request
 */
async function send(address, request) {
  try {
    return await fetch(address, request);
  } catch (e) {
    if (e instanceof DOMException && e.name === "AbortError") {
      throw e;
    }
    throw new Refused(0, "No answer", "The service cannot be reached. Try again in a while.");
  }
}

/**
 * @param {Response} answer
 * @returns {Promise<Refused>}
 */
async function refusal(answer) {
  const problem = await answer.json().catch(() => ({}));
  return new Refused(
    answer.status,
    problem.title ?? "Refused",
    problem.detail ?? `The service answered with status ${answer.status}.`,
  );
}
