import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { Exercise } from "../../src/course/check/exercise.js";
import { checkForm } from "../../src/course/forms/kinds/check-form.js";
import { guessForm } from "../../src/course/forms/kinds/guess-form.js";
import { type CourseModule, courseModules, type ModuleId } from "../../src/course/modules/course-modules.js";
import { exercises, predictions, recalls, reflections } from "../../src/course/modules/index.js";
import { type GuessPlaceName, guessPlaces } from "../../src/course/predict/guess-place.js";
import type { Prediction } from "../../src/course/predict/prediction.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { calledWith, notebookCode } from "../course/notebook-calls.js";
import {
  errorsOn,
  openNotebook,
  restartAndRunAll,
  run,
  walkThrough,
  watchNetwork,
  writeAndRun,
} from "./course.js";
import { fillForm } from "./fill-form.js";
import { formUnder, status } from "./form-page.js";
import {
  type LearnerAnswer,
  rightAnswer,
  rightGuess,
  rightInForm,
  wrongAnswer,
  wrongGuess,
  wrongInForm,
} from "./learner-answers.js";
import { fillPlanForm, planFormOf } from "./plan-page.js";

const tasks: readonly Exercise[] = exercises;
const guesses: readonly Prediction[] = predictions;
const remembered: readonly Prediction[] = recalls;
/** The code of every notebook as it is handed out: JupyterLab writes into the files while the learner works. */
const codeOf = new Map(courseModules.map(({ id, notebook }) => [id, notebookCode(notebook)]));
/** How many charts each notebook draws. */
const charts: Readonly<Record<ModuleId, number>> = {
  "0": 1,
  "1": 4,
  "2": 7,
  "3": 3,
  "3a": 6,
  "3b": 9,
  "4": 4,
  "digital-safety": 3,
  "5": 5,
  "6": 9,
  tests: 9,
};
const { version: _version, targets, ...sections } = greatLakesPlan;
/** What the learner of this walk plans, section by section. */
const planned: Readonly<Record<string, unknown>> = { ...sections, ...targets };
const thought =
  "The canvass team counts the doors every night. Nobody counts who was never knocked. " +
  "If the number were half, we would walk the same street twice before we bought another list of names.";

describe("one newcomer walks the whole course in JupyterLab", { timeout: 240_000 }, () => {
  const walk = walkThrough(courseModules.map(({ notebook }) => notebook));

  it.each(courseModules)("$title", async (module) => {
    const page = await walk.newPage();
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), module.notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    const drawn = page.locator(".jp-OutputArea .js-plotly-plot:has(.main-svg)");
    await expect.poll(() => drawn.count()).toBe(charts[module.id]);
    const own = <Item extends { readonly module: ModuleId }>(list: readonly Item[]): readonly Item[] =>
      list.filter((item) => item.module === module.id);
    for (const exercise of own(tasks)) {
      await answerInForm(page, exercise);
      await answer(page, module, exercise);
    }
    for (const prediction of own(guesses)) await guessInForm(page, "predict", prediction);
    for (const question of own(remembered)) await guessInForm(page, "recall", question);
    await guessAnew(page, walk.work, module, { predict: own(guesses), recall: own(remembered) });
    for (const { id } of reflections.filter((question) => question.module === module.id)) {
      const form = formUnder(page, `reflect("${id}")`);
      await form.locator("textarea").fill(thought);
      await expect
        .poll(() => form.locator(".md-said").innerText())
        .toContain("Read your text against this list");
    }
    await fillPlan(page, module);
    expect(outside).toEqual([]);
    await page.close();
  });

  it("says at the end that all six modules are done, and writes the plan", async () => {
    const page = await walk.newPage();
    const last = courseModules.at(-1) ?? expect.fail("there is no notebook");
    await openNotebook(page, walk.course(), last.notebook);
    await restartAndRunAll(page);
    const code = codeOf.get(last.id) ?? [];
    const cell = (text: string) => page.locator(".jp-CodeCell").nth(code.indexOf(text));
    await expect.poll(() => output(cell("progress();"))).toContain("All six modules are done");
    for (const section of ["Great Lakes Care Coalition", "hard yes votes"])
      await expect.poll(() => output(cell("plan();"))).toContain(section);
    await writeAndRun(
      page,
      cell("plan();"),
      'import { savePlan } from "movement-data/course";\nawait savePlan();',
    );
    await expect.poll(() => output(cell("plan();"))).toContain("my-work/plan");
    expect(readdirSync(join(walk.work, "plan")).sort()).toEqual([
      "digest.json",
      "plan.docx",
      "plan.html",
      "plan.json",
      "plan.md",
      "plan.xlsx",
    ]);
    expect(readFileSync(join(walk.work, "plan", "plan.md"), "utf8")).toContain("hard yes votes");
    expect(existsSync(join(walk.work, "summary.html"))).toBe(true);
  });
});

