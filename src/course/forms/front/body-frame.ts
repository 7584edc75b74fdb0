import type { FormView } from "../form-view.js";
import { button, el } from "./element.js";
import type { DrawnField } from "./fields/drawn-field.js";

interface FrameParts {
  readonly fields: readonly DrawnField[];
  /** The fields page by page, in a form of several pages. */
  readonly pages: HTMLElement | undefined;
  readonly buttons: HTMLElement | undefined;
  /** What stands under the fields. */
  readonly below: readonly (HTMLElement | undefined)[];
  submit(): void;
}

/** The form around its fields: a form that is sent with a button, or a group that is kept as one goes. */
export function frame(view: FormView, { fields, pages, buttons, below, submit }: FrameParts): HTMLElement {
  const { title, lead } = view;
  // A form of one question is named by that question.
  const questions = view.fields.filter(({ later }) => later !== true);
  const heading =
    questions.length === 1 && lead === undefined ? undefined : el("p", { class: "md-title" }, title);
  const above = [heading, lead === undefined ? undefined : el("p", { class: "md-lead" }, lead)];
  if (pages !== undefined) return el("div", { role: "group", "aria-label": title }, ...above, pages);
  const content = [...above, ...fields.map(({ element }) => element), buttons, ...below];
  if (view.submit === undefined) return el("div", { role: "group", "aria-label": title }, ...content);
  const form = el("form", { "aria-label": title, novalidate: true }, ...content);
  // A table inside brings a form of its own.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target === form) submit();
  });
  return form;
}

/** The buttons of a form that is sent. */
export function buttonsOf({ submit, skip }: FormView, actions: { skip(): void }): HTMLElement | undefined {
  if (submit === undefined) return undefined;
  return el(
    "div",
    { class: "md-row" },
    el("button", { type: "submit" }, submit),
    skip === undefined ? undefined : button(skip, actions.skip),
  );
}

/** The buttons of a form that do something beside its fields. */
export function actsOf({ acts = [] }: FormView, press: (act: string) => void): HTMLElement | undefined {
  if (acts.length === 0) return undefined;
  return el("div", { class: "md-row" }, ...acts.map(({ act, label }) => button(label, () => press(act))));
}

/** What was answered stays as it is. */
export function lock(fields: readonly DrawnField[], buttons: HTMLElement | undefined): void {
  if (buttons !== undefined) buttons.hidden = true;
  for (const { element } of fields) {
    for (const control of element.querySelectorAll("input, textarea, button")) {
      control.setAttribute("disabled", "");
    }
  }
}
