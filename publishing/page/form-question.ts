import type { FieldValue, FormValue } from "../../src/course/forms/field-value.js";
import type { FormField, TableField } from "../../src/course/forms/form-field.js";
import { formOf } from "../../src/course/forms/form-of.js";
import type { FormView } from "../../src/course/forms/form-view.js";
import { emptyWork } from "../../src/course/my-work/work.js";
import { localDay } from "../../src/library/kernel/clock.js";
import { escapeHTML } from "../../src/library/table/write/escape-html.js";
import type { Output } from "../course/notebook.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";
/** Rows of a table that somebody may fill in by hand. */
const EMPTY_ROWS = 3;
/** A wider table does not fit on paper. */
const MOST_COLUMNS = 7;

/** What a form asks, and what stands in it before anybody has written. */
export interface Form {
  readonly view: Omit<FormView, "id" | "words">;
  readonly begins: FormValue;
}

/** The form that an output shows; undefined when it shows something else. */
export function formIn({ data = {} }: Output): Form | undefined {
  const widget = data[WIDGET];
  const id: unknown =
    typeof widget === "object" && widget !== null ? Reflect.get(widget, "model_id") : undefined;
  const form = typeof id === "string" ? formOf(id) : undefined;
  if (form === undefined) return undefined;
  const now = new Date(0);
  return { view: form.view, begins: form.read(emptyWork(localDay(now)), now).value };
}

/** A form on paper: its questions, each with what there is to choose, or with lines to write on. */
export function renderForm({ view: { title, lead, fields }, begins }: Form): string {
  const asked = fields.filter(({ later }) => later !== true);
  const [only] = asked;
  const isNamed = asked.length !== 1 || lead !== undefined || only === undefined;
  const head = isNamed ? `<p class="asks">${escapeHTML(title)}</p>` : "";
  const above = lead === undefined ? "" : `<p>${escapeHTML(lead)}</p>`;
  return `<div class="form">${head}${above}${asked.map((field) => renderField(field, begins[field.name])).join("")}</div>`;
}

/** What a form asks, as plain text. */
export function formText({ view: { title, lead, fields } }: Form): string {
  const labels = fields.filter(({ later }) => later !== true).map(({ label }) => label);
  return [...new Set([title, ...(lead === undefined ? [] : [lead]), ...labels])].join(" ");
}

function renderField(field: FormField, begin: FieldValue | undefined): string {
  const { label, number, help, heading } = field;
  const numbered = number === undefined ? label : `${number}. ${label}`;
  const above = heading === undefined ? "" : `<p class="asks">${escapeHTML(heading)}</p>`;
  const below = help === undefined ? "" : `<p class="help">${escapeHTML(help)}</p>`;
  return `${above}<p class="asked">${escapeHTML(numbered)}</p>${below}${field.kind === "table" ? table(field, begin) : room(field)}`;
}

/** Where the answer is written or ticked. */
function room(field: Exclude<FormField, TableField>): string {
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

/** A table to fill in; where it would be too wide for a page, the questions of one row. */
function table({ columns, each }: TableField, begin: FieldValue | undefined): string {
  if (columns.length > MOST_COLUMNS) {
    const items = columns.map(({ label, short: word = label }) => `<li>${escapeHTML(word)}: ${blank}</li>`);
    return `<p class="help">For each ${escapeHTML(each)}:</p><ul class="options">${items.join("")}</ul>`;
  }
  const head = columns.map(({ label, short: word = label }) => `<th scope="col">${escapeHTML(word)}</th>`);
  const given = Array.isArray(begin) ? begin.filter((row) => typeof row === "object") : [];
  const rows = given.map((row) =>
    columns.map(({ name }) => `<td>${escapeHTML(row[name] ?? "")}</td>`).join(""),
  );
  const empty = Array.from({ length: EMPTY_ROWS }, () => "<td></td>".repeat(columns.length));
  const body = (rows.length > 0 ? rows : empty).map((cells) => `<tr>${cells}</tr>`);
  return `<div class="scroll"><table><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}
