import type { FieldValue } from "../field-value.js";
import type { FormNote } from "../form-message.js";
import type { FormView } from "../form-view.js";
import { actsOf, buttonsOf, frame, lock } from "./body-frame.js";
import { createCodeFold } from "./code-fold.js";
import { describeControl } from "./describe-control.js";
import { el } from "./element.js";
import { drawField } from "./fields/draw-field.js";
import type { FormBody } from "./form-body.js";
import { createLateWords } from "./late-words.js";
import { createNotes } from "./notes.js";
import { drawPages } from "./pages.js";
import { createSaidCard } from "./said-card.js";
import type { Say } from "./say.js";

/** The fields of a form, its buttons, and what is said about them. */
export interface DrawnBody extends FormBody {
  readonly element: HTMLElement;
}

interface BodyActions {
  changed(field: string, how: "typing" | "done"): void;
  submit(): void;
  skip(): void;
  /** Asks for the answer to a guess. */
  show(): void;
  /** A button of a note was pressed. */
  act(name: string): void;
  /** What came too late is to be forgotten. */
  forgetLate(): void;
}

/** @param prefix what makes ids of this drawing unlike those of every other. */
export function drawBody(view: FormView, say: Say, prefix: string, actions: BodyActions): DrawnBody {
  const drawn = view.fields.map((field, i) => {
    const tools = {
      id: `md-${prefix}-${i}`,
      say,
      changed(how: "typing" | "done") {
        actions.changed(field.name, how);
        count();
      },
      act: actions.act,
    };
    const on = drawField(field, tools);
    const problem = el("p", { class: "md-problem", id: `${tools.id}-problem` });
    const notes = createNotes(`${tools.id}-notes`, say, actions.act);
    on.element.append(problem, notes.element);
    on.element.dataset.field = field.name;
    return { field, on, problem, notes };
  });
  const fields = drawn.map(({ on }) => on);
  const byName = new Map(drawn.map((one) => [one.field.name, one]));
  const buttons = buttonsOf(view, actions);
  const whole = createNotes(`md-${prefix}-notes`, say, actions.act);
  const code = createCodeFold(say);
  const late = createLateWords(view.fields, say, actions.forgetLate);
  const said = createSaidCard(say, {
    show: actions.show,
    put(solution) {
      for (const [field, value] of Object.entries(solution)) {
        set(field, value);
        actions.changed(field, "done");
      }
      fields[0]?.control.focus();
    },
  });
  const isPaged = view.fields.some(({ page }) => page !== undefined);
  const pages = isPaged ? drawPages(drawn, said.element, say) : undefined;
  for (const { field, on } of drawn) on.element.hidden = field.later === true;

  function count(): void {
    pages?.count();
  }

  const get = (field: string): FieldValue | undefined => byName.get(field)?.on.get();
  const set = (field: string, value: FieldValue | undefined): void => byName.get(field)?.on.set(value);

  /** Each note beside its field, its row or its column; what has no place of its own stands under the fields. */
  function note(notes: readonly FormNote[]): void {
    for (const { field, on, notes: place } of drawn) {
      const own = notes.filter((one) => one.field === field.name);
      const left = on.note?.(own) ?? own;
      place.show(left);
      const wrong = left.some(({ kind }) => kind === "mend");
      describeControl(on.control, place.element.id, { said: left.length > 0, wrong });
    }
    whole.show(notes.filter(({ field }) => !byName.has(field)));
  }

  return {
    element: frame(view, {
      fields,
      pages: pages?.element,
      buttons,
      below: [late.element, whole.element, actsOf(view, actions.act), said.element, code.element],
      submit: actions.submit,
    }),
    get,
    set,
    setUnder: (field, value, own) => byName.get(field)?.on.setUnder?.(value, own),
    values() {
      const filled = drawn.flatMap(({ field: { name }, on }) => {
        const value = on.get();
        return value === undefined ? [] : [[name, value] as const];
      });
      return Object.fromEntries(filled);
    },
    late: late.show,
    count,
    problems(problems) {
      for (const { field, on, problem } of drawn) {
        const found = problems.find((one) => one.field === field.name);
        problem.textContent = found?.says ?? "";
        const wrong = found !== undefined;
        describeControl(on.control, problem.id, { said: wrong, wrong });
      }
      const [first] = problems;
      if (first !== undefined) byName.get(first.field)?.on.control.focus();
    },
    say(reply) {
      for (const { field, on } of drawn) {
        if (field.later === true) on.element.hidden = reply.shown?.includes(field.name) !== true;
      }
      if (reply.locked === true) lock(fields, buttons);
      for (const field of fields) field.offer?.(reply.offers ?? {});
      note(reply.notes ?? []);
      code.show(reply.code);
      said.show(reply);
    },
  };
}
