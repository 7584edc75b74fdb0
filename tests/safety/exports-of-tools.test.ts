import { describe, expect, it } from "vitest";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { EXPORTS_OF_TOOLS, type ToolColumn } from "../fixtures/safety/exports-of-tools.js";

/** What the scanner says of each column, where it is not what the export holds. */
function wrong(columns: readonly ToolColumn[], rows: number): string[] {
  const data = Object.fromEntries(
    columns.map(([name, , value]) => [name, Array.from({ length: rows }, () => value)]),
  );
  const findings = scanPersonalData(data);
  return columns.flatMap(([name, kind]) => {
    const got = findings.filter(({ column }) => column === name).map((finding) => finding.kind);
    return (kind === undefined ? got.length === 0 : got.includes(kind))
      ? []
      : [`${name}: ${kind ?? "nothing"}, found ${got.join(" and ") || "nothing"}`];
  });
}

describe.each(Object.entries(EXPORTS_OF_TOOLS))("%s", (_name, columns) => {
  it("is told column by column when it is filled", () => expect(wrong(columns, 30)).toEqual([]));
  it("is told by the names alone when it is empty", () => expect(wrong(columns, 0)).toEqual([]));
});
