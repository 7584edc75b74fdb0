import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import vm from "node:vm";
import { rolldown } from "rolldown";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What a page has that this code may use; nothing of Node is among it. */
const page = { TextEncoder, TextDecoder, Uint8Array, setTimeout, clearTimeout, URL, console: { log() {} } };

const project = mkdtempSync(join(tmpdir(), "movement-data-page-"));
afterAll(() => rmSync(project, { recursive: true }));

interface Bundled {
  readonly code: string;
  readonly problems: readonly string[];
  /** The files of which something came into the program. */
  readonly files: readonly string[];
}

/** Puts a program together for a page; problems are what the bundler says of it. */
async function bundled(name: string, code: string): Promise<Bundled> {
  const input = join(project, `${name}.mjs`);
  writeFileSync(input, code);
  const problems: string[] = [];
  const bundle = await rolldown({
    input,
    platform: "browser",
    onLog: (_level, { code: kind = "" }) => problems.push(kind),
  });
  const { output } = await bundle.generate({ format: "iife", name: "made", codeSplitting: false });
  await bundle.close();
  // In a program of this form there is no `import.meta`, and none of it is asked for anything.
  const [{ code: made, modules }] = output;
  const files = Object.entries(modules).flatMap(([file, { renderedLength }]) =>
    renderedLength > 0 ? file : [],
  );
  return { code: made, files, problems: problems.filter((kind) => kind !== "EMPTY_IMPORT_META") };
}

/** Runs a program where nothing of Node is there, and gives what it calls `answer`. */
function answerOf(code: string): unknown {
  const context = vm.createContext({ ...page });
  vm.runInContext(code, context);
  return JSON.parse(String(vm.runInContext("JSON.stringify(made.answer)", context)));
}

describe("the library in the bundle of a page", { timeout: 60_000 }, () => {
  beforeAll(() => {
    mkdirSync(join(project, "node_modules"));
    symlinkSync(resolve("."), join(project, "node_modules", "movement-data"), "junction");
  });

  it("reads a text, fits, scores, draws and finds personal data without anything of Node", async () => {
    const { code, problems } = await bundled(
      "job",
      `import { assignByHash, fitLogistic, layoutNames, normalizePhone, parseCSV, predictProbability, rocAUC, scanText, stateMap, toCSV } from "movement-data";
const text = "vanid,voted,age\\n001,0,20\\n002,1,61\\n003,0,35\\n004,1,44\\n005,1,38\\n006,0,52\\n";
const list = parseCSV(text);
const fit = fitLogistic(list, { outcome: "voted", predictors: ["age"] });
const scores = predictProbability(fit, list);
export const answer = {
  ids: list.array("vanid"),
  written: toCSV(list).includes("006,0,52"),
  age: fit.coefficients[1].toFixed(6),
  auc: rocAUC(list.array("voted"), scores),
  arms: assignByHash(["001", "002", "003"], { seed: 7 }).length,
  phone: normalizePhone("(202) 555-0142"),
  states: stateMap({ state: ["OH"], value: [1] }, { state: "state", value: "value", title: "Signs" }).data.length > 0,
  layouts: layoutNames().length,
  found: scanText("contact;city\\nana@example.org;Detroit", "csv").map(({ kind }) => kind),
};`,
    );
    expect(problems).toEqual([]);
    expect(answerOf(code)).toEqual({
      ids: ["001", "002", "003", "004", "005", "006"],
      written: true,
      age: "0.086056",
      auc: 7 / 9,
      arms: 3,
      phone: "+12025550142",
      states: true,
      layouts: readdirSync("src/library/layouts/known").length,
      found: ["email"],
    });
  });

  it("leaves out of the bundle what the page does not use", async () => {
    const { code, files } = await bundled(
      "small",
      `import { designEffect } from "movement-data"; export const answer = typeof designEffect;`,
    );
    expect(answerOf(code)).toBe("function");
    expect(
      files.filter((file) => /us-atlas|libphonenumber|layouts|apache-arrow|docx|xlsx/.test(file)),
    ).toEqual([]);
  });

  it("says in a sentence what cannot be done there, by the name of the function, and what to do", async () => {
    const code = readFileSync("dist/package/browser/index.mjs", "utf8");
    const refusing = [...code.matchAll(/^export const (\w+)/gm)].map(([, name = ""]) => name);
    // The rest is the library as it is.
    expect(code).toContain('export * from "../index.mjs";');
    const own = code.replaceAll(/^export \*.*$/gm, "").replaceAll(/^export /gm, "");
    const forPages: Record<string, () => unknown> = vm.runInThisContext(
      `(() => { ${own}; return { ${refusing.join(", ")} }; })()`,
    );
    const names = readFileSync("src/library/index.api.md", "utf8");
    for (const name of refusing) expect(names).toMatch(new RegExp(`^export function ${name}\\(`, "m"));
    expect(refusing.length).toBeGreaterThan(15);
    for (const name of refusing) {
      const said = await Promise.resolve()
        .then(() => forPages[name]?.())
        .catch((error: Error) => error.message);
      expect(said).toMatch(
        new RegExp(`^${name} needs [\\w ,-]+, and a page in a browser has none\\. .*\\.$`),
      );
    }
    expect(forPages.readCSV).toThrow("to parseCSV(text).");
  });
});
