import type { FormField, TableColumn } from "../../src/course/forms/form-field.js";
import { formOf } from "../../src/course/forms/form-of.js";
import type { FormView } from "../../src/course/forms/form-view.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Output } from "../course/notebook.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";
/** Rows of a table that somebody may fill in by hand. */
const EMPTY_ROWS = 3;

/** What a form asks. */
export type Form = Omit<FormView, "id" | "words">;

/** The form that an output shows; undefined when it shows something else. */
export function formIn({ data = {} }: Output): Form | undefined {
  const widget = data[WIDGET];
  const id: unknown =
    typeof widget === "object" && widget !== null ? Reflect.get(widget, "model_id") : undefined;
  return typeof id === "string" ? formOf(id)?.view : undefined;
}

/** A form on paper: its questions, each with what there is to choose, or with lines to write on. */
export function renderForm({ title, lead, fields }: Form): string {
  const asked = fields.filter(({ later }) => later !== true);
  const [only] = asked;
  const isNamed = asked.length !== 1 || lead !== undefined || only === undefined;
  const head = isNamed ? `<p class="asks">${escapeHTML(title)}</p>` : "";
  const above = lead === undefined ? "" : `<p>${escapeHTML(lead)}</p>`;
  return `<div class="form">${head}${above}${asked.map(renderField).join("")}</div>`;
}

/** What a form asks, as plain text. */
export function formText({ title, lead, fields }: Form): string {
  const labels = fields.filter(({ later }) => later !== true).map(({ label }) => label);
  return [...new Set([title, ...(lead === undefined ? [] : [lead]), ...labels])].join(" ");
}

function renderField(field: FormField): string {
  const { label, number, help, heading } = field;
  const numbered = number === undefined ? label : `${number}. ${label}`;
  const above = heading === undefined ? "" : `<p class="asks">${escapeHTML(heading)}</p>`;
  const below = help === undefined ? "" : `<p class="help">${escapeHTML(help)}</p>`;
  return `${above}<p class="asked">${escapeHTML(numbered)}</p>${below}${room(field)}`;
}

/** Where the answer is written or ticked. */
function room(field: FormField): string {
  switch (field.kind) {
    case "text":
      return line("").repeat(field.lines);
    case "day":
      return short("");
    case "number":
      return short(field.unit ?? "");
    case "slider":
      return short(`${field.unit} (${field.low} to ${field.high})`);
    case "numbers":
      return field.parts
        .map(({ label, unit = "" }) => `<p>${escapeHTML(label)}: ${blank} ${escapeHTML(unit)}</p>`)
        .join("");
    case "choice":
      return options(field.options, "○");
    case "several":
      return options(field.options, "☐");
    case "order":
    case "lines":
      return `${given(field)}${options(field.options, '<span class="write place"></span>', field.kind === "lines")}`;
    case "table":
      return table(field.columns);
  }
}

const blank = '<span class="write short"></span>';
const line = (behind: string): string => `<p class="write">${behind}</p>`;
const short = (behind: string): string => `<p>${blank} ${escapeHTML(behind)}</p>`;

function given(field: Extract<FormField, { kind: "order" | "lines" }>): string {
  if (field.kind !== "lines" || field.before === undefined) return "";
  return `<pre class="code" tabindex="0"><code>${escapeHTML(field.before)}</code></pre>`;
}

/** @param mark stands before each, as HTML. */
function options(all: readonly { readonly label: string }[], mark: string, isCode = false): string {
  const items = all.map(({ label }) => {
    const words = isCode ? `<code>${escapeHTML(label)}</code>` : escapeHTML(label);
    return `<li>${mark.startsWith("<") ? mark : `<span aria-hidden="true">${mark}</span>`} ${words}</li>`;
  });
  return `<ul class="options">${items.join("")}</ul>`;
}

function table(columns: readonly TableColumn[]): string {
  const head = columns
    .map(({ label, short: word = label }) => `<th scope="col">${escapeHTML(word)}</th>`)
    .join("");
  const row = `<tr>${"<td></td>".repeat(columns.length)}</tr>`;
  return `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${row.repeat(EMPTY_ROWS)}</tbody></table></div>`;
}
