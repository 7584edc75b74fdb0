import type { FieldValue, FormField, FormReply, FormValue, FormView } from "../form-view.js";
import { button, el } from "./element.js";
import { drawField } from "./fields/draw-field.js";
import type { DrawnField } from "./fields/drawn-field.js";
import { drawPages } from "./pages.js";
import type { Say } from "./say.js";

/** The fields of a form, its buttons, and what is said about them. */
export interface Body {
  readonly element: HTMLElement;
  get(field: string): FieldValue | undefined;
  set(field: string, value: FieldValue | undefined): void;
  /** Everything that is filled. */
  values(): FormValue;
  /** Counts the answers anew. */
  count(): void;
  /** Says beside each field what is the matter with it. */
  problems(problems: NonNullable<FormReply["problems"]>): void;
  /** Shows what the course says about the answers. */
  say(reply: Pick<FormReply, "said" | "solution" | "show" | "shown" | "locked">): void;
}

interface BodyActions {
  changed(field: string, how: "typing" | "done"): void;
  submit(): void;
  skip(): void;
  /** Asks for the answer to a guess. */
  show(): void;
}

/** @param prefix what makes ids of this drawing unlike those of every other. */
export function drawBody(view: FormView, say: Say, prefix: string, actions: BodyActions): Body {
  const drawn = view.fields.map((field, i) => {
    const tools = {
      id: `md-${prefix}-${i}`,
      say,
      changed(how: "typing" | "done") {
        actions.changed(field.name, how);
        count();
      },
    };
    return {
      field,
      on: drawField(field, tools),
      problem: el("p", { class: "md-problem", id: `${tools.id}-problem` }),
    };
  });
  const buttons = buttonsOf(view, actions);
  const byName = new Map(drawn.map((one) => [one.field.name, one]));
  const said = el("div", { class: "md-said", "aria-live": "polite" });
  const pages = drawn.some(({ field }) => field.page !== undefined) ? drawPages(drawn, said, say) : undefined;
  for (const { field, on, problem } of drawn) {
    on.element.append(problem);
    on.element.hidden = field.later === true;
  }

  function count(): void {
    pages?.count();
  }

  const get = (field: string): FieldValue | undefined => byName.get(field)?.on.get();
  const set = (field: string, value: FieldValue | undefined): void => byName.get(field)?.on.set(value);

  function values(): FormValue {
    const filled = drawn.flatMap(({ field: { name }, on }) => {
      const value = on.get();
      return value === undefined ? [] : [[name, value] as const];
    });
    return Object.fromEntries(filled);
  }

  return {
    element: frame(view, drawn, pages?.element, buttons, said, actions),
    get,
    set,
    values,
    count,
    problems(problems) {
      for (const { field, on, problem } of drawn) {
        const found = problems.find((one) => one.field === field.name);
        problem.textContent = found?.says ?? "";
        mark(on, problem, found !== undefined);
      }
      const [first] = problems;
      if (first !== undefined) byName.get(first.field)?.on.control.focus();
    },
    say({ said: html, solution, show, shown = [], locked }) {
      for (const { field, on } of drawn) {
        if (field.later === true) on.element.hidden = !shown.includes(field.name);
      }
      if (locked === true)
        lock(
          drawn.map(({ on }) => on),
          buttons,
        );
      if (html !== undefined && said.dataset.html !== html) {
        // What the course has made, with everything that somebody wrote as text in it.
        said.innerHTML = html;
        said.dataset.html = html;
      }
      said.querySelector(".md-show")?.remove();
      if (show !== undefined) said.append(el("div", { class: "md-row md-show" }, button(show, actions.show)));
      if (html === undefined || solution === undefined) return;
      const put = button(say("solution"), () => {
        for (const [field, value] of Object.entries(solution)) {
          set(field, value);
          actions.changed(field, "done");
        }
        drawn[0]?.on.control.focus();
      });
      said.querySelector(".md-solution")?.remove();
      said.append(el("div", { class: "md-row md-solution" }, put));
    },
  };
}

function mark({ control }: DrawnField, problem: HTMLElement, wrong: boolean): void {
  const others = (control.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .filter((id) => id !== "" && id !== problem.id);
  const described = wrong ? [...others, problem.id] : others;
  if (described.length > 0) control.setAttribute("aria-describedby", described.join(" "));
  else control.removeAttribute("aria-describedby");
  if (wrong && control.matches("input, textarea")) control.setAttribute("aria-invalid", "true");
  else control.removeAttribute("aria-invalid");
}

function buttonsOf({ submit, skip }: FormView, actions: BodyActions): HTMLElement | undefined {
  if (submit === undefined) return undefined;
  return el(
    "div",
    { class: "md-row" },
    el("button", { type: "submit" }, submit),
    skip === undefined ? undefined : button(skip, actions.skip),
  );
}

/** What was answered stays as it is. */
function lock(fields: readonly DrawnField[], buttons: HTMLElement | undefined): void {
  if (buttons !== undefined) buttons.hidden = true;
  for (const { element } of fields) {
    for (const control of element.querySelectorAll("input, textarea, button")) {
      control.setAttribute("disabled", "");
    }
  }
}

function frame(
  view: FormView,
  drawn: readonly { readonly field: FormField; readonly on: DrawnField }[],
  pages: HTMLElement | undefined,
  buttons: HTMLElement | undefined,
  said: HTMLElement,
  actions: BodyActions,
): HTMLElement {
  const { title, lead, fields, submit } = view;
  // A form of one question is named by that question.
  const heading =
    fields.length === 1 && lead === undefined ? undefined : el("p", { class: "md-title" }, title);
  const above = [heading, lead === undefined ? undefined : el("p", { class: "md-lead" }, lead)];
  if (pages !== undefined) return el("div", { role: "group", "aria-label": title }, ...above, pages);
  const content = [...above, ...drawn.map(({ on }) => on.element), buttons, said];
  if (submit === undefined) return el("div", { role: "group", "aria-label": title }, ...content);
  const form = el("form", { "aria-label": title, novalidate: true }, ...content);
  // A table inside brings a form of its own.
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.target === form) actions.submit();
  });
  return form;
}
