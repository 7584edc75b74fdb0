import type { RecordedCode } from "./offer-recording.js";
import type { RecordedStep } from "./recording.js";
import { stateAt } from "./state-at.js";

/** Stands under a recorded cell where cells run. */
export function tryButton(begin: () => void): HTMLElement {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: "try", textContent: "Try it yourself" });
  button.title = "The recording waits. Change the cell, run it, and go on.";
  button.addEventListener("click", begin);
  return button;
}

/** A cell as the recording has it at a second, and the cells that it has run up to then, in the order of the page. */
export function tryingAt(
  steps: readonly RecordedStep[],
  seconds: number,
  cell: string,
  writtenCode: (cell: string) => string | undefined,
): { readonly now: RecordedCode; readonly before: readonly RecordedCode[] } {
  const { cells } = stateAt(steps, seconds);
  const codeOf = (id: string): RecordedCode => ({
    cell: id,
    code: plainText(cells.get(id)?.code ?? writtenCode(id) ?? ""),
  });
  const ran = [...cells].flatMap(([id, { html }]) => (id === cell || html == null ? [] : [id]));
  return { now: codeOf(cell), before: ran.map(codeOf) };
}

function plainText(html: string): string {
  const element = document.createElement("code");
  element.innerHTML = html;
  return element.textContent ?? "";
}
