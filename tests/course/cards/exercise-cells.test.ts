import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { check } from "../../../src/course/cards/check.js";
import { hint } from "../../../src/course/cards/hint.js";
import { resetExercise } from "../../../src/course/cards/reset-exercise.js";
import { solution } from "../../../src/course/cards/solution.js";
import { ___ } from "../../../src/course/check/blank.js";
import type { ExerciseId } from "../../../src/course/modules/index.js";
import type { Work } from "../../../src/course/my-work/work.js";
import { pretendNotebook } from "../../support/pretend-notebook.js";

const notebook = pretendNotebook();
const saved = (): Work => JSON.parse(readFileSync(join(notebook.work(), "my-work.json"), "utf8")) as Work;
const id = "m1.third-pass";

describe("check", () => {
  it("says not started for a blank, and does not count it", () => {
    check(id, ___);
    expect(notebook.last()).toMatch(/^○ Not started yet · The third pass\n/);
    check(id, 0.5);
    expect(saved().exercises[id]).toMatchObject({ attempts: 1, state: "wrong" });
  });

  it("says the sentence of the mistake and one next step, with a symbol and a word", () => {
    check(id, 0.028);
    expect(notebook.last()).toMatch(/^↻ Not yet · The third pass\n.*only 120 knocks.*\nNext: .+$/);
    expect(notebook.shown.at(-1)?.data["text/html"]).toContain("Not yet · The third pass");
  });

  it("points to a hint when the mistake is not a known one", () => {
    check(id, 0.91);
    expect(notebook.last()).toContain("Next: Open a hint below and try again.");
  });

  it("folds the hints under the verdict, and the solution only after a try", () => {
    const page = () => String(notebook.shown.at(-1)?.data["text/html"]);
    check(id, ___);
    expect(page()).toContain("Hint 2 of 2");
    expect(page()).not.toContain("rate(third");
    check(id, 0.028);
    expect(page()).toMatch(/<details style="[^"]*"><summary [^>]*>One solution<\/summary><pre/);
    check(id, 0.283);
    expect(page()).not.toContain("<details");
  });

  it("keeps hints and solution out of the plain text, where they would not be folded", () => {
    check(id, 0.028);
    expect(notebook.last()).not.toMatch(/Hint 1|rate\(third/);
  });

  it("keeps the day of the first right answer, the last answer, and each different try once", () => {
    check(id, 0.028);
    check(id, 0.028);
    check(id, "28.3%");
    check(id, 0.3);
    const { rightOn, ...rest } = saved().exercises[id] ?? expect.fail("nothing was kept");
    expect(rest).toEqual({
      state: "wrong",
      attempts: 3,
      hints: 0,
      solutionSeen: false,
      lastAnswer: "0.3",
      mistakes: ["of-all-knocks"],
    });
    expect(rightOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it("never throws, not even for an id that does not exist, and names the closest one", () => {
    check("m1.thrd-pass" as ExerciseId, 1);
    expect(notebook.last()).toContain('There is no task called "m1.thrd-pass"');
    expect(notebook.last()).toContain('Did you mean "m1.third-pass"?');
    for (const wrong of [undefined, null, 12, Symbol("x"), {}]) check(wrong as unknown as ExerciseId, 1);
    expect(notebook.shown).toHaveLength(6);
  });

  it("shows what was typed as text", () => {
    check(id, '<img src=x onerror="alert(1)">');
    expect(notebook.shown.at(-1)?.data["text/html"]).not.toContain("<img");
  });

  it("says it once when the saved work was damaged, and goes on", () => {
    mkdirSync(notebook.work(), { recursive: true });
    writeFileSync(join(notebook.work(), "my-work.json"), "{");
    check(id, 0.283);
    expect(notebook.last()).toContain("✓ Right");
    expect(notebook.last()).toContain("my-work.damaged-1.json");
    check(id, 0.283);
    expect(notebook.last()).not.toContain("damaged");
  });

  it("still answers when nothing can be saved", () => {
    writeFileSync(notebook.work(), "a file in the way");
    check(id, 0.283);
    expect(notebook.last()).toMatch(/✓ Right[\s\S]*This was not saved/);
  });
});

describe("hint", () => {
  it("gives one at a time, then stays at the last and points to the solution", () => {
    hint(id);
    expect(notebook.last()).toMatch(/^› Hint 1 of 2 · The third pass\n/);
    const first = notebook.last();
    hint(id);
    expect(notebook.last()).toMatch(/^› Hint 2 of 2/);
    expect(notebook.last()).not.toContain(first.split("\n")[1]);
    hint(id);
    expect(notebook.last()).toMatch(/^› Hint 2 of 2[\s\S]*solution\("m1.third-pass"\)/);
    expect(saved().exercises[id]?.hints).toBe(2);
  });
});

describe("solution", () => {
  it("asks once to try first, and opens when it is asked again", () => {
    solution(id);
    expect(notebook.last()).not.toContain("third pass = 28.3%");
    solution(id);
    expect(notebook.last()).toContain("third pass = 28.3%");
    expect(saved().exercises[id]).toMatchObject({ attempts: 0, solutionSeen: true });
  });

  it("opens at once after a try: code and explanation, folded", () => {
    check(id, 0.028);
    solution(id);
    const page = String(notebook.shown.at(-1)?.data["text/html"]);
    expect(page).toMatch(/<details style="[^"]*"><summary/);
    expect(page).toContain("rate(third");
    expect(page).toContain("third pass = 28.3%");
  });
});

describe("resetExercise", () => {
  it("starts the count afresh and keeps the last answer", () => {
    check(id, 0.283);
    hint(id);
    resetExercise(id);
    expect(saved().exercises[id]).toEqual({
      state: "not started",
      attempts: 0,
      hints: 0,
      solutionSeen: false,
      lastAnswer: "0.283",
    });
  });
});

it("hint, solution and resetExercise name the closest id too", () => {
  for (const cell of [hint, solution, resetExercise]) {
    cell("m1.long-lin" as ExerciseId);
    expect(notebook.last()).toContain('Did you mean "m1.long-line"?');
  }
});
