import type { Around } from "../../../src/course/forms/front/channel.js";
import { button, el } from "../../../src/course/forms/front/element.js";
import { editedCell, keepEditedCell } from "./edited-cells.js";
import { createEditor } from "./editor.js";
import type { PageForms } from "./forms.js";
import type { Ended, Kernel } from "./kernel.js";
import type { LiveCellParts } from "./live-cell-parts.js";
import { placeCode } from "./place-code.js";
import { createOutputPlace } from "./show-output.js";
import { words } from "./words.js";

interface Surroundings {
  readonly kernel: Kernel;
  readonly forms: PageForms;
  readonly number: number;
  readonly runAbove: () => void;
  readonly next: () => LiveCellParts | undefined;
  readonly ran: () => void;
  /** A form was drawn or goes away, or a guess was given: what is hidden below may be another. */
  readonly formChanged: () => void;
}

/** Makes a cell of the page live: its code can be changed and run, and what it shows stands under it. */
export function createLiveCell(element: HTMLElement, parts: Surroundings): LiveCellParts {
  const { kernel, forms, number, runAbove, next, ran, formChanged } = parts;
  const id = element.dataset.cell ?? "";
  const isTools = element.dataset.tools !== undefined;
  const opensForm = element.dataset.form !== undefined;
  const original = element.querySelector("pre.code")?.textContent ?? "";
  const hears = new Set<() => void>();
  let guess: string | undefined;
  const around: Around = {
    hold(why = "") {
      guess = why;
      formChanged();
    },
    leave() {
      guess = undefined;
      formChanged();
    },
    nextCellHasRun: () => next()?.hasRun() ?? false,
    whenNextCellRan: (hear) => next()?.whenRan(hear) ?? (() => {}),
  };
  const output = createOutputPlace(id, (form, into) => {
    forms.draw(form, into, around);
    formChanged();
  });
  const note = el("p", { class: "held-note", hidden: true });
  const prompt = el("span", { class: "prompt", "aria-hidden": "true" });
  const putBack = button(words.putBack, () => {
    editor.text = original;
    changed();
  });
  /** What the kernel ran of it last. */
  let ranCode: string | undefined;
  /** The code that was lent, as long as it is neither changed nor run: until then it is not the reader's. */
  let lent: string | undefined;
  let ready: Promise<boolean> | undefined;
  const editor = createEditor(original, words.codeOfCell(number), changed, () => void run());
  const earlier = editedCell(id);

  function changed(): void {
    lent = undefined;
    const isChanged = editor.text !== original;
    putBack.hidden = !isChanged;
    keepEditedCell(id, isChanged ? { from: original, to: editor.text } : undefined);
  }

  async function run(): Promise<Ended> {
    element.classList.add("running");
    prompt.textContent = "[*]";
    // What stands there now is run, whatever is typed while it waits.
    const text = editor.text;
    if (lent !== undefined) changed();
    if ((await ready) === false) {
      ready = undefined;
      return notRun();
    }
    let isFirst = true;
    const { ended, count } = await kernel.run(text, (type, content) => {
      // What stood there stays until there is something new, so that the page does not jump.
      if (isFirst) output.clear();
      isFirst = false;
      output.hear(type, content);
    });
    if (ended === "not run") return notRun();
    element.classList.remove("running");
    ranCode = ended === "ran" ? text : undefined;
    if (ended === "failed") unfold();
    if (isFirst) output.clear();
    prompt.textContent = `[${count}]`;
    element.dataset.ran = String(count);
    ran();
    for (const hear of hears) hear();
    return ended;
  }

  function notRun(): Ended {
    element.classList.remove("running");
    prompt.textContent = "";
    return "not run";
  }

  const bar = el(
    "div",
    { class: "cell-bar" },
    button(opensForm ? words.openForm : words.run, () => void run(), {
      class: "run",
      "aria-label": opensForm ? words.openFormOfCell(number) : words.runCell(number),
    }),
    button(words.runAbove, runAbove, { "aria-label": words.runAboveCell(number) }),
    putBack,
    prompt,
  );
  const fold = placeCode(element, editor.element);
  element.append(bar, output.element, note);
  if (earlier !== undefined && earlier.from === original) editor.text = earlier.to;
  else if (earlier !== undefined) bar.append(useEarlier(earlier.to));
  changed();
  if (editor.text !== original) unfold();

  /** Code that is not what the fold says is seen. */
  function unfold(): void {
    if (fold !== undefined) fold.open = true;
  }

  /** The page has a new edition of the cell: what the reader had made of the old one is not lost. */
  function useEarlier(text: string): HTMLButtonElement {
    const use = button(words.useEarlier, () => {
      editor.text = text;
      use.remove();
      changed();
    });
    return use;
  }

  return {
    element,
    isTools,
    run,
    forget() {
      prompt.textContent = "";
      ranCode = undefined;
      delete element.dataset.ran;
    },
    hold(why) {
      output.element.hidden = why !== "";
      note.hidden = why === "";
      note.textContent = why;
    },
    guess: () => guess,
    showsForm: () => output.element.querySelector(".md-form") !== null,
    hasRun: () => element.dataset.ran !== undefined,
    whenRan(hear) {
      hears.add(hear);
      return () => hears.delete(hear);
    },
    async prepare(code) {
      if (ranCode === code) return "ran";
      const { ended } = await kernel.run(code, () => {});
      ranCode = ended === "ran" ? code : undefined;
      return ended;
    },
    lend(code, when) {
      ready = when;
      if (editor.text === original) {
        editor.text = code;
        putBack.hidden = code === original;
        lent = code;
      }
      unfold();
      element.querySelector("textarea")?.focus();
    },
    takeBack() {
      if (lent === undefined) return;
      editor.text = original;
      changed();
    },
  };
}
