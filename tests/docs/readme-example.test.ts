import { readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it, vi } from "vitest";
import * as library from "../../src/library/index.js";

const [example] = [...readFileSync("README.md", "utf8").matchAll(/```ts\n([\s\S]*?)```/g)].map(
  ([, code = ""]) => code,
);

describe("the first example of the README", () => {
  it("runs as it stands, prints its table and gives a chance for each person", async () => {
    const printed = vi.spyOn(console, "table").mockReturnValue(undefined);
    const { outputText } = ts.transpileModule(`${example}\nexport { chances };`, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
    });
    const exported: { chances?: Float64Array } = {};
    const load = (name: string): unknown => (name === "movement-data" ? library : undefined);
    new Function("exports", "require", outputText)(exported, load);
    const rows = printed.mock.calls[0]?.[0] as readonly { term: string }[];
    expect(rows.map(({ term }) => term)).toContain("age");
    expect(exported.chances).toHaveLength(library.loadDataset("cps-voting-2016").numRows());
    printed.mockRestore();
  });
});
