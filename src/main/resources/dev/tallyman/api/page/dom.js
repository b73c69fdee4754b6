// Elements are made here, and words get into them as text alone: titles, keys and names come from
// reports, and reports may be hostile.

/** @typedef {Node | string | number | null | undefined | false} Leaf */
/** @typedef {Leaf | Leaf[]} Child */
/** @typedef {Record<string, unknown>} Attributes */

/**
 * An element. A function among the attributes listens to the event of its name; `true` is an empty
 * attribute; what is absent or `false` is left out.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Attributes} [attributes]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, /** @type {EventListener} */ (value));
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? "" : String(value));
    }
  }
  element.append(...leaves(children));
  return element;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
function leaves(children) {
  return children
    .flat()
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

/**
 * A link out of the page; anything but an address of the web is shown as text.
 * @param {string | null | undefined} url
 * @param {string} text
 * @returns {Node}
 */
export function outLink(url, text) {
  return url && /^https?:\/\/[^\s"<>]+$/i.test(url)
    ? el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, text)
    : el("span", {}, text);
}

/**
 * @template T
 * @typedef {object} Column
 * @property {string} head
 * @property {(row: T, index: number) => Child} cell
 * @property {boolean} [numeric]
 * @property {boolean} [whole] kept on one line
 * @property {boolean} [minor] left out on a phone
 * @property {boolean} [optional] left out where it is empty in every row
 */

/**
 * A table that scrolls sideways where it is too wide, so that the page never does.
 * @template T
 * @param {string} caption
 * @param {Column<T>[]} columns
 * @param {T[]} rows
 * @param {{hideCaption?: boolean}} [options]
 */
export function table(caption, columns, rows, options = {}) {
  const filled = columns
    .map((column) => ({ ...column, kind: kind(column), cells: rows.map(column.cell) }))
    .filter(
      ({ optional, cells }) => !optional || cells.some((cell) => leaves([cell]).join("") !== ""),
    );
  return el(
    "div",
    { class: "scroll", role: "group", tabindex: "0", "aria-label": caption },
    el(
      "table",
      {},
      el("caption", { class: options.hideCaption ? "unseen" : null }, caption),
      el(
        "thead",
        {},
        el(
          "tr",
          {},
          filled.map((column) => el("th", { scope: "col", class: column.kind }, column.head)),
        ),
      ),
      el(
        "tbody",
        {},
        rows.map((_, row) =>
          el(
            "tr",
            {},
            filled.map(({ kind, cells }, at) =>
              at === 0
                ? el("th", { class: kind, scope: "row" }, cells[row])
                : el("td", { class: kind }, cells[row]),
            ),
          ),
        ),
      ),
    ),
  );
}

/** @param {Column<any>} column */
function kind({ numeric, whole, minor }) {
  return (
    [numeric && "number", whole && "whole", minor && "minor"].filter(Boolean).join(" ") || null
  );
}

/**
 * A field with its label.
 * @param {string} label
 * @param {HTMLElement} input with an id
 * @param {string} [hint]
 */
export function field(label, input, hint) {
  const hintId = `${input.id}-hint`;
  if (hint) {
    input.setAttribute("aria-describedby", hintId);
  }
  return el(
    "div",
    { class: "field" },
    el("label", { for: input.id }, label),
    input,
    hint && el("span", { class: "quiet", id: hintId }, hint),
  );
}

/**
 * A choice of one.
 * @param {string} id
 * @param {string} name
 * @param {[value: string, label: string][]} choices
 * @param {string | undefined} chosen
 */
export function select(id, name, choices, chosen) {
  return el(
    "select",
    { id, name },
    choices.map(([value, label]) =>
      el("option", { value, selected: value === (chosen ?? "") }, label),
    ),
  );
}

/**
 * Tells those who do not see the page what just happened.
 * @param {string} sentence
 */
export function say(sentence) {
  const status = document.getElementById("status");
  if (status) {
    status.textContent = sentence;
  }
}
