import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { takeCampaign } from "../../../src/course/cases/choose-case.js";
import type { FieldValue } from "../../../src/course/forms/field-value.js";
import { formOf } from "../../../src/course/forms/form-of.js";
import type { Work } from "../../../src/course/my-work/work.js";
import { type PretendWindow, pretendWindows } from "./pretend-windows.js";
import { happens, known, RUNS, type Step, settle, step, steps } from "./stories.js";

/** An answer that is chosen or counted, in two windows. */
interface Place {
  readonly id: string;
  readonly field: string;
  readonly older: FieldValue;
  readonly newer: FieldValue;
  /** What is kept of it. */
  kept(work: Work): unknown;
  begin?(work: Work): Work;
}

const withCase = (work: Work): Work =>
  takeCampaign(work, "muskegon-millage", new Date("2026-01-05T09:00:00Z"));

const places: Readonly<Record<string, Place>> = {
  "a question on data safety": {
    id: "md-safety:house",
    field: "1",
    older: "yes",
    newer: "no",
    kept: ({ safety }) => safety?.["1"],
  },
  "the campaign": {
    id: "md-campaign:choice",
    field: "campaign",
    older: "own",
    newer: "muskegon-millage",
    kept: ({ capstone }) => capstone?.case,
  },
  "the number of an event": {
    id: "md-gate:m4",
    field: "millage-flake",
    older: "12",
    newer: "120",
    kept: ({ capstone }) => capstone?.events?.["millage-flake"]?.typed,
    begin: withCase,
  },
};

const stepOf = (words: string): Step => ({
  what: steps.find((what) => words.endsWith(` ${what}`)) ?? expect.fail(words),
  at: Number(words[0]),
});

async function choose({ body, session }: PretendWindow, field: string, value: FieldValue): Promise<void> {
  await vi.advanceTimersByTimeAsync(10);
  body.set(field, value);
  session.changed(field, "done");
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe.each(Object.entries(places))(
  "of two answers to %s",
  (_, { id, field, older, newer, kept, begin }) => {
    function two() {
      const world = pretendWindows(known(id), id, 2);
      if (begin !== undefined) world.change(begin);
      const [here = expect.fail(), there = expect.fail()] = world.windows;
      return { world, here, there };
    }

    it.each([0, 1])(
      "the newer one stays, and the older one is said beside it: window %i wrote last",
      async (last) => {
        const { world, here, there } = two();
        await settle(world);
        world.kill();
        const [first, second] = last === 0 ? [there, here] : [here, there];
        await choose(first, field, older);
        await choose(second, field, newer);
        await settle(world);
        expect(kept(world.work())).toEqual(newer);
        for (const window of [here, there]) expect(window.body.get(field)).toEqual(newer);
        const notes = formOf(id)?.read(world.work(), new Date()).notes ?? [];
        const back =
          notes.find((note) => note.field === field && note.kind === "earlier") ?? expect.fail("no note");
        here.session.act(back.acts[0]?.act ?? "");
        await settle(world);
        expect(kept(world.work())).toEqual(older);
        expect(there.body.get(field)).toEqual(older);
        here.session.act(back.acts[1]?.act ?? "");
        await settle(world);
        expect(kept(world.work())).toEqual(older);
      },
    );

    it("in one window, none is said to be written over", async () => {
      const { world, here } = two();
      await settle(world);
      for (const value of [older, newer, older]) {
        await choose(here, field, value);
        here.reload();
      }
      await settle(world);
      expect(kept(world.work())).toEqual(older);
      expect(JSON.stringify(world.work())).not.toContain("earlier");
    });
  },
);

describe("the newest answer to a question on data safety", () => {
  // A cell that was copied shows the same form twice in one notebook.
  it.each([
    ["two windows", 2, 1],
    ["two cells of one notebook", 1, 2],
  ])("stands there, whatever happens between %s", async (_, count, drawings) => {
    const answers = ["yes", "partial", "no", "not applicable"];
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (todo) => {
        vi.clearAllTimers();
        const world = pretendWindows(known("md-safety:house"), "md-safety:house", count, drawings);
        let newest: string | undefined;
        for (const [i, { what, at }] of todo.entries()) {
          if (what === "write") {
            newest = answers[i % answers.length] ?? "";
            await choose(world.windows[at] ?? expect.fail(), "1", newest);
          } else await happens(world, what, at);
        }
        await settle(world);
        for (const window of world.windows) window.reload();
        await settle(world);
        expect(world.work().safety?.["1"]).toBe(newest);
        for (const { body } of world.windows) expect(body.get("1")).toBe(newest);
        expect(world.all.length).toBe(0);
      }),
      {
        numRuns: RUNS,
        // The same answer, given again while the older one was on its way.
        examples: [
          [["0 write", "0 go and come back", "0 write", "1 go and come back", "1 write"].map(stepOf)],
        ],
      },
    );
  });
});
