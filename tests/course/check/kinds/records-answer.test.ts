import { describe, expect, it } from "vitest";
import {
  judgeRecords as judgeRecordsWords,
  type RecordsAnswer,
} from "../../../../src/course/check/kinds/records-answer.js";
import { saying } from "../../../support/in-english.js";
import { stepsOf } from "../../../support/step-clock.js";

const judgeRecords = saying(judgeRecordsWords);

const goals: RecordsAnswer = {
  kind: "records",
  each: "goal",
  count: 2,
  fields: [
    { name: "metric", label: "Metric", type: "text", says: "There is no metric: what is counted?" },
    { name: "baseline", label: "Baseline", type: "number", says: "There is no baseline: from what?" },
    { name: "deadline", label: "Last day", type: "date", says: "There is no deadline: by when?" },
  ],
};
const full = { metric: "contacts", baseline: 0, deadline: "2027-04-30" };

describe("a list of objects that is asked for", () => {
  it("is right when each has its fields; further fields do not matter", () => {
    expect(judgeRecords(goals, [], [full, { ...full, owner: "lead" }]).state).toBe("right");
    expect(judgeRecords(goals, [], [full, { ...full, baseline: "1,200" }]).state).toBe("right");
  });

  it.each([
    ["baseline", undefined],
    ["baseline", Number.NaN],
    ["baseline", "from last year"],
    ["metric", " "],
    ["metric", "TBD"],
    ["metric", "?"],
    ["deadline", "soon"],
  ])("says where %s is missing when it is %o", (name, value) => {
    expect(judgeRecords(goals, [], [full, { ...full, [name]: value }])).toMatchObject({
      state: "almost",
      mistake: `no-${name}`,
      message: expect.stringMatching(new RegExp(`^Goal 2: There is no ${name}`)),
    });
  });

  it("says of a day that does not exist that it is none, not that it is missing", () => {
    expect(judgeRecords(goals, [], [full, { ...full, deadline: "2027-02-30" }])).toMatchObject({
      mistake: "no-deadline",
      message: 'Goal 2: "2027-02-30" is no day. Write it like 2027-04-30 or 4/30/2027.',
    });
  });

  it("counts what is missing after the first gap", () => {
    const verdict = judgeRecords(goals, [], [{ metric: "contacts" }, full]);
    expect(verdict).toMatchObject({ state: "wrong", mistake: "no-baseline" });
    expect(verdict.nextStep).toContain("1 more");
  });

  it("names a row as the form does that it began in, and lets those go that nobody needs", () => {
    const begin = [{ metric: "contacts" }, { metric: "photos" }, { metric: "calls" }];
    const verdict = judgeRecords({ ...goals, begin }, [], [full, ...begin.slice(1)]);
    expect(verdict.message).toBe("Goal 2 (photos): There is no baseline: from what?");
    expect(verdict.nextStep).toBe('Fill "Baseline", or delete the row. Then check again.');
    const own = judgeRecords({ ...goals, begin }, [], [full, { metric: "of mine" }]);
    expect(own.message).toBe("Goal 2: There is no baseline: from what?");
  });

  it("calls a field as its form does, not as a program does", () => {
    const verdict = judgeRecords(goals, [], [full, { ...full, deadline: "" }]);
    expect(verdict.nextStep).toBe('Fill "Last day" and check again.');
  });

  it("asks for the rest when there are too few", () => {
    expect(judgeRecords(goals, [], [full])).toMatchObject({
      state: "almost",
      message: "1 of 2 goals is complete.",
    });
  });

  it("calls empty cards not started", () => {
    expect(judgeRecords(goals, [], [{}, {}]).state).toBe("not started");
  });

  it("applies the tests of named mistakes to complete cards", () => {
    const mistakes = [
      { name: "same", when: (rows: readonly unknown[]) => rows[0] === rows[1], says: "Twice the same." },
    ];
    expect(judgeRecords(goals, mistakes, [full, full])).toMatchObject({ mistake: "same", state: "wrong" });
  });

  it("asks for a list when it is given something else", () => {
    expect(judgeRecords(goals, [], "goals").message).toContain("a list of 2 goals");
  });
});

describe("an answer without bounds", () => {
  const judged = (given: unknown) =>
    judgeRecords(
      {
        kind: "records",
        each: "goal",
        count: 1,
        fields: [{ name: "metric", label: "Metric", type: "text", says: "What?" }],
      },
      [],
      given,
    );

  it("is answered by a sentence, however wide, deep or long it is", async () => {
    const wide = Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [`c${i}`, [i]]));
    let deep: object = {};
    for (let i = 0; i < 100_000; i++) deep = { deep };
    for (const given of [wide, deep, [deep], "1".repeat(1_000_000)]) {
      expect(judged(given).message.length).toBeLessThan(200);
    }
    await stepsOf(() => judged(wide));
    expect(await stepsOf(() => judged(wide))).toBeLessThan(1_000);
  });
});
