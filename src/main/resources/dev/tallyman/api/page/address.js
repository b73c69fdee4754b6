// Addresses of views: all that a view needs stands behind the hash, so that it can be shared and
// works below whatever path the page is served at.

/** @typedef {Record<string, string>} Query */
/** @typedef {{view: string, id: string | null, query: Query}} Address */

/**
 * Reads `#/figures/f_1` or `#/tally?origin=KP`.
 * @param {string} hash
 * @returns {Address}
 */
export function parse(hash) {
  const [path, search] = split(hash.replace(/^#\/?/, ""), "?");
  const [view, id] = split(path, "/");
  return {
    view: view || "flows",
    id: id ? decode(id) : null,
    query: Object.fromEntries(new URLSearchParams(search ?? "")),
  };
}

/**
 * @param {string} view
 * @param {Record<string, string | null | undefined>} [query]
 * @param {string} [id]
 * @returns {string} a hash
 */
export function to(view, query = {}, id) {
  const search = searchOf(query);
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ""}${search ? `?${search}` : ""}`;
}

/**
 * The parameters that have a value, as a query without a question mark.
 * @param {Record<string, string | null | undefined>} query
 */
export function searchOf(query) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== "") {
      search.set(name, value);
    }
  }
  return search.toString();
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {[string, string | undefined]}
 */
function split(text, mark) {
  const at = text.indexOf(mark);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

/** @param {string} text */
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
