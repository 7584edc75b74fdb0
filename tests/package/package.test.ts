import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { rolldown } from "rolldown";
import ts from "typescript";
import { afterAll, describe, expect, it } from "vitest";
import { apiReport, publicRooms, reportFile } from "../../kernel-setup/build/api.mjs";
import { installedProject, packLibrary } from "./packed.js";

const { tarball, files } = packLibrary();
const project = installedProject(tarball);
const installed = join(project, "node_modules", "movement-data");
afterAll(() => {
  for (const folder of [project, join(tarball, "..")]) rmSync(folder, { recursive: true });
});

function runIn(folder: string, file: string, code: string): string {
  writeFileSync(join(folder, file), code);
  return execFileSync(process.execPath, [file], { cwd: folder, encoding: "utf8" }).trim();
}

const job = `
const rows = lib.loadDataset("canvass-log").numRows();
const fit = lib.fitLogistic({ y: [0, 1, 0, 1, 1, 0], x: [1, 2, 3, 4, 5, 2] }, { outcome: "y", predictors: ["x"] });
console.log(JSON.stringify([rows, fit.coefficients[1].toFixed(6), Object.keys(lib).length, lib.describeLayout("ny-foil").columns.length]));`;

describe("the packed library", () => {
  it("holds the built library, its datasets and nothing else", () => {
    const places = new Set(files.map((file) => file.split("/").slice(0, 2).join("/")));
    // The reference is written when the package is packed for the registry: another test makes it.
    const elsewhere = (place: string) => place.startsWith("datasets/") || place === "dist/reference";
    expect([...places].filter((place) => !elsewhere(place)).sort()).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/package",
      "package.json",
      "src/course",
      "src/library",
    ]);
    // What the library reads as files: the descriptions of files that are known.
    expect(files.filter((file) => /^src\/library\/(?!layouts\/known\/[a-z0-9-]+\.json$)/.test(file))).toEqual(
      [],
    );
    expect(files.filter((file) => file.startsWith("datasets/build"))).toEqual([]);
  });

  it("names each of its files for what it holds", () => {
    const parts = files.flatMap((file) => /^dist\/package\/([^./]+)\./.exec(file)?.[1] ?? []);
    expect([...new Set(parts)].sort()).toEqual([
      "command-line",
      "command-line-htmlparser2",
      "command-line-hyparquet",
      "command-line-hyparquet-compressors",
      "course",
      "form",
      "htmlparser2",
      "hyparquet",
      "hyparquet-compressors",
      "index",
      "layouts",
      "movement-data",
      "package-folder",
      "shared",
    ]);
  });

  it("holds its code once: what a page needs on top is small", () => {
    const bytes = (folder: string): number =>
      files
        .filter((file) => file.startsWith(folder))
        .reduce((sum, file) => sum + statSync(join(installed, file)).size, 0);
    expect(bytes("dist/package/browser/")).toBeGreaterThan(0);
    expect(bytes("dist/package/browser/")).toBeLessThan(110_000);
    expect(statSync(tarball).size).toBeLessThan(5_300_000);
  });

  it("runs no script when it is installed", () => {
    const { scripts } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    // npm runs the first three, and warns of "prepare" where a tarball is installed.
    expect(Object.keys(scripts).filter((name) => /^((pre|post)?install|prepare)$/.test(name))).toEqual([]);
  });

  it("does the same job for an import and for a require", () => {
    const imported = runIn(project, "job.mjs", `import * as lib from "movement-data";${job}`);
    const required = runIn(project, "job.cjs", `const lib = require("movement-data");${job}`);
    expect(imported).toBe(required);
    expect(JSON.parse(imported)[0]).toBe(1200);
    expect(JSON.parse(imported)[3]).toBe(47);
  });

  it("loads its heavy parts on use only", () => {
    const code = `require("movement-data");
      const heavy = /node_modules[\\\\/](apache-arrow|arquero|@uwdata|danfojs-node|docx|@e965|xlsx|libphonenumber-js|zod)[\\\\/]/;
      console.log(JSON.stringify(Object.keys(require.cache).filter((file) => heavy.test(file))));`;
    expect(JSON.parse(runIn(project, "heavy.cjs", code))).toEqual([]);
  });

  it("has declarations that every kind of module resolution reads", async () => {
    const analysis = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
    expect(analysis.types).not.toBe(false);
    expect("problems" in analysis ? analysis.problems : []).toEqual([]);
  }, 120_000);

  it("has declarations that a strict project checks without skipLibCheck, and figures that know their parts", () => {
    const file = join(project, "strict.mts");
    writeFileSync(
      file,
      `import * as library from "movement-data";
       const figure = library.barChart({ day: ["Sat"], doors: [60] }, { label: "day", value: "doors", title: "60" });
       figure.layout.nosuch;
       figure.data[0]?.nosuch;
       figure.layout.xaxis?.nosuch;
       ___;
       const height: number | undefined = figure.layout.height;
       export { height, library };`,
    );
    const program = ts.createProgram([file], {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      types: [],
    });
    const ours = program
      .getSourceFiles()
      .filter(({ fileName }) => realpathSync(fileName).startsWith(realpathSync(project)));
    expect(ours.map(({ fileName }) => basename(fileName)).sort()).toEqual(["index.d.mts", "strict.mts"]);
    const said = ours.flatMap((each) => [
      ...program.getSyntacticDiagnostics(each),
      ...program.getSemanticDiagnostics(each),
    ]);
    expect(
      said.map(({ file: where, messageText }) => [
        basename(where?.fileName ?? ""),
        ts.flattenDiagnosticMessageText(messageText, " "),
      ]),
    ).toEqual([
      ["strict.mts", expect.stringContaining("'nosuch' does not exist on type 'FigureLayout'")],
      ["strict.mts", expect.stringContaining("'nosuch' does not exist on type 'FigureTrace'")],
      ["strict.mts", expect.stringContaining("'nosuch' does not exist on type 'FigureAxis'")],
      ["strict.mts", "Cannot find name '___'."],
    ]);
  }, 60_000);

  it("makes no name for everybody: the blank of the course is the course's", () => {
    const code = `const before = Object.getOwnPropertyNames(globalThis);
      require("movement-data");
      console.log(JSON.stringify(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))));`;
    // zod keeps its settings there.
    const made = JSON.parse(runIn(project, "globals.cjs", code)) as string[];
    expect(made.filter((name) => !name.startsWith("__zod_"))).toEqual([]);
  });

  it("is bundled without its optional drivers, which are loaded by their names where they are needed", async () => {
    writeFileSync(
      join(project, "entry.mjs"),
      `import { openPostgres } from "movement-data";
       openPostgres("postgres://nobody@localhost/nothing").catch((error) => console.log(error.message));`,
    );
    const problems: string[] = [];
    const bundle = await rolldown({
      input: join(project, "entry.mjs"),
      platform: "node",
      onLog: (_level, { code = "" }) => problems.push(code),
    });
    await bundle.write({ dir: join(project, "bundled"), format: "esm", entryFileNames: "entry.mjs" });
    await bundle.close();
    expect(problems.filter((code) => /UNRESOLVED/.test(code))).toEqual([]);
    const said = execFileSync(process.execPath, [join("bundled", "entry.mjs")], {
      cwd: project,
      encoding: "utf8",
    });
    expect(said).toBe('PostgreSQL needs a driver that is not installed. Install it with "npm install pg".\n');
  }, 60_000);

  it("has a package.json without complaints", async () => {
    const { messages } = await publint({ pkgDir: installed, strict: true, pack: false });
    expect(messages).toEqual([]);
  });

  it.each(publicRooms)(
    "has the public API of the %s that the report in the repository shows",
    (room) => {
      const folder = mkdtempSync(join(tmpdir(), "movement-data-api-"));
      try {
        const now = apiReport(resolve("."), room, folder);
        expect(now, "Run: npm run api").toBe(readFileSync(reportFile(room), "utf8"));
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    120_000,
  );
});
