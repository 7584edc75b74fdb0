import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.js";

const root = new URL("../../src/", import.meta.url);
const charts = ["balance-plot", "effect-plot", "p-value-strip", "power-curve", "randomization-chart"];
const files = [
  ...readdirSync(new URL("experiment/", root)).map((file) => `experiment/${file}`),
  ...charts.map((chart) => `chart/${chart}.ts`),
  "math/random-normal.ts",
];

/** The lines of each `@example` in a file. */
function examplesOf(source: string): string[][] {
  return [...source.matchAll(/@example\n((?:[ \t]*\* ?.*\n)*?)[ \t]*\*\//g)].map((match) =>
    (match[1] ?? "").split("\n").map((line) => line.replace(/^[ \t]*\* ?/, "")),
  );
}

/** Runs the example with every public name at hand; a line `expression; // value` becomes a comparison. */
async function run(lines: readonly string[]): Promise<{ line: string; value: unknown; expected: unknown }[]> {
  const found: { line: string; value: unknown; expected: unknown }[] = [];
  const body = lines.map((line) => {
    const match = /^(?!const |let )(.*?);? \/\/ (.+)$/.exec(line);
    return match === null ? line : `see(${JSON.stringify(line)}, ${match[1]}, ${match[2]});`;
  });
  const names = Object.keys(library);
  const AsyncFunction = Object.getPrototypeOf(async () => undefined).constructor;
  const example = new AsyncFunction("see", ...names, body.join("\n"));
  await example(
    (line: string, value: unknown, expected: unknown) => found.push({ line, value, expected }),
    ...Object.values(library),
  );
  return found;
}

describe("every example in the documentation is true", () => {
  for (const file of files) {
    const source = readFileSync(new URL(file, root), "utf8");
    examplesOf(source).forEach((lines, k) => {
      it(`${file}, example ${k + 1}`, async () => {
        const results = await run(lines);
        expect(results.length).toBeGreaterThan(0);
        for (const { line, value, expected } of results) expect(value, line).toEqual(expected);
      });
    });
  }
  it("every public function of the experiment folder has one", () => {
    const without = files.filter((file) => {
      const source = readFileSync(new URL(file, root), "utf8");
      const named = [...source.matchAll(/^export function (\w+)/gm)].map((match) => match[1] ?? "");
      const isPublic = named.some((name) => name in library && !name.endsWith("Async"));
      return isPublic && examplesOf(source).length === 0;
    });
    expect(without).toEqual([]);
  });
});
