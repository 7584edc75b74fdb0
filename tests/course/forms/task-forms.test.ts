import { describe, expect, it } from "vitest";
import type { Exercise } from "../../../src/course/check/exercise.js";
import { judgeAnswer } from "../../../src/course/check/judge-answer.js";
import { shownMistakes } from "../../../src/course/check/verdict.js";
import { givenAnswer } from "../../../src/course/forms/answers/given-answer.js";
import type { FormValue } from "../../../src/course/forms/field-value.js";
import { checkForm } from "../../../src/course/forms/kinds/check-form.js";
import { exercises, findExercise } from "../../../src/course/modules/index.js";
import { emptyWork } from "../../../src/course/my-work/work.js";
import { typedIntoForm } from "./typed-into-form.js";

const all: readonly Exercise[] = exercises;

describe("the form of a task", () => {
  it.each(all.map((exercise) => [exercise.id, exercise] as const))(
    "says of %s what a cell says: each mistake with its own sentence, and what is right",
    (_id, exercise) => {
      const { accepted, wrong } = exercise.proof;
      const judged = (answer: unknown) => {
        const value = typedIntoForm(exercise, answer);
        return value === undefined ? undefined : judgeAnswer(exercise, givenAnswer(exercise, value));
      };
      for (const { answer, mistake } of wrong) {
        const verdict = judged(answer);
        // The number that a wrong program gives can only come from a cell.
        if (exercise.answer.kind === "lines" && typeof answer === "number") continue;
        if (verdict === undefined) expect.fail(`The form cannot hold ${JSON.stringify(answer)}.`);
        expect(shownMistakes(verdict), `${mistake}: ${JSON.stringify(answer)}`).toContain(mistake);
      }
      const right = accepted.map(judged).filter((verdict) => verdict !== undefined);
      expect(right.length).toBeGreaterThan(0);
      for (const { state } of right) expect(state).toBe("right");
      expect(judgeAnswer(exercise, givenAnswer(exercise, {})).state).toBe("not started");
    },
  );
});

it("says how to agree with an order as it stands, in a task of its own and as a part", () => {
  const work = emptyWork("2026-11-29");
  const said = (id: string, value: FormValue) => {
    const form = checkForm(findExercise(id) ?? expect.fail(id));
    return JSON.stringify(
      form.receive(work, { id: "form", from: "page", ask: "submit", value }, new Date(0)).said,
    );
  };
  expect(said("safety.first-hour", {})).toContain("Is it yours as it stands?");
  expect(said("m3a.score", { holds: "no" })).toContain("Is it yours as it stands?");
  expect(said("start.doors", {})).not.toContain("as it stands");
});
