import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormRow, rowKey } from "../../../src/course/forms/field-value.js";
import type { Work } from "../../../src/course/my-work/work.js";
import { fieldsOf } from "../../../src/course/plan/form/fields/all-fields.js";
import { pretendWindows } from "./pretend-windows.js";
import { happens, known, RUNS, settle, steps, type World } from "./stories.js";

/** What the rows of a plan say of words that somebody wrote over. */
const writtenOver = (world: World, section: string): readonly string[] =>
  (world.work().planForms?.[section] ?? []).flatMap(({ key, earlier = [] }) => earlier.map(() => key));

describe("rows of a plan", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  // Two drawings that are there at a time are two places in which somebody writes.
  const happening = steps.filter((what) => what !== "draw over");
  const rowStep = fc.record({
    what: fc.constantFrom("type", "type", "type", "take out", "delete", "undo", "rename", ...happening),
    at: fc.nat(1),
    row: fc.nat(1),
    column: fc.nat(1),
  });
  const list = fieldsOf("tactics").list?.name ?? "";
  const goal = "goalId";

  /** What somebody does in a table, and what the page then holds of each text. */
  async function story(
    world: World,
    todo: readonly {
      readonly what: string;
      readonly at: number;
      readonly row: number;
      readonly column: number;
    }[],
    columnOf: (at: number, column: number) => string,
  ): Promise<ReadonlyMap<string, string>> {
    const last = new Map<string, string>();
    const deleted = new Map<string, FormRow>();
    let names = 0;
    for (const [i, { what, at, row, column }] of todo.entries()) {
      await vi.advanceTimersByTimeAsync(1);
      const { body, session } = world.windows[at % world.windows.length] ?? expect.fail();
      const name = columnOf(at, column);
      const key = `row-${row}`;
      const now = body.rows?.all().find((one) => one[rowKey] === key) ?? { [rowKey]: key };
      const text = what === "take out" ? `${i}` : `${now[name] ?? ""} word-${i}`;
      if (what === "type" || what === "take out") {
        body.rows?.put({ ...now, [name]: text });
        last.set(`${key} ${name}`, text);
      } else if (what === "delete") {
        deleted.set(key, now);
        body.rows?.remove(key);
      } else if (what === "undo" && deleted.has(key)) body.rows?.putBack(deleted.get(key) ?? {});
      else if (what === "rename") {
        names += 1;
        world.change((work) => renamed(work, `G${names}`));
      } else await happens(world, what as (typeof steps)[number], at);
      if (["type", "take out", "delete", "undo"].includes(what)) session.changed(list, "typing");
    }
    await settle(world);
    for (const window of world.windows) window.reload();
    await settle(world);
    return last;
  }

  const told = (what: string, at: number) => ({ what, at, row: 0, column: 0 });

  /** The course brings another name of a goal into the rows. */
  const renamed = (work: Work, to: string): Work => ({
    ...work,
    planForms: {
      ...work.planForms,
      tactics: (work.planForms?.tactics ?? []).map((entry) => ({
        ...entry,
        typed: { ...entry.typed, [goal]: to },
        edits: { ...entry.edits, [goal]: "" },
      })),
    },
  });

  it("are never said to be written over by another window when there is one alone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowStep, { maxLength: 40 }), async (todo) => {
        vi.clearAllTimers();
        const world = pretendWindows(known("md-plan:tactics"), "md-plan:tactics", 1);
        await story(world, todo, (_, column) => ["name", "contacts"][column] ?? "");
        expect(writtenOver(world, "tactics")).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it("keep what two windows write into different columns of one row, and the goal that the course renames in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(rowStep, { maxLength: 40 }), async (todo) => {
        vi.clearAllTimers();
        const world = pretendWindows(known("md-plan:tactics"), "md-plan:tactics", 2);
        // A window that is closed leaves its column to the other one, which is then written by two.
        const others: readonly string[] = ["delete", "undo", "close", "duplicate"];
        const kept = todo.filter(({ what }) => !others.includes(what));
        const last = await story(world, kept, (at) => ["name", "contacts"][at] ?? "");
        expect(writtenOver(world, "tactics")).toEqual([]);
        for (const { key, typed } of world.work().planForms?.tactics ?? []) {
          for (const name of ["name", "contacts"]) expect(typed[name]).toBe(last.get(`${key} ${name}`) ?? "");
        }
        const rows = (world.work().planForms?.tactics ?? []).length;
        expect(rows).toBe(new Set([...last.keys()].map((one) => one.split(" ")[0])).size);
      }),
      {
        numRuns: RUNS,
        examples: [
          [[told("type", 0), told("reload", 0), told("take out", 0), told("type", 1)]],
          [[told("type", 1), told("go and come back", 1), told("take out", 1), told("type", 0)]],
          [[told("type", 1), told("kill", 0), told("go and come back", 1), told("take out", 1)]],
          [[told("kill", 0), told("type", 0), told("reload", 0), told("take out", 0)]],
        ],
      },
    );
  });
});
