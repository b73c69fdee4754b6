// The API key: asked for when the service asks, kept for this tab and this deployment alone.

const NAME = `tallyman-key ${new URL(".", document.baseURI).pathname}`;

/** @type {Promise<boolean> | null} */
let asking = null;

/** @returns {string | null} */
export function currentKey() {
  return sessionStorage.getItem(NAME);
}

export function forgetKey() {
  sessionStorage.removeItem(NAME);
  showWhetherKept();
}

export function showWhetherKept() {
  const forget = document.getElementById("forget");
  if (forget) {
    forget.hidden = currentKey() === null;
  }
}

/**
 * Asks for a key, once for all who wait for it.
 * @param {string | null} refused the key that the service did not take
 * @returns {Promise<boolean>} whether there is another key now
 */
export function askForKey(refused) {
  if (currentKey() !== refused) {
    return Promise.resolve(true);
  }
  asking ??= ask(refused !== null).finally(() => {
    asking = null;
  });
  return asking;
}

/**
 * @param {boolean} wasRefused
 * @returns {Promise<boolean>}
 */
function ask(wasRefused) {
  const dialog = /** @type {HTMLDialogElement} */ (document.getElementById("key"));
  const input = /** @type {HTMLInputElement} */ (document.getElementById("key-value"));
  const why = /** @type {HTMLElement} */ (document.getElementById("key-why"));
  why.textContent = wasRefused
    ? "The service did not take this key. A key is kept for this tab alone."
    : "This service asks for an API key. It is kept for this tab alone.";
  input.value = "";
  dialog.returnValue = "none";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      "close",
      () => {
        const isGiven = dialog.returnValue === "use" && input.value.trim() !== "";
        if (isGiven) {
          sessionStorage.setItem(NAME, input.value.trim());
        }
        input.value = "";
        showWhetherKept();
        resolve(isGiven);
      },
      { once: true },
    );
  });
}
