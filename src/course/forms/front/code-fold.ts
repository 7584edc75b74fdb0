import { button, el } from "./element.js";
import type { Say } from "./say.js";

/** The cell that would do the same as the form, behind a line that opens. */
export interface CodeFold {
  readonly element: HTMLElement;
  show(code: string | undefined): void;
}

export function createCodeFold(say: Say): CodeFold {
  const code = el("code");
  const copied = el("span", { role: "status" });
  const copy = button(say("copy"), () => {
    void navigator.clipboard?.writeText(code.textContent ?? "").then(
      () => copied.replaceChildren(say("copied")),
      () => getSelection()?.selectAllChildren(code),
    );
  });
  const element = el(
    "details",
    { class: "md-as-code" },
    el("summary", {}, say("code")),
    el("p", { class: "md-quiet" }, say("codeHelp")),
    el("pre", { tabindex: 0 }, code),
    el("div", { class: "md-row" }, copy, copied),
  );
  element.hidden = true;
  return {
    element,
    show(text) {
      element.hidden = text === undefined;
      if (code.textContent === text) return;
      code.textContent = text ?? "";
      copied.replaceChildren();
    },
  };
}
