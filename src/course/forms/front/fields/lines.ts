import type { FormOption, LinesField } from "../../form-view.js";
import { button, el } from "../element.js";
import { dragRows } from "./drag-rows.js";
import type { DrawnField, FieldTools } from "./drawn-field.js";
import { grouped } from "./field-frame.js";
import { moved } from "./moved.js";

/** Lines of code: some of them, in the right order, make the program. */
export function drawLines(field: LinesField, tools: FieldTools): DrawnField {
  const { say } = tools;
  let used: readonly FormOption[] = [];
  const program = el("ol", { class: "md-order md-code", "aria-label": say("used") });
  const rest = el("ul", { class: "md-order md-code", "aria-label": say("unused") });
  const heard = el("p", { class: "md-heard", role: "status" });

  function change(next: readonly FormOption[], line: FormOption, focus: string): void {
    used = next;
    draw();
    const at = used.indexOf(line);
    heard.textContent =
      at < 0
        ? `${say("unused")}: ${line.label}`
        : say("position", { label: line.label, place: at + 1, all: used.length });
    const row = group.querySelector(`[data-line="${CSS.escape(line.value)}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-do="${focus}"]:not([disabled])`);
    (wanted ?? row?.querySelector<HTMLButtonElement>("button:not([disabled])"))?.focus();
    tools.changed("done");
  }

  function act(
    what: "up" | "down" | "use" | "remove",
    sign: string,
    line: FormOption,
    next: readonly FormOption[] | undefined,
  ) {
    return button(sign, () => next !== undefined && change(next, line, what), {
      class: "md-small",
      "data-do": what,
      "aria-label": `${say(what)}: ${line.label}`,
      disabled: next === undefined,
    });
  }

  function draw(): void {
    program.replaceChildren(
      ...used.map((line, i) =>
        row(
          line,
          act("up", "↑", line, i === 0 ? undefined : moved(used, i, i - 1)),
          act("down", "↓", line, i === used.length - 1 ? undefined : moved(used, i, i + 1)),
          act(
            "remove",
            "−",
            line,
            used.filter((other) => other !== line),
          ),
        ),
      ),
      ...(used.length === 0 ? [el("li", { class: "md-quiet" }, say("noLines"))] : []),
    );
    const unused = field.options.filter((line) => !used.includes(line));
    rest.replaceChildren(...unused.map((line) => row(line, act("use", "+", line, [...used, line]))));
  }

  const row = (line: FormOption, ...buttons: readonly HTMLElement[]): HTMLElement =>
    el(
      "li",
      { draggable: "true", "data-line": line.value },
      el("code", { class: "md-item" }, line.label),
      ...buttons,
    );

  dragRows(program, (from, to) => {
    const line = used[from];
    if (line !== undefined && used[to] !== undefined) change(moved(used, from, to), line, "up");
  });
  const group = grouped(
    field,
    tools,
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
    get: () => (used.length === 0 ? undefined : used.map(({ value }) => value)),
    set(value) {
      const given: readonly unknown[] = Array.isArray(value) ? value : [];
      used = given.flatMap((own) => field.options.filter((line) => line.value === own));
      draw();
    },
  };
}
