import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recruitmentGenerations } from "../../../src/library/organize/distributed/recruitment-generations.js";

const options = { person: "who", recruitedBy: "by" };
const generations = (who: readonly unknown[], by: readonly unknown[]) =>
  recruitmentGenerations({ who, by }, options);

describe("recruitmentGenerations", () => {
  it("counts people, those they brought, and how many each brought", () => {
    expect(generations(["a", "b", "c", "d"], [null, "a", "a", "b"])).toEqual([
      { generation: 0, people: 1, brought: 2, each: 2 },
      { generation: 1, people: 2, brought: 1, each: 0.5 },
      { generation: 2, people: 1, brought: 0, each: 0 },
    ]);
  });

  it("reads a number and its text as the same person, and a recruiter who comes later in the list", () => {
    expect(generations([2, 1], ["1", null]).map(({ people }) => people)).toEqual([1, 1]);
  });

  it("refuses a person twice, an unknown recruiter and a circle, by row and never by name", () => {
    expect(() => generations(["Ana", "Ana"], [null, null])).toThrow("row 1 is in the list twice");
    expect(() => generations(["Ana"], ["Zoe"])).toThrow(
      "Row 1 was brought by somebody who is not in the list",
    );
    expect(() => generations(["Ana", "Bo"], ["Bo", "Ana"])).toThrow("in a circle");
    expect(() => generations(["Ana"], ["Ana"])).toThrow("in a circle");
  });

  it("puts everybody into one generation, and brings all but the first, in any tree", () => {
    const tree = fc.array(fc.nat(), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(tree, (draws) => {
        const who = draws.map((_, i) => i);
        const by = draws.map((draw, i) => (i === 0 || draw % 3 === 0 ? null : draw % i));
        const rows = generations(who, by);
        const sum = (of: "people" | "brought") => rows.reduce((all, row) => all + row[of], 0);
        expect(sum("people")).toBe(who.length);
        expect(sum("brought")).toBe(by.filter((one) => one !== null).length);
      }),
    );
  });
});
