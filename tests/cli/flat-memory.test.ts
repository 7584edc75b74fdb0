import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readdirSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "./run-here.js";

const desk = openDesk();
afterAll(() => desk.clear());

const PROGRAM = join(import.meta.dirname, "../../dist/package/movement-data.mjs");

// The system's own count of the most memory that a process ever had.
const TELL = `data:text/javascript,process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))`;

/** Read into memory, such a list takes 900 MB. */
const ROWS = 700_000;
// DuckDB may have 150 of them; the rest is this program and a chunk of rows.
const MOST_MEGABYTES = 400;

/** Where a command may put what does not fit. */
const room = join(desk.folder, "room");

beforeAll(() => {
  mkdirSync(room);
  const file = openSync(join(desk.folder, "list.csv"), "w");
  let text = "id,age,party,income,note,assignment,voted\n";
  for (let i = 0; i < ROWS; i++) {
    const age = 18 + ((i * 37) % 70);
    const party = ["DEM", "REP", "UNA"][i % 3];
    const arm = (i * 7 + Math.floor(i / 900)) % 20 < 10 ? "control" : "text";
    text += `${i},${age},${party},${20_000 + ((i * 7919) % 80_000)},Called on day ${i % 900} and left word for later,${arm},${(i * 13) % 100 < age ? 1 : 0}\n`;
    if (text.length < 1e6 && i < ROWS - 1) continue;
    writeSync(file, text);
    text = "";
  }
  closeSync(file);
  expect(statSync(join(desk.folder, "list.csv")).size).toBeGreaterThan(45e6);
});

function run(words: string): {
  readonly megabytes: number;
  readonly errors: string;
  readonly status: number | null;
} {
  const { stderr, status } = spawnSync(process.execPath, ["--import", TELL, PROGRAM, ...words.split(" ")], {
    cwd: desk.folder,
    env: { ...process.env, TMPDIR: room },
    encoding: "utf8",
  });
  return {
    megabytes: Number(/peak (\d+)/.exec(stderr)?.[1]) / 1000,
    errors: stderr.replace(/peak \d+\n/, ""),
    status,
  };
}

describe("a list larger than the memory that a command may have", () => {
  it.each([
    "fit list.csv --outcome voted --predictors age,party,income --out model.json",
    "score list.csv --model model.json --out scored.csv",
    "validate list.csv --model model.json",
    "split list.csv --seed 1 --train train.csv --test test.csv",
    "assign list.csv --arms a,b --seed 1 --id id --column drawn --out drawn.csv --record record.json",
    "estimate list.csv --outcome voted",
    // Each note is a block: 900 of them.
    "estimate list.csv --outcome voted --covariates income --blocks note",
    "balance list.csv --covariates income,party",
    "kanon list.csv --fields age,party",
    "profile list.csv",
  ])("goes through in flat memory: %s", (words) => {
    const { megabytes, errors, status } = run(words);
    expect([errors, status]).toEqual(["", 0]);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(readdirSync(room)).toEqual([]);
  });

  it("leaves no draft and nothing of its own behind when somebody stops it", async () => {
    const words = [
      "assign",
      "list.csv",
      "--arms",
      "a,b",
      "--seed",
      "1",
      "--column",
      "drawn",
      "--out",
      "stopped.csv",
    ];
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: desk.folder,
      env: { ...process.env, TMPDIR: room },
    });
    const ended = new Promise<number | null>((resolve) => child.on("exit", resolve));
    const drafts = (): readonly string[] =>
      readdirSync(desk.folder).filter((name) => name.includes("stopped"));
    while (drafts().length === 0 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect([drafts(), readdirSync(room)]).toEqual([[], []]);
  });
});
