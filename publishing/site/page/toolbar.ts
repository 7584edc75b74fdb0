import { button, el } from "../../../src/course/forms/front/element.js";
import { words } from "./words.js";

/** The bar above a live page: what can be done with all its cells, and what is going on. */
export interface Toolbar {
  readonly element: HTMLElement;
  /** How far the start is, from 0 to 1. */
  progress(share: number): void;
  say(sentence: string): void;
  busy(isBusy: boolean): void;
}

interface Actions {
  readonly restartAndRunAll: () => void;
  readonly stop: () => void;
  readonly restart: () => void;
}

export function createToolbar({ restartAndRunAll, stop, restart }: Actions): Toolbar {
  const bar = el("progress", { max: 1, value: 0, "aria-label": words.starting });
  const status = el("p", { role: "status", class: "live-status" });
  const stopButton = button(words.stop, stop, { disabled: true });
  const element = el(
    "div",
    { class: "live-bar", role: "group", "aria-label": words.controls },
    button(words.restartAndRunAll, restartAndRunAll, { class: "run" }),
    stopButton,
    button(words.restart, restart),
    bar,
    status,
  );
  const say = (sentence: string): void => {
    if (status.textContent !== sentence) status.textContent = sentence;
  };
  return {
    element,
    progress(share) {
      bar.hidden = share >= 1;
      bar.value = share;
      say(share >= 1 ? words.ready : words.starting);
    },
    say,
    busy(isBusy) {
      stopButton.disabled = !isBusy;
    },
  };
}
