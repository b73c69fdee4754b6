// Files that are dropped anywhere on the page go to the upload view.

/** @type {File[]} */
let waiting = [];

/** The dropped files, once. */
export function droppedFiles() {
  const files = waiting;
  waiting = [];
  return files;
}

/** @param {() => void} arrived */
export function watchDrops(arrived) {
  const sign = /** @type {HTMLElement} */ (document.getElementById("drop"));
  document.addEventListener("dragover", (event) => {
    if (hasFiles(event)) {
      event.preventDefault();
      sign.hidden = false;
    }
  });
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      sign.hidden = true;
    }
  });
  document.addEventListener("drop", (event) => {
    sign.hidden = true;
    if (hasFiles(event)) {
      event.preventDefault();
      waiting = [...(event.dataTransfer?.files ?? [])];
      arrived();
    }
  });
}

/** @param {DragEvent} event */
function hasFiles(event) {
  return event.dataTransfer?.types.includes("Files") ?? false;
}
