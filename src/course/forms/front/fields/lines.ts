import type { FormOption, LinesField } from "../../form-field.js";
import { button, el } from "../element.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";
import { dragLines, lineRow } from "./line-rows.js";
import { moved } from "./moved.js";

type Act = "up" | "down" | "use" | "remove";

const signs: Readonly<Record<Act, string>> = { up: "↑", down: "↓", use: "+", remove: "−" };

/** Lines of code: some of them, in the right order, make the program. */
export function drawLines(field: LinesField, tools: FieldTools): DrawnField {
  const { say } = tools;
  let used: readonly FormOption[] = [];
  // From the first line on no line is an answer too: those that stood there were taken out.
  let touched = false;
  const program = el("ol", { class: "md-order md-code md-program", "aria-label": say("used") });
  const rest = el("ul", { class: "md-order md-code", "aria-label": say("unused") });
  const heard = el("p", { class: "md-heard", role: "status" });

  /** @param focus the button on which the keyboard stays; undefined after dragging. */
  function change(next: readonly FormOption[], line: FormOption, focus?: Act): void {
    used = next;
    touched = true;
    draw();
    const at = used.indexOf(line);
    heard.textContent =
      at < 0
        ? `${say("unused")}: ${line.label}`
        : say("position", { label: line.label, place: at + 1, all: used.length });
    if (focus !== undefined) focusOn(line, focus);
    tools.changed("done");
  }

  /** The button that was pressed may be gone, or do nothing at an end of the list: the keyboard goes to another one. */
  function focusOn(line: FormOption, act: Act): void {
    const row = group.querySelector(`[data-line="${CSS.escape(line.value)}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-do="${act}"]:not([disabled])`);
    (wanted ?? row?.querySelector<HTMLButtonElement>("button:not([disabled])"))?.focus();
  }

  function act(what: Act, line: FormOption, next: readonly FormOption[] | undefined): HTMLButtonElement {
    return button(signs[what], () => next !== undefined && change(next, line, what), {
      class: "md-small",
      "data-do": what,
      "aria-label": `${say(what)}: ${line.label}`,
      disabled: next === undefined,
    });
  }

  const without = (line: FormOption): readonly FormOption[] => used.filter((other) => other !== line);

  function draw(): void {
    const last = used.length - 1;
    const rows = used.map((line, i) =>
      lineRow(
        line,
        act("up", line, i === 0 ? undefined : moved(used, i, i - 1)),
        act("down", line, i === last ? undefined : moved(used, i, i + 1)),
        act("remove", line, without(line)),
      ),
    );
    const none = used.length === 0 ? [el("li", { class: "md-quiet" }, say("noLines"))] : [];
    program.replaceChildren(...rows, ...none);
    const unused = field.options.filter((line) => !used.includes(line));
    rest.replaceChildren(...unused.map((line) => lineRow(line, act("use", line, [...used, line]))));
  }

  dragLines([program, rest], (value, list, row) => {
    const line = field.options.find((option) => option.value === value);
    if (line === undefined) return;
    const others = without(line);
    const to = Math.min(row ?? others.length, others.length);
    change(list === rest ? others : [...others.slice(0, to), line, ...others.slice(to)], line);
  });

  const before =
    field.before === undefined
      ? []
      : [
          el("p", { class: "md-part" }, say("given")),
          el("pre", { class: "md-given", tabindex: 0 }, el("code", {}, field.before)),
        ];
  const group = grouped(
    field,
    tools,
    ...before,
    el("p", { class: "md-part", "aria-hidden": "true" }, say("used")),
    program,
    el("p", { class: "md-part", "aria-hidden": "true" }, say("unused")),
    rest,
    heard,
  );
  draw();
  return {
    element: group,
    control: group,
    get: () => (touched || used.length > 0 ? used.map(({ value }) => value) : undefined),
    set(value) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      used = given.flatMap((own) => field.options.filter((line) => line.value === own));
      draw();
    },
  };
}
