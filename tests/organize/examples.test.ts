import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as library from "../../src/index.js";

const root = fileURLToPath(new URL("../../src/", import.meta.url));
const files = [...listFiles(join(root, "organize")), ...listFiles(join(root, "chart"))];
const examples = files.flatMap((file) => examplesOf(readFileSync(file, "utf8"), file.slice(root.length)));

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)],
  );
}

function examplesOf(source: string, file: string): { file: string; lines: string[] }[] {
  return [...source.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(([comment]) => {
    const example = comment.split("@example")[1];
    if (example === undefined) return [];
    const lines = example.split("\n").map((line) => line.replace(/^\s*\*\/?\s?/, "").replace(/\*\/$/, ""));
    return [{ file, lines: lines.filter((line) => line.trim() !== "") }];
  });
}

/** Names that only the repository knows: an example of an inner function is not part of the public list. */
function isPublic({ lines }: { lines: string[] }): boolean {
  const code = lines.join("\n");
  return Object.keys(library).some((name) => new RegExp(`\\b${name}\\b`).test(code));
}

describe("the examples in the doc comments of organize and chart", () => {
  it("are there", () => expect(examples.filter(isPublic).length).toBeGreaterThan(15));

  it.each(examples.filter(isPublic))("$file keeps its promises: $lines.0", async ({ lines }) => {
    const body = lines.map((line, i) => {
      const promise = /^(?!(?:const|let|import)\b)(.*);\s*\/\/\s(.*)$/.exec(line);
      return promise === null ? line : `promises.push([${i}, await (${promise[1]}), ${promise[2]}]);`;
    });
    const code = ts.transpile(
      `const run = async () => {\nconst promises = [];\n${body.join("\n")}\nreturn promises;\n};`,
      { target: ts.ScriptTarget.ES2022 },
    );
    const makeRun = new Function(...Object.keys(library), `${code}\nreturn run;`);
    const run = makeRun(...Object.values(library)) as () => Promise<[number, unknown, unknown][]>;
    for (const [, given, promised] of await run()) expect(given).toEqual(promised);
  });
});
