import { spawn, spawnSync } from "node:child_process";
import { openSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDesk, voters } from "./run-here.js";

// Somebody presses Ctrl-C while a command holds the process: here at the moment when it begins to write. The signal is
// heard before the file takes its place.
const PRESS = `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const { openSync } = fs;
fs.openSync = (path, ...more) => {
  if (String(path).endsWith(".draft")) process.kill(process.pid, process.env.PRESSED);
  return openSync(path, ...more);
};
syncBuiltinESMExports();
`;

const desk = openDesk();
beforeAll(async () => {
  desk.put("voters.csv", voters());
  desk.put("press.mjs", PRESS);
  await desk.run(["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "model.json"]);
});
afterAll(() => desk.clear());

const program = join(import.meta.dirname, "../../dist/package/movement-data.mjs");

function press(signal: string, words: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const preload = pathToFileURL(join(desk.folder, "press.mjs")).href;
    const child = spawn(process.execPath, ["--import", preload, program, ...words], {
      cwd: desk.folder,
      stdio: "ignore",
      env: { ...process.env, PRESSED: signal },
    });
    child.on("close", (code) => resolve(code));
  });
}

it.skipIf(process.platform === "win32")(
  "leaves the old file as it is when a command is stopped before the new one is whole",
  async () => {
    const cases = [
      ["SIGINT", 130, "a.csv", ["score", "voters.csv", "--model", "model.json", "--out", "a.csv"]],
      [
        "SIGTERM",
        143,
        "b.json",
        ["fit", "voters.csv", "--outcome", "voted", "--predictors", "age", "--out", "b.json"],
      ],
      ["SIGHUP", 129, "c.csv", ["import", "voters.csv", "--layout", "none", "--out", "c.csv"]],
    ] as const;
    const before = readdirSync(desk.folder);
    for (const [, , name] of cases) writeFileSync(join(desk.folder, name), "old");
    const ended = await Promise.all(cases.map(([signal, , , words]) => press(signal, [...words, "--force"])));
    expect(ended).toEqual(cases.map(([, code]) => code));
    for (const [, , name] of cases) expect(desk.read(name), name).toBe("old");
    expect(readdirSync(desk.folder).sort()).toEqual([...before, ...cases.map(([, , name]) => name)].sort());
  },
);

it.skipIf(process.platform !== "linux")(
  "says in a sentence that the disk behind standard output is full",
  () => {
    const full = openSync("/dev/full", "w");
    const ran = spawnSync(process.execPath, [program, "dataset", "list"], {
      stdio: ["ignore", full, "pipe"],
    });
    expect(String(ran.stderr)).toMatch(
      /^movement-data: Standard output cannot be written: its disk is full\.[^\n]+\n$/,
    );
    expect(ran.status).toBe(4);
  },
);

it.skipIf(process.platform === "win32")("ends while DuckDB has hours of work before it", async () => {
  desk.put(
    "busy.mjs",
    `import { openDuckDB } from ${JSON.stringify(pathToFileURL(join(program, "../index.mjs")).href)};
process.once("SIGTERM", () => process.exit(143));
const engine = await openDuckDB();
setTimeout(() => process.kill(process.pid, "SIGTERM"), 300);
for await (const rows of engine.stream("SELECT sum(hash(i)) AS s FROM range(200000000000) AS t(i)")) console.log(rows);
`,
  );
  const { status } = spawnSync(process.execPath, ["busy.mjs"], { cwd: desk.folder, timeout: 30_000 });
  expect(status).toBe(143);
});
