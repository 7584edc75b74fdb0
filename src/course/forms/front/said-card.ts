import type { FormValue } from "../field-value.js";
import type { FormReply } from "../form-message.js";
import { button, el } from "./element.js";
import type { Say } from "./say.js";

/** What the course says about the answers, with the buttons that belong to it. */
export interface SaidCard {
  readonly element: HTMLElement;
  show(reply: Pick<FormReply, "said" | "solution" | "show">): void;
}

export function createSaidCard(
  say: Say,
  actions: { show(): void; put(solution: FormValue): void },
): SaidCard {
  const element = el("div", { class: "md-said", "aria-live": "polite" });
  return {
    element,
    show({ said: html, solution, show }) {
      if (html !== undefined && element.dataset.html !== html) {
        // What the course has made, with everything that somebody wrote as text in it.
        element.innerHTML = html;
        element.dataset.html = html;
      }
      element.querySelector(".md-show")?.remove();
      if (show !== undefined) {
        element.append(el("div", { class: "md-row md-show" }, button(show, actions.show)));
      }
      if (html === undefined || solution === undefined) return;
      element.querySelector(".md-solution")?.remove();
      const put = button(say("solution"), () => actions.put(solution));
      element.append(el("div", { class: "md-row md-solution" }, put));
    },
  };
}
