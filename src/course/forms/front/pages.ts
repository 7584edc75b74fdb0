import type { FormField } from "../form-field.js";
import { button, el } from "./element.js";
import type { DrawnField } from "./fields/drawn-field.js";
import type { Say } from "./say.js";

/** A form of several pages: one is seen at a time, and the last one is the result. */
export interface Pages {
  readonly element: HTMLElement;
  /** Counts the answers anew. */
  count(): void;
}

/**
 * @param drawn the fields with their pages.
 * @param result what stands at the end.
 */
export function drawPages(
  drawn: readonly { readonly field: FormField; readonly on: DrawnField }[],
  result: HTMLElement,
  say: Say,
): Pages {
  const last = Math.max(...drawn.map(({ field: { page = 0 } }) => page));
  const places = Array.from({ length: last + 1 }, (_, page) => {
    const fields = drawn.filter(({ field }) => (field.page ?? 0) === page);
    return el(
      "section",
      { tabindex: -1, "aria-label": say("page", { page: page + 1, pages: last + 1 }) },
      ...fields.flatMap(({ field: { heading }, on }) => [
        heading === undefined
          ? undefined
          : el("p", { class: "md-heading", role: "heading", "aria-level": 4 }, heading),
        on.element,
      ]),
    );
  });
  const all = [...places, el("section", { tabindex: -1, "aria-label": say("yourResult") }, result)];
  const bar = el("progress", {
    max: drawn.length,
    value: 0,
    "aria-label": say("answered", { done: "", all: drawn.length }),
  });
  const counted = el("span");
  const where = el("span", { class: "md-quiet" });
  const back = button(say("back"), () => go(at - 1));
  const next = button("", () => go(at + 1), { class: "md-main" });
  let at = 0;

  function go(page: number, focus = true): void {
    at = Math.min(Math.max(page, 0), all.length - 1);
    for (const [i, place] of all.entries()) place.hidden = i !== at;
    back.disabled = at === 0;
    next.hidden = at === all.length - 1;
    next.textContent = at === last ? say("result") : say("next");
    where.textContent = at > last ? say("yourResult") : say("page", { page: at + 1, pages: last + 1 });
    if (focus) all[at]?.focus();
  }

  function count(): void {
    const done = drawn.filter(({ on }) => on.get() !== undefined).length;
    bar.value = done;
    const words = say("answered", { done, all: drawn.length });
    counted.textContent = words;
    bar.setAttribute("aria-label", words);
  }

  go(0, false);
  count();
  const head = el("div", { class: "md-row" }, bar, counted, where);
  return {
    element: el("div", {}, head, ...all, el("div", { class: "md-row" }, back, next)),
    count,
  };
}
