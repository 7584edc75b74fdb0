import type { Locator } from "playwright-core";
import { type FieldValue, type FormRow, type FormValue, rowKey } from "../../src/course/forms/field-value.js";
import type { FormField, TableField } from "../../src/course/forms/form-field.js";

/** Fills a form with the mouse and the keyboard, as a learner does. Fields without a value stay as they are. */
export async function fillForm(form: Locator, fields: readonly FormField[], value: FormValue): Promise<void> {
  // The fields of an open row lie inside the field of their table.
  const places = form.locator(".md-field:not(.md-edit .md-field)");
  for (const [i, field] of fields.entries()) {
    const given = value[field.name];
    if (given !== undefined) await fillField(places.nth(i), field, given);
  }
}

async function fillField(place: Locator, field: FormField, given: FieldValue): Promise<void> {
  const texts = typeof given === "string" ? [given] : given.filter((one) => typeof one === "string");
  const [text = ""] = texts;
  switch (field.kind) {
    case "text":
    case "number":
    case "day":
    case "slider":
      return place.locator("input, textarea").fill(text);
    case "numbers":
      for (const [i, one] of texts.entries()) await place.locator("input").nth(i).fill(one);
      return;
    case "choice":
      return box(place, text).press("Space");
    case "several":
      for (const { value } of field.options) {
        if ((await box(place, value).isChecked()) !== texts.includes(value))
          await box(place, value).press("Space");
      }
      return;
    case "order":
      return putInOrder(place, texts);
    case "lines":
      return takeLines(place, texts);
    case "table":
      return writeRows(
        place,
        field,
        typeof given === "string" ? [] : given.filter((one) => typeof one === "object"),
      );
  }
}

const box = (place: Locator, value: string): Locator =>
  place.locator(`input[value=${JSON.stringify(value)}]`);

async function putInOrder(place: Locator, wanted: readonly string[]): Promise<void> {
  const rows = place.locator("ol > li");
  const now = await rows.locator(".md-item").allInnerTexts();
  for (const [to, text] of wanted.entries()) {
    for (let from = now.indexOf(text); from > to; from--) {
      await rows.nth(from).locator('[data-move="up"]').press("Enter");
      now.splice(from - 1, 0, ...now.splice(from, 1));
    }
  }
}

async function takeLines(place: Locator, lines: readonly string[]): Promise<void> {
  const removes = place.locator('[data-do="remove"]');
  for (let left = await removes.count(); left > 0; left--) await removes.first().press("Enter");
  for (const line of lines) {
    await place.locator(`li[data-line=${JSON.stringify(line)}] [data-do="use"]`).press("Enter");
  }
}

async function writeRows(
  place: Locator,
  { each, columns }: TableField,
  rows: readonly FormRow[],
): Promise<void> {
  const removes = place.locator(".md-rows").getByRole("button", { name: /^Delete: / });
  for (let left = await removes.count(); left > 0; left--) await removes.first().press("Enter");
  for (const row of rows) {
    await place.getByRole("button", { name: `Add a ${each}` }).press("Enter");
    const edit = place.locator(".md-edit");
    await fillForm(edit, columns, withoutKey(row));
    await edit.locator('[type="submit"]').press("Enter");
  }
}

function withoutKey({ [rowKey]: _key, ...row }: FormRow): FormRow {
  return row;
}
