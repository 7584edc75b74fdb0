import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { fieldsOf } from "../../src/course/plan/form/fields/all-fields.js";
import type { PlanField } from "../../src/course/plan/form/section-fields.js";
import type { PlanSection } from "../../src/course/plan/plan-section.js";
import { saved } from "./form-page.js";

/** What is typed, by the name of the field; of a choice it is the value. */
export type Typed = Readonly<Record<string, string>>;

/** Goes with Tab, or back with Shift and Tab, until the element has the keyboard. */
export async function keyTo(page: Page, target: Locator, most = 120): Promise<void> {
  for (let steps = 0; steps < most; steps++) {
    const way = await target.evaluate((element) => {
      const at = element.ownerDocument.activeElement;
      if (at === element) return "there";
      const behind = at === null ? 0 : element.compareDocumentPosition(at) & at.DOCUMENT_POSITION_FOLLOWING;
      return behind === 0 ? "Tab" : "Shift+Tab";
    });
    if (way === "there") return;
    await page.keyboard.press(way);
  }
  throw new Error(`The keyboard does not reach it: ${target}`);
}

/** Puts the keyboard into a form, as a click into it does; from there on it goes by keys. */
export async function enter(form: Locator): Promise<void> {
  await form.locator("input, textarea, button").first().focus();
}

/** Types texts into the fields of a section that is no list. */
export async function typeFields(
  page: Page,
  form: Locator,
  section: PlanSection,
  texts: Typed,
): Promise<void> {
  for (const field of fieldsOf(section).fields) await typeInto(page, form, field, texts[field.column.name]);
}

/** Adds a row with these texts. */
export async function addRow(page: Page, form: Locator, section: PlanSection, texts: Typed): Promise<void> {
  const { list } = fieldsOf(section);
  await keyTo(page, form.getByRole("button", { name: `Add a ${list?.each}` }));
  await page.keyboard.press("Enter");
  await writeRow(page, form, section, texts);
}

/** Changes fields of the row with this title. */
export async function changeRow(
  page: Page,
  form: Locator,
  section: PlanSection,
  title: string,
  texts: Typed,
): Promise<void> {
  await keyTo(page, form.getByRole("button", { name: `Edit: ${title}` }));
  await page.keyboard.press("Enter");
  await writeRow(page, form, section, texts);
}

async function writeRow(page: Page, form: Locator, section: PlanSection, texts: Typed): Promise<void> {
  const place = form.locator(".md-edit");
  for (const field of fieldsOf(section).list?.columns ?? []) {
    await typeInto(page, place, field, texts[field.column.name]);
  }
  await keyTo(page, place.getByRole("button", { name: /^Done with/ }));
  await page.keyboard.press("Enter");
}

/** Deletes the row with this title, and with `undo` takes that back. */
export async function deleteRow(page: Page, form: Locator, title: string, undo = false): Promise<void> {
  await keyTo(page, form.getByRole("button", { name: `Delete: ${title}` }));
  await page.keyboard.press("Enter");
  if (!undo) return;
  await expect
    .poll(() =>
      form.getByRole("button", { name: "Undo the delete" }).evaluate((one) => one.matches(":focus")),
    )
    .toBe(true);
  await page.keyboard.press("Enter");
}

/** Presses the button of a note, and sees that its note is gone. */
export async function pressNote(
  page: Page,
  form: Locator,
  note: string,
  label: string | RegExp,
): Promise<void> {
  const place = form.locator(".md-note", { hasText: note }).first();
  await expect.poll(() => place.count(), { message: note }).toBe(1);
  await keyTo(page, place.getByRole("button", { name: label }).first());
  await page.keyboard.press("Enter");
  await expect.poll(() => form.locator(".md-note", { hasText: note }).count(), { message: note }).toBe(0);
  await saved(form);
}

async function typeInto(
  page: Page,
  place: Locator,
  { column }: PlanField,
  text: string | undefined,
): Promise<void> {
  if (text === undefined) return;
  if (column.kind !== "choice") {
    await keyTo(page, place.getByLabel(column.label, { exact: true }));
    await page.keyboard.press("ControlOrMeta+A");
    if (text === "") await page.keyboard.press("Delete");
    else await page.keyboard.type(text);
    return;
  }
  const radios = place.getByRole("group", { name: column.label }).getByRole("radio");
  const checked = await radios.evaluateAll((all) => all.findIndex((one) => one.matches(":checked")));
  await keyTo(page, radios.nth(Math.max(0, checked)));
  if (checked < 0) await page.keyboard.press("Space");
  const wanted = column.options.findIndex(({ value }) => value === text);
  const steps = wanted - Math.max(0, checked);
  for (let i = 0; i < Math.abs(steps); i++) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
}
