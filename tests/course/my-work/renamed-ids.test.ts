import { describe, expect, it } from "vitest";
import { reflections } from "../../../src/course/modules/index.js";
import { emptyWork, type ReflectionWork, type Work } from "../../../src/course/my-work/work.js";
import { parseWork } from "../../../src/course/my-work/work-schema.js";

const today = "2026-11-29";
const text = (words: string): ReflectionWork => ({
  text: words,
  writtenAt: `${today}T10:00:00Z`,
  earlier: [],
});
const then = "m6.skipped-neighbourhood";
const now = "m6.skipped-neighborhood";

/** What is read of a work file with these texts. */
function readWith(kept: Work["reflections"], more: Readonly<Record<string, unknown>> = {}) {
  const read = parseWork(JSON.stringify({ ...emptyWork(today), reflections: kept, ...more }), today);
  return read.kind === "read" ? read.work.reflections : expect.fail(`The file is ${read.kind}.`);
}

describe("what was written under a name of an earlier release", () => {
  it("is found under today's name, and everything else stays", () => {
    expect(readWith({ [then]: text("mine"), "start.why": text("why") })).toEqual({
      [now]: text("mine"),
      "start.why": text("why"),
    });
  });

  it("is not written over what stands under today's name", () => {
    expect(readWith({ [then]: text("older"), [now]: text("newer") })[now]?.text).toBe("newer");
  });

  it("is found in a file of which another part is damaged, too", () => {
    expect(readWith({ [then]: text("mine") }, { startedOn: 7 })[now]?.text).toBe("mine");
  });

  it("is asked for by today's name alone", () => {
    const ids = reflections.map(({ id }) => id);
    expect([ids.includes(now), ids.some((id) => String(id) === then)]).toEqual([true, false]);
  });
});
