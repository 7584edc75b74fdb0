import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { fieldsOf } from "../../src/course/plan/form/fields/all-fields.js";
import type { PlanField } from "../../src/course/plan/form/section-fields.js";
import { valueText } from "../../src/course/plan/form/value-text.js";
import type { PlanSection } from "../../src/course/plan/plan-section.js";
import { findPlanSection } from "../../src/course/plan/plan-sections.js";
import { saved } from "./form-page.js";

type Row = Readonly<Record<string, unknown>>;

/** The form of a section on the page that is seen. Of two of one section it is the first. */
export function planFormOf(page: Page, section: string): Locator {
  const { title = "" } = findPlanSection(section) ?? {};
  const { fields, shape } = fieldsOf(section as PlanSection);
  const forms = page.locator(".jp-NotebookPanel:not(.lm-mod-hidden) .md-form");
  // A section of one field is named by its question.
  const named = forms.filter(
    shape === "value"
      ? { hasText: fields[0]?.column.label ?? title }
      : { has: page.locator(".md-title", { hasText: new RegExp(`^${title}$`) }) },
  );
  return named.first();
}

/** The form with this title on the page that is seen. */
export function formWithTitle(page: Page, title: string): Locator {
  return page
    .locator(".jp-NotebookPanel:not(.lm-mod-hidden) .md-form")
    .filter({ has: page.locator(".md-title", { hasText: new RegExp(`^${title}$`) }) });
}

/** Writes a section into its form with the mouse, as it stands in a plan. */
export async function fillPlanForm(form: Locator, section: string, value: unknown): Promise<void> {
  const { fields, list, shape } = fieldsOf(section as PlanSection);
  const parts: Row = shape === "record" ? (value as Row) : { [section]: value };
  for (const field of fields) await fillField(form, field, parts[field.column.name]);
  const rows = list === undefined ? [] : (parts[list.name] as readonly Row[]);
  for (const row of rows) {
    await form.getByRole("button", { name: `Add a ${list?.each}` }).click();
    const place = form.locator(".md-edit");
    for (const column of list?.columns ?? []) await fillField(place, column, row[column.column.name]);
    await place.getByRole("button", { name: /^Done with/ }).click();
  }
  await saved(form);
  await expect
    .poll(() => form.locator(".md-said").innerText(), { message: section })
    .toContain("in your plan");
}

async function fillField(place: Locator, { column }: PlanField, value: unknown): Promise<void> {
  if (value === undefined) return;
  const text = valueText(value);
  if (column.kind !== "choice") return place.getByLabel(column.label, { exact: true }).fill(text);
  const label = column.options.find((option) => option.value === text)?.label ?? text;
  await place
    .getByRole("group", { name: column.label })
    .getByRole("radio", { name: label, exact: true })
    .check();
}
