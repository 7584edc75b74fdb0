import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as typescript from "typescript";
import { describe, expect, it } from "vitest";
import { ___, containsBlank, isBlank } from "../../../src/course/check/blank.js";

// Seen as unknown, a blank can be tried in ways that its type does not offer.
const blank: unknown = ___;

describe("a blank", () => {
  it("gives NaN in arithmetic and never throws", () => {
    expect((___ as number) / 1200).toBeNaN();
    expect(Math.round(___)).toBeNaN();
    expect(`${___}`).toBe("___");
    expect((___ as number) > 3).toBe(false);
  });

  it("stays a blank when it is asked for a property or called", () => {
    const deep = blank as { rate: { of(x: number): unknown } };
    expect(isBlank(deep.rate.of(3))).toBe(true);
  });

  it("can be waited for, spread and printed", async () => {
    expect(isBlank(await (blank as Promise<unknown>))).toBe(true);
    expect([...(blank as Iterable<unknown>)]).toEqual([]);
    expect(JSON.stringify({ goal: blank })).toBe("{}");
  });

  it("is found wherever it stands in lists and objects, cycles included", () => {
    const cyclic: Record<string, unknown> = { list: [1, { deep: blank }] };
    cyclic.self = cyclic;
    expect(containsBlank(cyclic)).toBe(true);
    expect(containsBlank({ list: [1, { deep: 2 }] })).toBe(false);
  });

  it("compiles wherever a learner may put it, in the TypeScript of the kernel", () => {
    // The kernel's own compiler: 5.0.4.
    const ts = createRequire(import.meta.url)("@tslab/typescript-for-tslab") as typeof typescript;
    const folder = mkdtempSync(join(tmpdir(), "blank-"));
    const cell = join(folder, "cell.ts");
    writeFileSync(
      cell,
      `declare const ___: never;
       declare function check(id: string, answer: unknown): void;
       declare function goals(list: { metric: string; baseline: number }[]): void;
       declare const voters: { filter(f: (d: { age: number }) => boolean): void };
       const rate = ___ / 1200; const other = 288 / ___; const negative = -___; const power = ___ ** 2;
       const text = "doors: " + ___; const template = \`\${___} doors\`; const list = [1, ___, 3];
       const answer = ___; const twice = answer * 2; const compared = ___ > 3 ? "more" : "less";
       goals([{ metric: ___, baseline: ___ }]); voters.filter(___); voters.filter((d) => d.age > ___);
       check("x", ___); check("x", answer); check(___, 3); Math.round(___ * 100);`,
    );
    try {
      const program = ts.createProgram([cell], { noEmit: true, target: ts.ScriptTarget.ES2022, types: [] });
      const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
      expect(ts.version).toBe("5.0.4");
      expect(problems).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
