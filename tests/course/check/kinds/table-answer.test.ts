import { table } from "arquero";
import { describe, expect, it } from "vitest";
import {
  judgeTable as judgeTableWords,
  type TableAnswer,
} from "../../../../src/course/check/kinds/table-answer.js";
import { saying } from "../../../support/in-english.js";

const judgeTable = saying(judgeTableWords);

const counts: TableAnswer = {
  kind: "table",
  expected: { result: ["canvassed", "not home"], share: [0.24, 0.6] },
  tolerance: 0.001,
};

describe("a table that is asked for", () => {
  it.each([
    [table({ result: ["canvassed", "not home"], share: [0.24, 0.6] })],
    [table({ share: [0.6004, 0.2396], result: ["Not home", "canvassed"], more: [1, 2] })],
    [
      [
        { result: "not-home", share: 0.6 },
        { result: "canvassed", share: 0.24 },
      ],
    ],
    [{ result: ["canvassed", "not home"], share: [0.24, 0.6] }],
  ])("takes %o in any order, with further columns, within the tolerance", (given) => {
    expect(judgeTable(counts, [], given).state).toBe("right");
  });

  it("names the column that is absent and the one that may be meant", () => {
    const verdict = judgeTable(counts, [], table({ result: ["a", "b"], shares: [1, 2] }));
    expect(verdict).toMatchObject({
      state: "wrong",
      message: 'The table has no column called "share".',
      nextStep: 'Rename the column "shares" to "share".',
    });
  });

  it("says how many rows are asked for", () => {
    expect(judgeTable(counts, [], table({ result: ["a"], share: [1] })).message).toBe(
      "The table has 1 row; 2 are asked for.",
    );
  });

  it("names the columns whose values are off", () => {
    const verdict = judgeTable(counts, [], table({ result: ["canvassed", "not home"], share: [0.24, 0.5] }));
    expect(verdict).toMatchObject({ state: "almost", message: "Not all values are right in: share." });
  });

  it("sees that right values stand in the wrong rows", () => {
    const verdict = judgeTable(counts, [], table({ result: ["not home", "canvassed"], share: [0.24, 0.6] }));
    expect(verdict.message).toBe("Each column holds the right values, but not in the right rows.");
  });

  it("asks for the order only where it counts", () => {
    const turned = table({ result: ["not home", "canvassed"], share: [0.6, 0.24] });
    expect(judgeTable({ ...counts, ordered: true }, [], turned)).toMatchObject({ state: "almost" });
  });

  it("recognises a mistake by its rows or by a test", () => {
    const mistakes = [
      { name: "counts", when: [{ share: 288 }, { share: 720 }], says: "These are counts." },
      { name: "empty", when: (rows: readonly unknown[]) => rows.length === 0, says: "All rows were lost." },
    ];
    expect(judgeTable(counts, mistakes, table({ result: ["a", "b"], share: [720, 288] })).mistake).toBe(
      "counts",
    );
    expect(judgeTable(counts, mistakes, []).mistake).toBe("empty");
  });

  it("asks for a table when it is given something else", () => {
    expect(judgeTable(counts, [], 0.24).message).toBe("The check needs a table, but it was given 0.24.");
  });
});
