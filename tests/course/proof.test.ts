import { describe, expect, it } from "vitest";
import type { Exercise } from "../../src/course/check/exercise.js";
import { courseModules } from "../../src/course/modules/course-modules.js";
import {
  exercises,
  findExercise,
  predictions,
  recalls,
  reflections,
} from "../../src/course/modules/index.js";
import type { Prediction } from "../../src/course/predict/prediction.js";
import { ofEveryKind } from "./kinds.js";
import { contactRate } from "./made-up.js";
import { calledWith, notebookCode } from "./notebook-calls.js";
import { proofProblems } from "./proof-problems.js";
import { runSolution } from "./run-solution.js";

const all: readonly Exercise[] = exercises;

describe("every exercise proves itself", () => {
  it.each(all.map((exercise) => [exercise.id, exercise] as const))("%s", async (_id, exercise) => {
    expect(await proofProblems(exercise)).toEqual([]);
  });

  it("has an id of its own", () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(0);
  });
});

describe("every thought exercise", () => {
  it.each(reflections.map((reflection) => [reflection.id, reflection] as const))(
    "%s has a question, a rubric and an id of its own",
    (id, { prompt, rubric }) => {
      expect(prompt).toMatch(/[.?]$/);
      expect(rubric.length).toBeGreaterThan(1);
      for (const line of rubric) expect(line).toMatch(/[.?]$/);
      expect(reflections.filter((other) => other.id === id).length).toBe(1);
    },
  );
});

const written = courseModules.map(({ id, notebook }) => ({ id, notebook, code: notebookCode(notebook) }));

describe.each(written)("$notebook", ({ id, code }) => {
  it("checks each exercise of its module, and none that does not exist", () => {
    const mine = all.filter(({ module }) => module === id).map((exercise) => exercise.id);
    expect(calledWith(code, "check").sort()).toEqual(mine.sort());
  });

  it("asks each question of its module", () => {
    const mine = reflections
      .filter(({ module }) => module === id)
      .map((reflection) => reflection.id as string);
    expect(calledWith(code, "reflect").sort()).toEqual(mine.sort());
  });

  it("asks each guess and each recall question of its module", () => {
    const mine = (list: readonly Prediction[]) =>
      list.filter(({ module }) => module === id).map((one) => one.id);
    expect(calledWith(code, "predict").sort()).toEqual([...mine(predictions)].sort());
    expect(calledWith(code, "recall").sort()).toEqual([...mine(recalls)].sort());
    for (const again of calledWith(code, "again")) expect(mine(predictions)).toContain(again);
  });

  it("offers help only for its own exercises", () => {
    const asked = ["hint", "solution", "resetExercise"].flatMap((helper) => calledWith(code, helper));
    expect(asked.filter((name) => findExercise(name)?.module !== id)).toEqual([]);
  });
});

it("no exercise waits for a notebook that is not there", () => {
  const ready = written.map(({ id }) => id);
  expect(
    [...all, ...reflections].filter(({ module }) => !ready.includes(module)).map(({ id }) => id),
  ).toEqual([]);
});

describe("the proof itself", () => {
  const lines = {
    kind: "lines",
    setup: "const hours = [16, 17, 18];",
    lines: ["const late = hours.filter((hour) => hour >= 17)", "late.length"],
    distractors: ["hours.length"],
    result: { kind: "number", expected: 2 },
  };

  it.each(Object.entries(ofEveryKind))(
    "passes a made-up exercise of kind %s",
    async (_kind, { exercise, right }) => {
      const only = { ...exercise.proof, accepted: [right], wrong: [] };
      const problems = await proofProblems({ ...exercise, proof: only });
      expect(problems.filter((problem) => !/no proof|solution gives/.test(problem))).toEqual([]);
    },
  );

  it("passes a made-up exercise that works", async () => {
    expect(await proofProblems(contactRate())).toEqual([]);
  });

  it.each([
    [
      "has a mistake without a proof",
      { proof: { accepted: [0.24], wrong: [] } },
      /"dropped-not-home" has no proof/,
    ],
    [
      "has no accepted answer",
      { proof: { accepted: [], wrong: [{ answer: 0.6, mistake: "dropped-not-home" }] } },
      /no accepted answer/,
    ],
    [
      "accepts what is wrong",
      { proof: { accepted: [0.25], wrong: [{ answer: 0.6, mistake: "dropped-not-home" }] } },
      /0.25 should be right/,
    ],
    [
      "proves another mistake",
      { proof: { accepted: [0.24], wrong: [{ answer: 0.5, mistake: "dropped-not-home" }] } },
      /should show "dropped-not-home"/,
    ],
    [
      "calls something almost right that is not",
      { proof: { accepted: [0.24], almost: [0.9], wrong: [{ answer: 0.6, mistake: "dropped-not-home" }] } },
      /should be almost/,
    ],
    [
      "has a solution with another answer",
      { solution: { code: "1 + 1", explanation: "x." } },
      /the solution gives 2/,
    ],
    ["has a solution that breaks", { solution: { code: "missing.name", explanation: "x." } }, /does not run/],
    [
      "imports what does not exist",
      { solution: { code: 'import { rat } from "movement-data";\n0.24', explanation: "x." } },
      /"rat", which does not exist/,
    ],
    ["has no hint", { hints: [] }, /no hint/],
    ["speaks without an end", { right: "24%" }, /does not end/],
    [
      "has lines that give another result",
      { answer: { ...lines, result: { kind: "number", expected: 3 } }, mistakes: [] },
      /the lines give 2/,
    ],
    [
      "has lines that do not run",
      { answer: { ...lines, lines: ["const late = nothing.here", "late.length"] }, mistakes: [] },
      /the lines do not run/,
    ],
    [
      "has a mistake in lines that gives another number",
      {
        answer: lines,
        mistakes: [{ name: "all", when: "hours.length", says: "All.", gives: 2 }],
        proof: { accepted: [2], wrong: [{ answer: ["hours.length"], mistake: "all" }] },
      },
      /the lines of "all" give 3, not 2/,
    ],
    [
      "has the same line twice",
      { answer: { ...lines, distractors: ["late.length"] }, mistakes: [] },
      /two lines are the same/,
    ],
    [
      "shows an order that is right already",
      { answer: { kind: "order", options: ["a", "b"], expected: ["a", "b"] }, mistakes: [] },
      /in the right order already/,
    ],
    [
      "names an option that is not there",
      { answer: { kind: "choices", options: ["a", "b"], expected: ["c"] }, mistakes: [] },
      /"c" is no option/,
    ],
    [
      "has a mistake in a part without a proof",
      { answer: ofEveryKind.parts.exercise.answer, mistakes: [] },
      /"all-knocks" has no proof/,
    ],
    ["speaks too long", { hints: [`${"Long ".repeat(50)}.`] }, /longer than 200/],
  ])("finds an exercise that %s", async (_name, changes, problem) => {
    expect((await proofProblems(contactRate(changes as Partial<Exercise>))).join("\n")).toMatch(problem);
  });
});

describe("runSolution", () => {
  it("gives the last expression, else the variable called answer, and waits where the code waits", async () => {
    expect(await runSolution("const a: number = 2;\na * 3;")).toBe(6);
    expect(await runSolution("const answer = 199 * 1 + 1 * 2;")).toBe(201);
    expect(await runSolution("await Promise.resolve(5)")).toBe(5);
    expect(await runSolution('import { escapeHTML as escape } from "movement-data";\nescape("<")')).toBe(
      "&lt;",
    );
  });
});
