import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseLayout } from "../../src/library/layouts/describe/parse-layout.js";
import { allLayouts, describeLayout, layoutNames } from "../../src/library/layouts/known-layouts.js";
import { sameName } from "../../src/library/layouts/recognize/same-name.js";

const raw = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`src/library/layouts/known/${name}.json`, "utf8"));

describe("the known layouts", () => {
  it("are of states, tools, vendors and the reports of campaigns", () => {
    expect(layoutNames().length).toBeGreaterThanOrEqual(57);
    expect(new Set(allLayouts().map((layout) => layout.is)).size).toBe(6);
  });

  it.each(layoutNames())("%s is what its schema says, with sources and a day", (name) => {
    const layout = describeLayout(name);
    expect(layout.name).toBe(name);
    expect(layout.sources.length).toBeGreaterThan(0);
    expect(layout.asOf).not.toBe("");
  });

  it("hold no person's data, no address of this machine and no word about how they came to be", () => {
    for (const name of layoutNames())
      expect(JSON.stringify(raw(name)), name).not.toMatch(
        /\/(?:work|tmp|home)\/|@(?!example)[a-z]+\.[a-z]{2,}/,
      );
  });

  it("call no two columns by one name, apart from a tool that does", () => {
    const twice = allLayouts().filter(
      ({ columns }) => new Set(columns.map(({ name }) => sameName(name))).size < columns.length,
    );
    expect(twice.map(({ name }) => name)).toEqual(["actblue-contributions"]);
  });

  it("are asked for by name, and a slip of the hand is told", () => {
    expect(() => describeLayout("nc-ncvotr")).toThrow(
      'There is no layout called "nc-ncvotr". Did you mean "nc-ncvoter"?',
    );
    expect(() => describeLayout("zzz")).toThrow("layoutNames() lists them.");
  });

  it("cannot be changed by whoever reads them", () => {
    expect(Object.isFrozen(describeLayout("ny-foil").columns[0])).toBe(true);
  });
});

describe("a description that is none", () => {
  const good = raw("fl-voter-history");
  it.each<[string, unknown, string]>([
    ["no object", [], "it should be an object"],
    ["a field nobody knows", { ...good, colour: "red" }, "it.colour is not known"],
    ["no sources", { ...good, sources: [] }, "it.sources should be a list of 1 or more"],
    [
      "a confidence that is none",
      { ...good, confidence: "sure" },
      "it.confidence should be one of: high, medium, low",
    ],
    ["a person who is no column", { ...good, person: "Nobody" }, 'there is no column "Nobody"'],
    ["codes that nobody uses", { ...good, codes: { other: {} } }, "there are no codes"],
    [
      "a kind that is none",
      { ...good, columns: [{ name: "a", holds: "text", kind: "secret" }] },
      "it.columns[0].kind",
    ],
    [
      "a place outside the line",
      { ...good, file: { ...(good.file as object), lines: [{ length: 3, cells: [["Voter ID", 0, 9]] }] } },
      '"Voter ID" has no place in a line of 3',
    ],
    [
      "a pattern that is none",
      { ...good, columns: [{ name: "a", holds: "text", pattern: "(" }] },
      "a regular expression",
    ],
  ])("is refused: %s", (_why, value, said) => {
    expect(() => parseLayout(value, "this.json")).toThrow(said);
  });
});
