import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { progressReport } from "../../../src/course/cards/progress-report.js";
import { timeWords } from "../../../src/course/cards/progress-words.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";
import { activeMinutes, LONGEST_GAP, noteActivity } from "../../../src/course/my-work/note-activity.js";
import { notebookModule } from "../../../src/course/my-work/notebook-module.js";
import { emptyWork, type Work } from "../../../src/course/my-work/work.js";
import { parseWork } from "../../../src/course/my-work/work-schema.js";
import { inEnglish } from "../../../src/library/words/say.js";

const start = emptyWork("2026-11-28");
const at = (minutes: number): Date => new Date(Date.parse("2026-11-28T09:00:00Z") + minutes * 60_000);
const noted = (minutes: readonly number[], work: Work = start): Work =>
  minutes.reduce((before, minute) => noteActivity(before, "2", at(minute)), work);

describe("the time at work", () => {
  it("is the sum of the gaps between forms, checks and runs", () => {
    expect(activeMinutes(noted([0, 3, 4, 8]), "2")).toBe(8);
    expect(activeMinutes(start, "2")).toBeUndefined();
  });

  it("counts no more than five minutes of a longer pause", () => {
    expect(activeMinutes(noted([0, 90, 92]), "2")).toBe(7);
  });

  it("counts one minute once, whichever pages are open side by side", () => {
    const work = noteActivity(noteActivity(noted([0]), "3", at(2)), "2", at(4));
    expect([activeMinutes(work, "2"), activeMinutes(work, "3")]).toEqual([2, 2]);
  });

  it("never grows by more than the clock, and never by a clock that was set back", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -200, max: 2000 }), { minLength: 2, maxLength: 30 }),
        (minutes) => {
          const spent = activeMinutes(noted(minutes), "2") ?? 0;
          const forward = minutes
            .slice(1)
            .reduce((sum, minute, i) => sum + Math.max(0, minute - (minutes[i] ?? 0)), 0);
          expect(spent).toBeGreaterThanOrEqual(0);
          expect(spent).toBeLessThanOrEqual(Math.min(forward, ((minutes.length - 1) * LONGEST_GAP) / 60_000));
        },
      ),
    );
  });

  it("is kept as a sum for each notebook and the last moment, and nothing else", () => {
    const { activity, ...rest } = noted([0, 2]);
    expect(rest).toEqual(start);
    expect(activity).toEqual({ seconds: { "2": 120 }, last: at(2).toISOString() });
  });

  it("is read from a file, and a damaged sum takes nothing else with it", () => {
    const file = (work: object) => parseWork(JSON.stringify(work), "2026-11-28");
    expect(file(noted([0, 2]))).toMatchObject({ kind: "read", work: noted([0, 2]), lost: [] });
    const damaged = {
      ...start,
      plan: { problem: "Rents rise." },
      activity: { seconds: { "2": -4 }, last: 7 },
    };
    expect(file(damaged)).toMatchObject({ kind: "read", lost: ["activity"], work: { plan: damaged.plan } });
  });

  it("belongs to a notebook of the course, and no time is noted anywhere else", () => {
    for (const { id, notebook } of courseModules) {
      expect(notebookModule(`/course/notebooks/${notebook}`)).toBe(id);
      expect(notebookModule(`C:\\course\\notebooks\\${notebook}`)).toBe(id);
    }
    expect(notebookModule("/course/our-members.ipynb")).toBeUndefined();
    expect(notebookModule(undefined)).toBeUndefined();
  });

  it("stands beside the planned minutes in progress()", () => {
    const { modules } = progressReport(start, { exercises: [], reflections: [] }, "2026-11-28");
    const planned = modules.find(({ module }) => module.id === "1")?.planned ?? 0;
    expect(inEnglish(timeWords(47, planned))).toBe("you 47, planned 60");
    expect(inEnglish(timeWords(undefined, planned))).toBe("");
  });
});
