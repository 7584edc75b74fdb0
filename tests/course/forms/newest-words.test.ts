import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rowKey } from "../../../src/course/forms/field-value.js";
import { fieldsOf } from "../../../src/course/plan/form/fields/all-fields.js";
import { type PretendWindow, pretendWindows } from "./pretend-windows.js";
import { happens, known, RUNS, settle, step, type World } from "./stories.js";

const list = fieldsOf("powerMap").list?.name ?? "";
const KEY = "row-1";

/** A place in which two windows write, each on what it has before its eyes. */
interface Place {
  readonly id: string;
  write(window: PretendWindow, words: string): string;
  /** What is kept there. */
  kept(world: World): string | undefined;
}

function text(id: string, field: string, kept: Place["kept"]): Place {
  return {
    id,
    kept,
    write({ body, session }, words) {
      const written = `${body.get(field) ?? ""} ${words}`;
      body.set(field, written);
      session.changed(field, "typing");
      return written;
    },
  };
}

const entryOf = (world: World, section: string, key: string) =>
  world.work().planForms?.[section]?.find((entry) => entry.key === key);
const title = fieldsOf("targeting").fields[0]?.column.name ?? "";

const places: Readonly<Record<string, Place>> = {
  "a thought": text("md-reflect:start.why", "text", (world) => world.work().reflections["start.why"]?.text),
  "a field of the plan": text(
    "md-plan:targeting",
    title,
    (world) => entryOf(world, "targeting", title)?.typed.text,
  ),
  "a row of the plan": {
    id: "md-plan:powerMap",
    kept: (world) => entryOf(world, "powerMap", KEY)?.typed.role,
    write({ body, session }, words) {
      const row = body.rows?.all().find((one) => one[rowKey] === KEY) ?? { [rowKey]: KEY };
      const written = `${row.role ?? ""} ${words}`;
      body.rows?.put({ ...row, role: written });
      session.changed(list, "typing");
      return written;
    },
  },
};

describe("the newest words", () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
  afterEach(() => void vi.useRealTimers());

  it.each(Object.entries(places))(
    "stand there, and older ones are an earlier version: %s",
    async (_, place) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (todo) => {
          vi.clearAllTimers();
          const world = pretendWindows(known(place.id), place.id, 2);
          const words: string[] = [];
          let newest: string | undefined;
          for (const [i, { what, at }] of todo.entries()) {
            if (what === "write") {
              await vi.advanceTimersByTimeAsync(1);
              words.push(`word-${i}.`);
              newest = place.write(world.windows[at] ?? expect.fail(), words.at(-1) ?? "");
            } else await happens(world, what, at);
          }
          await settle(world);
          for (const window of world.windows) window.reload();
          await settle(world);
          expect(place.kept(world)?.trim()).toBe(newest?.trim());
          const all = JSON.stringify(world.work());
          expect(words.filter((one) => !all.includes(one))).toEqual([]);
          expect(world.all.length).toBe(0);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
