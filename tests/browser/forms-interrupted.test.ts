import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { predictions } from "../../src/course/modules/index.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { openNotebook, restartAndRunAll, walkThrough } from "./course.js";
import { saveNotebook, writeNotebook } from "./form-page.js";
import {
  boxTypist,
  questionTypist,
  rowTypist,
  type Typed,
  type Typist,
  textTypist,
  whereabouts,
} from "./form-words.js";
import { acceptDialogs, BUSY, closeTab, interruptions, secondTab, startBusyCell } from "./interruptions.js";

/** SEED and INTERRUPTIONS in the environment try others, or more of them. */
const seed = Number(process.env.SEED ?? 1);
const rounds = Number(process.env.INTERRUPTIONS ?? 25);

const NAME = "forms-interrupted-under-test.ipynb";
// Of each guess one is used up when it is answered.
const guesses = predictions
  .filter(({ guess, answeredBy }) => guess.kind === "number" && answeredBy === undefined)
  .slice(0, rounds > 50 ? 30 : 7)
  .map(({ id }) => id);
const cells = [
  'import { check, plan, predict, reflect, safety } from "movement-data/course";',
  'reflect("start.why");',
  'plan("powerMap");',
  'check("start.doors");',
  'check("m1.best-volunteer");',
  ...guesses.flatMap((id) => [`predict("${id}");`, `"the result of ${id}"`]),
  "safety();",
  `const until = Date.now() + 2500; while (Date.now() < until) {} // ${BUSY}`,
];
const typists: readonly Typist[] = [
  textTypist("thought", 'reflect("start.why")', true),
  textTypist("reason", 'check("m1.best-volunteer")', false),
  rowTypist("actor", 'plan("powerMap")'),
  boxTypist("doors", ['check("start.doors")'], (round) => String(1000 + round)),
  boxTypist(
    "guess",
    guesses.map((id) => `predict("${id}")`),
    (round) => String(20 + round),
  ),
  questionTypist("question", "safety();"),
];
/** Where a picture of the page goes when something is lost, or cannot be typed. */
const pictures = process.env.PICTURES;
const viewport = { width: 1280, height: 900 };
/** How long somebody stops after the last key, in milliseconds. */
const pauses = [0, 0, 60, 300, 790, 850, 1600];

