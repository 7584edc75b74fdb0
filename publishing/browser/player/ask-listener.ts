import type { AskedField, RecordedAct } from "./recording.js";

type Question = NonNullable<RecordedAct["question"]>;

/** A question that stands in the bar while the sound waits. */
export interface OpenQuestion {
  /** True: it waits until the listener goes on. */
  wait(forever: boolean): void;
  /** Takes the question away without an answer. */
  end(): void;
}

/**
 * Asks a listener, and goes on by itself when the time is over.
 *
 * @param given what they said before to the same question.
 * @param done is called once, with what was answered; "" where nothing was.
 */
export function askListener(
  place: HTMLElement,
  { text, seconds, fields }: Question,
  given: string,
  waits: boolean,
  done: (answer: string) => void,
): OpenQuestion {
  const words = document.createElement("p");
  words.className = "asks";
  words.textContent = text;
  const form = document.createElement("form");
  const only = fields.length === 1;
  const readers = fields.map((field, at) => drawField(form, field, at, only ? given : ""));
  // A single question stands above already; for ears it stays with its field.
  if (only) form.querySelector(".field-label")?.classList.add("for-ears");
  const go = document.createElement("button");
  go.type = "submit";
  form.append(go);
  place.replaceChildren(words, form);
  place.hidden = false;
  let left = seconds;
  let touched = false;
  let forever = waits;
  let open = true;
  const label = (): void => {
    go.textContent = forever || touched ? "Go on" : `Go on (${left})`;
  };
  const finish = (answered: boolean): void => {
    if (!open) return;
    end();
    done(
      answered
        ? readers
            .map((read) => read())
            .filter((answer) => answer !== "")
            .join(", ")
        : "",
    );
  };
  const timer = setInterval(() => {
    if (forever || touched) return;
    left -= 1;
    label();
    if (left <= 0) finish(true);
  }, 1000);
  function end(): void {
    open = false;
    clearInterval(timer);
    place.hidden = true;
    place.replaceChildren();
  }
  // Whoever writes is not hurried.
  form.addEventListener("input", () => {
    touched = true;
    label();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    finish(true);
  });
  label();
  return {
    wait(now) {
      forever = now;
      label();
    },
    end,
  };
}

/** Draws one field and gives what reads it. */
function drawField(form: HTMLElement, field: AskedField, at: number, given: string): () => string {
  const { kind, label, options, unit = "" } = field;
  if (kind === "choice" || kind === "several") {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = label;
    legend.className = "field-label";
    group.append(legend);
    const inputs = options.map((option) => {
      const input = document.createElement("input");
      Object.assign(input, {
        type: kind === "choice" ? "radio" : "checkbox",
        name: `answer-${at}`,
        value: option,
      });
      input.checked = given === option;
      const words = document.createElement("label");
      words.append(input, ` ${option}`);
      group.append(words);
      return input;
    });
    form.append(group);
    return () => inputs.flatMap(({ checked, value }) => (checked ? [value] : [])).join(", ");
  }
  const input = document.createElement("input");
  const words = document.createElement("label");
  const name = document.createElement("span");
  name.className = "field-label";
  name.textContent = `${label} `;
  words.append(name, input);
  form.append(words);
  if (kind === "text") {
    Object.assign(input, { type: "text", value: given, size: 12, autocomplete: "off" });
    words.append(` ${unit}`);
    return () => (input.value.trim() === "" ? "" : `${input.value.trim()} ${unit}`.trim());
  }
  const { low = 0, high = 100, step = 1 } = field;
  Object.assign(input, { type: "range", min: String(low), max: String(high), step: String(step) });
  const value = document.createElement("output");
  let moved = false;
  input.addEventListener("input", () => {
    moved = true;
    value.textContent = ` ${input.value}${unit}`;
  });
  words.append(value);
  return () => (moved ? `${input.value}${unit}` : given);
}
