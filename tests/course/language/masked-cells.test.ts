import { describe, expect, it } from "vitest";
import { readLanguageFile } from "../../../src/course/language/language-files.js";
import { findPlanSection } from "../../../src/course/plan/plan-sections.js";
import { notSavedCard } from "../../../src/course/plan/section-cards.js";
import { barChart, cohortRetention, fitLogistic } from "../../../src/library/index.js";
import { languageOf } from "../../../src/library/words/language.js";
import { say } from "../../../src/library/words/say.js";

const spanish = languageOf("es", readLanguageFile("es"));
const thrown = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof Error) return spanish.sayThrown(error.message);
  }
  throw new Error("Nothing was thrown.");
};

describe("a Spanish session", () => {
  it("says in Spanish what a masked cell looks like", () => {
    expect(thrown(() => barChart({ n: ["a"], v: ["1,200"] }, { label: "n", value: "v", title: "t" }))).toBe(
      'La gráfica necesita números en la columna "v", pero la fila 1 tiene el texto "#,###" (tapado).',
    );
    const voted = { voted: [0, 1, 7], age: [1, 2, 3] };
    expect(thrown(() => fitLogistic(voted, { outcome: "voted", predictors: ["age"] }))).toContain(
      "la fila 3 tiene el número # (tapado)",
    );
    const joined = { who: ["Ana"], on: ["9/1/2026"], act: [null] };
    expect(thrown(() => cohortRetention(joined, { person: "who", joined: "on", active: "act" }))).toContain(
      "¿cuál de sus números es el mes?",
    );
  });

  it("says in Spanish which goal of a plan is not complete", () => {
    const goals = findPlanSection("goals");
    if (goals === undefined) throw new Error("There are no goals.");
    const two = goals.accept([{ metric: "calls" }, { metric: "doors" }], undefined);
    if (!("gaps" in two)) throw new Error("They were taken.");
    const [first] = notSavedCard(goals, two.gaps, {}).list ?? [];
    expect(first && say(first, spanish)).toMatch(/^Meta 1, baseline: ¿/);
    const one = goals.accept({ metric: "calls" }, undefined);
    if (!("gaps" in one)) throw new Error("It was taken.");
    const [mine] = notSavedCard(goals, one.gaps, {}).list ?? [];
    expect(mine && say(mine, spanish)).toMatch(/^Tu meta, baseline: /);
  });
});