describe(`words in forms through ${rounds} random interruptions of seed ${seed}`, {
  timeout: 3_600_000,
}, () => {
  const notebook = writeNotebook(NAME, cells);
  // Before the course is started, so that it is called after its end: JupyterLab would write the notebook again.
  afterAll(() => notebook.remove());
  const walk = walkThrough([]);
  let page: Page;
  const kept = (): string => readFileSync(join(walk.work, "my-work.json"), "utf8");
  const typedAtOnce: string[] = [];

  beforeAll(async () => {
    // A browser context of its own: what a closed tab leaves is found by the next one.
    const context = await walk.page().context().browser()?.newContext({ viewport });
    page = (await context?.newPage()) ?? expect.fail("There is no browser.");
    await acceptDialogs(page);
  });

  /** What was typed is kept, or waits in its form for its button. */
  async function isThere({ words, standsIn }: Typed, { keptAtOnce, oneAnswer }: Typist): Promise<boolean> {
    if (keptAtOnce) return kept().includes(words) && (await standsIn(page));
    // A number alone may be part of another one; words stand among others.
    const wanted = oneAnswer ? `"${words}"` : words;
    if (kept().includes(wanted) || (await standsIn(page))) return true;
    // It was typed in a tab that was closed, and waits for the next one.
    return (await page.evaluate<string>("Object.values(localStorage).join()")).includes(wanted);
  }

  let stuck = 0;
  /**
   * JupyterLab can miss a kernel that starts anew in the moment in which its page loads, and saves a notebook while its
   * cells are to run again: then the page is loaded once more, and its cells are run, as somebody does. The waits grow,
   * so that a quick machine does not wait long for what never comes, and a slow one is not stopped while it loads.
   */
  async function drawForms(): Promise<void> {
    const isDrawn = async (): Promise<boolean> => (await page.locator(".md-form").count()) > 0;
    for (const wait of [5000, 15_000, 45_000]) {
      if (await comes(isDrawn, wait)) return;
      await loadAgain();
    }
    if (!(await comes(isDrawn, 60_000))) await runAgain();
  }

  /** JupyterLab may have saved the notebook in the middle of a run: then it has no form where it was not done yet. */
  async function runAgain(): Promise<void> {
    await restartAndRunAll(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+S");
  }

  async function loadAgain(): Promise<void> {
    stuck += 1;
    await page.reload({ waitUntil: "domcontentloaded" });
  }

  /** Somebody whose form goes away under the hands types again when it is back. */
  async function type(typist: Typist, round: number): Promise<Typed> {
    const reasons: string[] = [];
    for (let tries = 0; tries < 4; tries++) {
      await drawForms();
      try {
        const typed = await typist.type(page, round);
        if (await typed.standsIn(page)) return typed;
        reasons.push("what was typed does not stand there");
      } catch (error) {
        reasons.push(String(error));
      }
      await picture(`not-typed-${round}-${tries}`);
      // This form alone may be missing: the page is loaded once more, and then its cells are run again.
      if (tries === 1) await loadAgain();
      if (tries === 2) await runAgain();
    }
    return expect.fail(`Nothing can be typed into the form ${typist.name}: ${reasons.join("\n")}`);
  }

  /** The same in a second window, where nobody loads the page of the first. */
  async function typeBeside(other: Page, typist: Typist, round: number): Promise<Typed> {
    for (let tries = 0; tries < 3; tries++) {
      const typed = await typist.type(other, round).catch(() => undefined);
      if (typed !== undefined && (await typed.standsIn(other))) return typed;
      await restartAndRunAll(other);
    }
    return expect.fail(`Nothing can be typed into the form ${typist.name} of a second window.`);
  }

  async function picture(name: string): Promise<void> {
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${seed}-${name}.png`) });
  }

  it("find their forms in a notebook that has run", async () => {
    await openNotebook(page, walk.course(), NAME);
    await restartAndRunAll(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("ControlOrMeta+S");
    await expect.poll(() => notebook.text()).toContain("md-safety");
  });

  it("are never lost", async () => {
    const random = randomSource(seed);
    const pick = <Thing>(things: readonly Thing[]): Thing =>
      things[random.below(things.length)] ?? expect.fail("There is nothing to choose from.");
    const kinds = Object.entries(interruptions(walk, NAME));
    const lost: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const typist = pick(typists);
      const second = random.below(8) === 0;
      const [name, interrupt] = pick(kinds);
      const pause = pick(pauses);
      const what = `${round}: ${typist.name}, ${second ? "a second tab" : name}, ${pause} ms`;
      const begun = Date.now();
      const steps: string[] = [];
      const step = (name: string): void => {
        steps.push(`${name} ${Date.now() - begun}`);
      };
      await drawForms();
      step("drawn");
      if (!second && name.startsWith("a cell runs")) await startBusyCell(page);
      const typed = await type(typist, round);
      step("typed");
      let all = [typed];
      await page.waitForTimeout(pause);
      if (second) {
        const other = await secondTab(page, walk, NAME);
        const there = await typeBeside(other, typist, round + 1000);
        all = typist.oneAnswer ? [there] : [typed, there];
        await closeTab(other);
      } else page = await interrupt(page);
      step("interrupted");
      for (const one of all) {
        await drawForms();
        if (await comes(() => isThere(one, typist), 30_000)) continue;
        await loadAgain();
        if (await comes(() => isThere(one, typist), 30_000)) continue;
        await runAgain();
        if (await comes(() => isThere(one, typist), 60_000)) continue;
        lost.push(`${what}: ${one.words}. ${await whereabouts(page, one)}`);
        // At once: a long series that stops later would never say it.
        console.log(lost.at(-1));
        await picture(`lost-${round}`);
      }
      if (typist.keptAtOnce && !typist.oneAnswer) typedAtOnce.push(...all.map(({ words }) => words));
      if (process.env.INTERRUPTIONS !== undefined)
        console.log(`${what}: ${Date.now() - begun} ms (${steps.join(", ")})`);
    }
    if (process.env.INTERRUPTIONS !== undefined) console.log(`${stuck} pages were loaded once more`);
    expect(lost).toEqual([]);
    expect(typedAtOnce.filter((words) => !kept().includes(words))).toEqual([]);
  });

  it("are not in the saved notebook", async () => {
    await page.locator(".jp-CodeCell .cm-line").first().click();
    await saveNotebook(page, notebook);
    expect(notebook.text()).toContain("md-reflect:start.why");
    for (const name of ["thought-", "reason-", "actor-"]) expect(notebook.text()).not.toContain(name);
  });
});

/** True as soon as it holds; false when it does not in so many milliseconds. */
async function comes(holds: () => Promise<boolean>, timeout: number): Promise<boolean> {
  try {
    await expect.poll(() => holds().catch(() => false), { timeout }).toBe(true);
    return true;
  } catch {
    return false;
  }
}
