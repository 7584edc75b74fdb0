import type { FieldValue, FormValue } from "../field-value.js";
import type { FormField } from "../form-field.js";
import { button, el } from "./element.js";
import type { Say } from "./say.js";

/** What was changed too late to be kept: it stays to be read until somebody takes it away. */
export interface LateWords {
  readonly element: HTMLElement;
  show(value: FormValue): void;
}

export function createLateWords(fields: readonly FormField[], say: Say, away: () => void): LateWords {
  const element = el("div", { class: "md-notes", role: "status" });
  let shown = "";
  return {
    element,
    show(value) {
      const words = lateWords(fields, value);
      // The same note drawn anew would take the keyboard from its button.
      if (words === shown) return;
      shown = words;
      const note = el(
        "div",
        { class: "md-note md-late", "data-kind": "think" },
        el("p", {}, say("late", { words })),
        el("div", { class: "md-row" }, button(say("lateAway"), away)),
      );
      element.replaceChildren(...(words === "" ? [] : [note]));
    },
  };
}

/** What stands in the fields, as it is read. */
function lateWords(fields: readonly FormField[], value: FormValue): string {
  const said = fields.flatMap((field) => {
    const given = value[field.name];
    if (given === undefined || given.length === 0) return [];
    const words = valueWords(field, given);
    return [Object.keys(value).length > 1 ? `${field.label}: ${words}` : words];
  });
  return said.join(" · ");
}

function valueWords(field: FormField, given: FieldValue): string {
  const options = "options" in field ? field.options : [];
  const texts = (typeof given === "string" ? [given] : given).map((one) =>
    typeof one === "string"
      ? (options.find(({ value }) => value === one)?.label ?? one)
      : Object.values(one).join(" "),
  );
  return `${texts.join(" · ")}${field.kind === "slider" ? field.unit : ""}`;
}
