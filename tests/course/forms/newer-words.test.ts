import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FormRow, rowKey } from "../../../src/course/forms/field-value.js";
import type { PlanEntry } from "../../../src/course/my-work/work.js";
import { fieldsOf } from "../../../src/course/plan/form/fields/all-fields.js";
import { type PretendWindow, pretendWindows } from "./pretend-windows.js";
import { known, settle, type World } from "./stories.js";

const KEY = "row-1";
const list = fieldsOf("tactics").list?.name ?? "";

const entryOf = (world: World, section: string, key: string): PlanEntry =>
  world.work().planForms?.[section]?.find((entry) => entry.key === key) ?? expect.fail(`no ${key}`);
const later = async (): Promise<void> => void (await vi.advanceTimersByTimeAsync(10));

function two(id: string) {
  const world = pretendWindows(known(id), id, 2);
  const [here = expect.fail(), there = expect.fail()] = world.windows;
  return { world, here, there };
}

async function write({ body, session }: PretendWindow, field: string, text: string): Promise<void> {
  await later();
  body.set(field, text);
  session.changed(field, "typing");
}

/** Somebody types into a row. */
async function put({ body, session }: PretendWindow, texts: FormRow): Promise<void> {
  await later();
  const row = body.rows?.all().find((one) => one[rowKey] === KEY) ?? { [rowKey]: KEY };
  body.rows?.put({ ...row, ...texts });
  session.changed(list, "typing");
}

const rowIn = ({ body }: PretendWindow): FormRow | undefined =>
  body.rows?.all().find((one) => one[rowKey] === KEY);

async function remove({ body, session }: PretendWindow): Promise<() => Promise<void>> {
  await later();
  const before = body.rows?.all().find((one) => one[rowKey] === KEY) ?? expect.fail("no row");
  body.rows?.remove(KEY);
  session.changed(list, "done");
  return async () => {
    await later();
    body.rows?.putBack(before);
    session.changed(list, "done");
  };
}

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-01-05T10:00:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("words that were typed before those of another window", () => {
  it("are no newer because something else was typed beside them: in two fields", async () => {
    const names = fieldsOf("targeting").fields.map(({ column }) => column.name);
    const [first = "", second = ""] = names;
    const { world, here, there } = two("md-plan:targeting");
    await write(here, first, "older");
    await write(there, first, "newer");
    await write(here, second, "beside");
    await settle(world);
    const entry = entryOf(world, "targeting", first);
    expect([entry.typed.text, entry.earlier?.map(({ typed }) => typed.text)]).toEqual(["newer", ["older"]]);
    expect(entryOf(world, "targeting", second).typed.text).toBe("beside");
  });

  it("are no newer after a reload either, nor when the rest of them is kept", async () => {
    const [first = "", second = ""] = fieldsOf("targeting").fields.map(({ column }) => column.name);
    const { world, here, there } = two("md-plan:targeting");
    world.kill();
    await write(here, first, "older");
    await write(here, second, "beside");
    await write(there, first, "newer");
    here.reload();
    world.kill();
    await write(here, second, "beside and on");
    await settle(world);
    const entry = entryOf(world, "targeting", first);
    expect([entry.typed.text, entry.earlier?.map(({ typed }) => typed.text)]).toEqual(["newer", ["older"]]);
  });

  it("are no newer because something else was typed beside them: in two columns of a row", async () => {
    const { world, here, there } = two("md-plan:tactics");
    await put(here, { name: "older" });
    await put(there, { name: "newer" });
    await put(here, { contacts: "40" });
    await settle(world);
    const { typed, earlier } = entryOf(world, "tactics", KEY);
    expect([typed.name, typed.contacts, earlier?.map((one) => one.typed.name)]).toEqual([
      "newer",
      "40",
      ["older"],
    ]);
  });

  it("are a version of their own although their letters stand in the newer ones", async () => {
    const { world, here, there } = two("md-plan:tactics");
    await put(here, { contacts: "12" });
    await put(there, { contacts: "120" });
    await settle(world);
    const { typed, earlier } = entryOf(world, "tactics", KEY);
    expect([typed.contacts, earlier?.map((one) => one.typed.contacts)]).toEqual(["120", ["12"]]);
  });
});

describe("a deleted row that is put back", () => {
  it("stands there as it was, whether it was kept as deleted or not", async () => {
    for (const wait of [true, false]) {
      const { world, here } = two("md-plan:tactics");
      await put(here, { name: "Calls", contacts: "40" });
      await settle(world);
      const undo = await remove(here);
      if (wait) await settle(world);
      if (wait) expect(entryOf(world, "tactics", KEY).gone).toBe(true);
      await undo();
      expect(rowIn(here)).toMatchObject({ name: "Calls", contacts: "40" });
      await settle(world);
      const { gone, typed, earlier } = entryOf(world, "tactics", KEY);
      expect([gone, typed.name, typed.contacts, earlier]).toEqual([undefined, "Calls", "40", undefined]);
    }
  });

  it("leaves the words that another window has written into it since", async () => {
    for (const heard of [true, false]) {
      const { world, here, there } = two("md-plan:tactics");
      await put(here, { name: "Calls", contacts: "40" });
      await settle(world);
      const undo = await remove(here);
      await later();
      while (world.answer() !== undefined) here.hear();
      await put(there, { name: "Visits" });
      if (heard) await settle(world);
      await undo();
      expect(rowIn(here)?.name).toBe(heard ? "Visits" : "Calls");
      await settle(world);
      const { gone, typed } = entryOf(world, "tactics", KEY);
      expect([gone, typed.name, typed.contacts]).toEqual([undefined, "Visits", "40"]);
      expect(rowIn(here)?.name).toBe("Visits");
    }
  });

  it("keeps what was typed into it before it was deleted and is not kept yet", async () => {
    const { world, here } = two("md-plan:tactics");
    await put(here, { name: "Calls" });
    await settle(world);
    await put(here, { contacts: "40" });
    const undo = await remove(here);
    await undo();
    await settle(world);
    expect(entryOf(world, "tactics", KEY).typed).toMatchObject({ name: "Calls", contacts: "40" });
  });
});
