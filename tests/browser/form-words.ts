import type { Locator, Page } from "playwright-core";
import { fieldsOf } from "../../src/course/plan/form/fields/all-fields.js";
import { formUnder } from "./form-page.js";
import { keyTo } from "./plan-by-keyboard.js";

/** Something that was typed into a form. */
export interface Typed {
  /** The words themselves, which nobody else has typed. */
  readonly words: string;
  /** The call that opens the form. */
  readonly cell: string;
  /** Whether they stand in the form of this page. */
  standsIn(page: Page): Promise<boolean>;
}

/** Types into a form by keyboard, and leaves it as it is then. */
export interface Typist {
  readonly name: string;
  /** True: it is kept while it is typed. Otherwise it may wait in the form until its button is pressed. */
  readonly keptAtOnce: boolean;
  /** True: it holds one answer, and the next one takes its place, wherever it is given. */
  readonly oneAnswer: boolean;
  type(page: Page, round: number): Promise<Typed>;
}

const endOfText = "ControlOrMeta+End";

async function typeAtEnd(page: Page, box: Locator, words: string): Promise<void> {
  await box.waitFor({ timeout: 20_000 });
  await box.focus();
  await page.keyboard.press(endOfText);
  await page.keyboard.type(words);
}

/** A long text, at the end of which words are added. */
export function textTypist(name: string, cell: string, keptAtOnce: boolean): Typist {
  const box = (page: Page): Locator => formUnder(page, cell).locator("textarea");
  return {
    name,
    keptAtOnce,
    oneAnswer: false,
    async type(page, round) {
      const words = `${name}-${round}.`;
      await typeAtEnd(page, box(page), ` ${words}`);
      return { words, cell, standsIn: async (on) => (await box(on).inputValue()).includes(words) };
    },
  };
}

/** A box for a number or a short answer, which is written anew; every second time its button is pressed. */
export function boxTypist(name: string, cells: readonly string[], number: (round: number) => string): Typist {
  const box = (page: Page, cell: string): Locator => formUnder(page, cell).locator("input");
  return {
    name,
    keptAtOnce: false,
    oneAnswer: true,
    async type(page, round) {
      await box(page, cells[0] ?? "").waitFor({ timeout: 20_000 });
      // A guess that was answered is locked.
      const locked = await Promise.all(cells.map((cell) => box(page, cell).isDisabled()));
      const open = cells.filter((_, i) => locked[i] === false);
      const cell = open[round % open.length];
      if (cell === undefined) throw new Error(`Every ${name} is answered.`);
      const words = number(round);
      await box(page, cell).focus();
      await page.keyboard.press("ControlOrMeta+A");
      await page.keyboard.type(words);
      if (round % 2 === 0) await page.keyboard.press("Enter");
      return {
        words,
        cell,
        async standsIn(on) {
          const note = formUnder(on, cell).locator(".md-late");
          if ((await box(on, cell).inputValue()) === words) return true;
          // It was typed too late to be the answer, and is said.
          return (await note.allInnerTexts()).some((text) => text.includes(`“${words}”`));
        },
      };
    },
  };
}

/** The rows of a section of the plan: a new one is begun, or one that is there is changed; it stays open. */
export function rowTypist(name: string, cell: string): Typist {
  const { list } = fieldsOf("powerMap");
  const [first] = list?.columns ?? [];
  return {
    name,
    keptAtOnce: true,
    oneAnswer: false,
    async type(page, round) {
      const form = formUnder(page, cell);
      const words = `${name}-${round}.`;
      const open = form.locator(".md-edit");
      await form.waitFor({ timeout: 20_000 });
      const edit = form.getByRole("button", { name: /^Edit: / }).first();
      if ((await open.count()) === 0) {
        const change = round % 3 === 0 && (await edit.count()) > 0;
        const button = change ? edit : form.getByRole("button", { name: `Add a ${list?.each}` });
        await button.focus();
        await page.keyboard.press("Enter");
      }
      const box = open.getByLabel(first?.column.label ?? "", { exact: true });
      await box.focus();
      await page.keyboard.press("End");
      await page.keyboard.type(` ${words}`);
      if (round % 2 === 0) {
        await keyTo(page, open.getByRole("button", { name: /^Done with/ }));
        await page.keyboard.press("Enter");
      }
      return {
        words,
        cell,
        async standsIn(on) {
          const there = formUnder(on, cell);
          const boxes = there.locator(".md-edit input");
          const typed = await boxes.evaluateAll((all) => all.map((one) => Reflect.get(one, "value")));
          return [...typed, await there.innerText()].some((text) => String(text).includes(words));
        },
      };
    },
  };
}

/** The questions of the first page of the questionnaire: one of them gets another answer. */
export function questionTypist(name: string, cell: string): Typist {
  return {
    name,
    keptAtOnce: true,
    oneAnswer: true,
    async type(page, round) {
      const questions = (on: Page): Locator => formUnder(on, cell).locator("section:visible fieldset");
      await questions(page).first().waitFor({ timeout: 20_000 });
      const at = round % (await questions(page).count());
      const chosen = (on: Page): Locator => questions(on).nth(at).locator("input:checked");
      const radios = questions(page).nth(at).getByRole("radio");
      const checked = await radios.evaluateAll((all) => all.findIndex((one) => one.matches(":checked")));
      await radios.nth(Math.max(0, checked)).focus();
      await page.keyboard.press(checked < 0 ? "Space" : "ArrowDown");
      const value = await chosen(page).inputValue({ timeout: 3000 });
      return {
        words: value,
        cell,
        standsIn: async (on) => (await chosen(on).count()) === 1 && (await chosen(on).inputValue()) === value,
      };
    },
  };
}

/** What the form shows in which words are missing, and what the browser still holds of it: a place that nobody sees is none. */
export async function whereabouts(page: Page, { cell }: Typed): Promise<string> {
  const form = formUnder(page, cell);
  const boxes = await form
    .locator("input, textarea")
    .evaluateAll((all) => all.map((one) => `${Reflect.get(one, "value")}`));
  const stored = await page.evaluate<unknown>(
    "[sessionStorage, localStorage].map((store) => Object.entries(store).filter(([name]) => name.startsWith('movement-data')))",
  );
  const shown = await form.allInnerTexts();
  return `${cell} shows ${JSON.stringify({ boxes, shown })}; this window and all windows hold ${JSON.stringify(stored)}`;
}
