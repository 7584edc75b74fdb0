import { afterAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

describe("profile of a wide list", () => {
  // Several threads with a hundred columns each took more memory than DuckDB was given, and the command stopped.
  it("looks at 100 columns of more rows than are held in memory", async () => {
    const names = Array.from({ length: 100 }, (_, i) => `c${i}`);
    const row = (i: number): string => names.map((_, column) => (i * (column + 3)) % 997).join("\t");
    const lines = Array.from({ length: 997 }, (_, i) => row(i));
    const rows = Array.from({ length: 130 }, () => lines.join("\n"));
    desk.put("wide.tsv", [names.join("\t"), ...rows, ""].join("\n"));
    const { exitCode, output, errors } = await desk.run(["profile", "wide.tsv", "--json"]);
    expect(errors).toBe("");
    expect(exitCode).toBe(0);
    const [found] = (JSON.parse(output) as { rows: { rows: number; columns: { distinct: number }[] }[] })
      .rows;
    expect(found?.rows).toBe(129_610);
    expect(new Set(found?.columns.map(({ distinct }) => distinct))).toEqual(new Set([997]));
  });
});
