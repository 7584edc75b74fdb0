// A page whose cells cannot run can be read, and says why at its top. No module: a browser may be too old for those.

import { el } from "../../../src/course/forms/front/element.js";
import { hasWhatCellsNeed } from "./what-cells-need.js";
import { words } from "./words.js";

// No browser lets a file start a worker.
const isFile = location.protocol === "file:";
if (isFile || !hasWhatCellsNeed()) {
  document.documentElement.dataset.live = "no";
  if (document.querySelector("[data-work-panel]") !== null)
    document
      .querySelector("main")
      ?.prepend(el("p", { class: "warning", role: "status" }, isFile ? words.fromDisk : words.tooOld));
}