/** With the keyboard: the results that a guess uncovers move the page under a mouse. */
function submit(form: Locator): Promise<void> {
  return form.locator('form > .md-row > [type="submit"]').first().press("Enter");
}

/** Guesses wrong in the form, and reads what is said then. */
async function guessInForm(page: Page, place: GuessPlaceName, prediction: Prediction): Promise<void> {
  const call = `${place}("${prediction.id}")`;
  const form = formUnder(page, call);
  const { value, says } = wrongGuess(prediction, place);
  await expect.poll(() => status(form).innerText(), { message: call }).toBe("Nothing is saved yet.");
  await fillForm(form, guessForm(prediction, guessPlaces[place]).view.fields, value);
  await submit(form);
  for (const text of prediction.answeredBy === undefined ? says : ["A later notebook"])
    await expect.poll(() => form.locator(".md-said").innerText(), { message: call }).toContain(text);
}

/** Forgets all guesses, so that the page is new to the learner, and types the truth in place of each. */
async function guessAnew(
  page: Page,
  work: string,
  module: CourseModule,
  asked: Readonly<Partial<Record<GuessPlaceName, readonly Prediction[]>>>,
): Promise<void> {
  const path = join(work, "my-work.json");
  const { guesses: _forgotten, ...rest } = JSON.parse(readFileSync(path, "utf8"));
  writeFileSync(`${path}.new`, JSON.stringify(rest));
  renameSync(`${path}.new`, path);
  const places: readonly GuessPlaceName[] = ["predict", "recall"];
  const right = places.flatMap((place) =>
    (asked[place] ?? []).flatMap((prediction) => {
      const guess = prediction.answeredBy === undefined ? rightGuess(prediction, place) : undefined;
      const { id } = prediction;
      return guess === undefined
        ? []
        : [{ ...guess, id, call: `${place}("${id}", ${JSON.stringify(guess.truth)});` }];
    }),
  );
  const [first] = asked.predict ?? [];
  if (first === undefined || right.length === 0) return;
  const { place } = await cellCalling(page, module, "predict", first.id);
  await writeAndRun(page, place, right.map(({ call }) => call).join("\n"));
  // A typed guess is answered when its cell runs again.
  await run(page, place);
  for (const { id, says } of right) {
    for (const text of says) await expect.poll(() => output(place), { message: id }).toContain(text);
  }
}

/** Answers a task in its form, once with a known mistake and once right. */
async function answerInForm(page: Page, exercise: Exercise): Promise<void> {
  const form = formUnder(page, `check("${exercise.id}")`);
  const { fields } = checkForm(exercise).view;
  // The rows that are to be mended come with it.
  await expect.poll(() => status(form).innerText(), { message: exercise.id }).toBe("Nothing is saved yet.");
  for (const { value, sentence, mark } of [wrongInForm(exercise), rightInForm(exercise)]) {
    await fillForm(form, fields, value);
    await submit(form);
    const said = (): Promise<string> => form.locator(".md-said").innerText();
    await expect.poll(said, { message: exercise.id }).toContain(sentence);
    expect(await said(), exercise.id).toContain(mark);
  }
}

/** Answers a task once with a known mistake and once with its solution. */
async function answer(page: Page, module: CourseModule, exercise: Exercise): Promise<void> {
  const { place, starter } = await cellCalling(page, module, "check", exercise.id);
  const give = async ({ cell, sentence, mark }: LearnerAnswer) => {
    await writeAndRun(page, place, cell);
    await expect.poll(() => output(place), { message: exercise.id }).toContain(sentence);
    expect(await output(place), exercise.id).toContain(mark);
  };
  await give(wrongAnswer(exercise, starter));
  await give(rightAnswer(exercise));
}

/** Fills every form of the plan that the notebook opens and that fits this learner's campaign. */
async function fillPlan(page: Page, { id }: CourseModule): Promise<void> {
  const lines = (codeOf.get(id) ?? []).flatMap((code) => code.split("\n"));
  const asked = lines.flatMap((line) => /^plan\("(\w+)"\);$/.exec(line)?.[1] ?? []);
  for (const section of asked.filter((name) => planned[name] !== undefined)) {
    await fillPlanForm(planFormOf(page, section), section, planned[section]);
  }
}

/** The cell that calls a helper with a name, and what stands in it at first. */
async function cellCalling(
  page: Page,
  module: CourseModule,
  helper: string,
  id: string,
): Promise<{ place: Locator; starter: string }> {
  const code = codeOf.get(module.id) ?? [];
  const index = code.findIndex((cell) => calledWith([cell], helper).includes(id));
  expect(index, `${module.notebook} has no ${helper}("${id}")`).toBeGreaterThanOrEqual(0);
  return { place: page.locator(".jp-CodeCell").nth(index), starter: code[index] ?? "" };
}

function output(cell: Locator): Promise<string> {
  return cell.locator(".jp-OutputArea").first().innerText();
}
