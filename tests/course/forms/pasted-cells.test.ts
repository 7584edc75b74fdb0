import { describe, expect, it } from "vitest";
import type { TableColumn } from "../../../src/course/forms/form-field.js";
import { pastedCells, placedCells } from "../../../src/course/forms/front/fields/pasted-cells.js";

describe("what is pasted into a box of a row", () => {
  it.each([
    ["Calls\t40", [["Calls", "40"]]],
    [
      "Calls\t40\r\nVisits\t12\r\n",
      [
        ["Calls", "40"],
        ["Visits", "12"],
      ],
    ],
    ['"two\nlines"\t"a ""quote"""\n', [["two\nlines", 'a "quote"']]],
    ['a "quote" inside\t12" pipe', [['a "quote" inside', '12" pipe']]],
    ['"not closed\t1', [['"not closed', "1"]]],
    ["\tsecond column", [["", "second column"]]],
    ["Calls\nVisits\n\nMails", [["Calls"], ["Visits"], ["Mails"]]],
  ])("%j is a table", (text, cells) => expect(pastedCells(text, false)).toEqual(cells));

  it.each(["", "Calls", "Calls and visits\n", " "])("%j goes in as it is", (text) =>
    expect(pastedCells(text, false)).toBeUndefined(),
  );

  it("is a table in a box of several lines only where it has tabs", () => {
    expect(pastedCells("first\nsecond", true)).toBeUndefined();
    expect(pastedCells("first\tsecond", true)).toEqual([["first", "second"]]);
  });

  it("may be long", () => {
    const long = `${"x".repeat(20_000)}\t${"words and ".repeat(2000)}\n`.repeat(20);
    expect(pastedCells(long, false)?.length).toBe(20);
  });
});

const columns: readonly TableColumn[] = [
  { kind: "text", name: "name", label: "Name", lines: 1 },
  { kind: "number", name: "contacts", label: "Contacts" },
  { kind: "choice", name: "tier", label: "Tier", options: [{ value: "lean yes", label: "Lean yes" }] },
  { kind: "day", name: "start", label: "Start" },
  { kind: "text", name: "why", label: "Why", lines: 3 },
];

describe("cells of a table", () => {
  it("go into the columns beside the box, each as its column takes it", () => {
    expect(placedCells(columns, 0, [" Calls ", "40", "LEAN YES", "2026-01-05", "one\ntwo"])).toEqual({
      name: "Calls",
      contacts: "40",
      tier: "lean yes",
      start: "2026-01-05",
      why: "one\ntwo",
    });
    expect(placedCells(columns, 1, ["40"])).toEqual({ contacts: "40" });
    expect(placedCells(columns, 0, ["two\r\nlines"])).toEqual({ name: "two lines" });
  });

  it("are not lost where no column takes them", () => {
    const placed = placedCells(columns, 0, ["Calls", "40", "perhaps", "9/30/2026", "why", "more"]);
    expect(placed).toEqual({ name: "Calls perhaps 9/30/2026 more", contacts: "40", why: "why" });
  });

  it("write over nothing that stands there", () => {
    const row = { name: "Visits", contacts: "12", tier: "lean yes", start: "2026-01-01" };
    expect(placedCells(columns, 0, ["Calls", "40", "Lean yes", "2026-01-05"], row)).toEqual({
      name: "Visits Calls 2026-01-05",
      contacts: "12 40",
    });
  });
});
