import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedProject, packLibrary } from "./packed.js";

let tarball: string;
let project: string;
let desk: string;
beforeAll(() => {
  tarball = packLibrary().tarball;
  project = installedProject(tarball);
  desk = mkdtempSync(join(tmpdir(), "movement-data-newcomer-"));
}, 60_000);
afterAll(() => {
  for (const folder of [project, join(tarball, ".."), desk]) rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Types a command as a newcomer would: the program that npm links, in a folder of one's own. */
function type(words: readonly string[], input = ""): Ran {
  const library = join(project, "node_modules", "movement-data");
  const { bin } = JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as {
    bin: Record<string, string>;
  };
  const program = join(library, bin["movement-data"] ?? "");
  return spawnSync(process.execPath, [program, ...words], {
    cwd: desk,
    input,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
}

/** Leaves one home in so many in an exported list, with everybody in it. */
function keepHomes(name: string, every: number): void {
  const [header = "", ...rows] = readFileSync(join(desk, name), "utf8").trimEnd().split("\r\n");
  expect(header).toMatch(/^voterId,householdId,/);
  const kept = rows.filter((row) => Number(row.split(",")[1]) % every === 0);
  writeFileSync(join(desk, name), [header, ...kept, ""].join("\r\n"));
}

function done(...words: string[]): string {
  const { status, stdout, stderr } = type(words);
  expect({ status, stderr }, words.join(" ")).toEqual({ status: 0, stderr: "" });
  return stdout;
}

describe("a newcomer with the packed program", () => {
  it("goes from a list to a fitted model, scores, an assignment and its analysis", () => {
    expect(done("--version")).toBe("0.2.0\n");
    expect(done("--help")).toContain("Exit codes: 0 done");
    done("dataset", "export", "voter-file", "--out", "voters.csv");
    // Every tenth home of it is enough to work on: tests of the library and of large files have all of them.
    keepHomes("voters.csv", 10);
    done("split", "voters.csv", "--seed", "2026", "--train", "train.csv", "--test", "test.csv");
    const fit = done(
      "fit",
      "train.csv",
      "--outcome",
      "voted2024",
      "--predictors",
      "age,education,party",
      "--out",
      "model.json",
    );
    expect(fit).toMatch(/^age +0\.02\d+ /m);
    expect(done("score", "test.csv", "--model", "model.json", "--out", "scored.csv")).toBe(
      "Scored 2,976 of 2,976 rows.\n",
    );
    const [validated] = JSON.parse(done("validate", "test.csv", "--model", "model.json", "--json")).rows as [
      { auc: number },
    ];
    expect(validated.auc).toBeGreaterThan(0.63);
    expect(validated.auc).toBeLessThan(0.69);
    done(
      "card",
      "test.csv",
      "--model",
      "model.json",
      "--title",
      "Turnout in 2024",
      "--use",
      "Practice.",
      "--not-for",
      "Real people.",
      "--synthetic",
      "--out",
      "card.md",
    );
    expect(readFileSync(join(desk, "card.md"), "utf8")).toContain("# Model card: Turnout in 2024");
    done(
      "assign",
      "scored.csv",
      "--arms",
      "control,text",
      "--seed",
      "1",
      "--clusters",
      "householdId",
      "--out",
      "assigned.csv",
    );
    expect(
      done("balance", "assigned.csv", "--covariates", "age,score", "--clusters", "householdId"),
    ).toContain("All together: p = ");
    // In this made-up file a letter was sent, to whole homes, and voting looked up afterwards.
    const effect = JSON.parse(
      done("estimate", "voters.csv", "--assignment", "letter", "--outcome", "voted2026", "--json"),
    ) as {
      rows: { estimate: number; confLow: number; confHigh: number }[];
    };
    expect(effect.rows[0]?.confLow).toBeLessThan(effect.rows[0]?.confHigh ?? 0);
    expect(readdirSync(desk).sort()).toEqual([
      "assigned.csv",
      "card.md",
      "model.json",
      "scored.csv",
      "test.csv",
      "train.csv",
      "voters.csv",
    ]);
  }, 120_000);

  it("pipes, and is told in one line and one number what went wrong", () => {
    const list = "id,age\n1,30\n2,40\n3,50\n4,60\n";
    const piped = type(["assign", "-", "--arms", "control,text", "--seed", "1", "--out", "-"], list);
    expect(piped.stdout).toMatch(/^id,age,assignment\r\n1,30,(control|text)\r\n/);
    expect(piped.status).toBe(0);
    for (const [words, status, line] of [
      [["fti"], 2, 'Unknown command "fti". Did you mean fit?'],
      [["kanon", "nobody.csv", "--fields", "zip"], 3, /^There is no file "nobody\.csv" in /],
      [["goal", "--past-turnout", "0.4"], 2, /looks like a rate/],
      [["start"], 5, /^The course is not in this folder\./],
    ] as const) {
      const ran = type(words);
      expect(ran).toMatchObject({ status, stdout: "" });
      expect(ran.stderr.split("\n")).toHaveLength(2);
      expect(ran.stderr.replace(/^movement-data: /, "").trimEnd()).toEqual(
        typeof line === "string" ? line : expect.stringMatching(line),
      );
    }
  }, 60_000);

  it.runIf(process.platform !== "win32")("is a program that the system can run", () => {
    const program = join(project, "node_modules", "movement-data", "dist", "package", "movement-data.mjs");
    expect(existsSync(program)).toBe(true);
    expect(statSync(program).mode & 0o100).toBe(0o100);
    expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("says what to install where the optional DuckDB is not", () => {
    const ran = type(["assign", "-", "--arms", "a,b", "--seed", "1", "--out", "x.parquet"], "id\n1\n2\n");
    expect(ran).toMatchObject({ status: 5, stdout: "" });
    expect(ran.stderr).toBe(
      'movement-data: To write x.parquet: DuckDB needs a driver that is not installed. Install it with "npm install @duckdb/node-api".\n',
    );
    expect(existsSync(join(desk, "x.parquet"))).toBe(false);
  });
});
