import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { profileColumns } from "../../src/library/safety/detect/column-profile.js";
import { columnMarks } from "../../src/library/safety/detect/learned/column-marks.js";
import { ADDING, KEEPING } from "../../src/library/safety/detect/learned/learned-weights.js";
import { scanPersonalData } from "../../src/library/safety/scan/scan-personal-data.js";
import { toTable } from "../../src/library/table/columns/data.js";
import { allExamples } from "./labeled/examples.js";
import { figuresPage } from "./labeled/figures-page.js";
import { fitWeights } from "./labeled/fit-weights.js";
import { weightsFile } from "./labeled/weights-file.js";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

describe("what was learned of labeled columns", () => {
  it.runIf(process.env.FIT === "1")(
    "is fitted anew, with its figures",
    () => {
      const all = allExamples();
      const part = (isFound: boolean) => all.filter((one) => one.isFound === isFound);
      writeFileSync(
        at("../../src/library/safety/detect/learned/learned-weights.ts"),
        weightsFile(fitWeights(part(false)), fitWeights(part(true))),
      );
      writeFileSync(at("labeled/figures.md"), figuresPage(all));
    },
    120_000,
  );

  it("is some hundred weights, which a person can read", () => {
    expect(ADDING.of.size + KEEPING.of.size).toBeLessThan(1400);
    for (const [mark, weight] of [...ADDING.of, ...KEEPING.of]) {
      expect(mark).toMatch(/^[A-Za-z]:\S/);
      expect(Number.isInteger(weight), mark).toBe(true);
    }
  });

  it("sees the same in twenty rows and in two thousand", () => {
    const marks = (rows: number): readonly string[] => {
      const data = { shift: Array.from({ length: rows }, (_, i) => ["AM", "PM", "night"][i % 3]) };
      const [column] = profileColumns(toTable(data));
      return column === undefined ? [] : columnMarks(column.profile, [], { people: 2, share: 0.5 });
    };
    expect(marks(2000)).toEqual(marks(20));
  });

  it("finds what no word list knows, and never takes back what the cells show", () => {
    const list = {
      Worker: ["Pilar Strand", "James Okafor", "Linh Diallo", "Nora Brown"],
      Cell: ["802-555-0133", "802-555-0142", "802-555-0150", "802-555-0177"],
      "House visit by": ["Tobias Inoue", "Aisha Smith", "Tobias Inoue", "Aisha Smith"],
      "Afraid of": ["losing hours", "the manager", "", "her visa"],
      "Stage of campaign": ["1", "1", "1", "1"],
    };
    const found = scanPersonalData(list).map(({ column }) => column);
    expect(found).toEqual(expect.arrayContaining(["Worker", "Cell", "Afraid of"]));
    expect(found).not.toContain("Stage of campaign");
    const stops = {
      stop_id: ["1", "2", "3"],
      route: ["4", "4", "12"],
      mail: ["a@example.org", "b@example.org", "c@example.org"],
      zone: ["A", "B", "A"],
    };
    expect(scanPersonalData(stops).map(({ kind }) => kind)).toContain("email");
  });
});
