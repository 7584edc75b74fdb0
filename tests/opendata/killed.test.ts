import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { readKeptCopy } from "../../src/library/opendata/kept/kept-copy.js";
import { decodeSnapshot } from "../../src/library/opendata/records/snapshot.js";
import { compiledLibrary } from "../support/compiled-library.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const KILLS = 15;
const AT_ONCE = 5;
const ROWS = 600;
const PAGE = 200;

let library: ReturnType<typeof compiledLibrary>;

// Each process downloads page by page, without an end: the same eight tables, with new content each time.
beforeAll(() => {
  library = compiledLibrary([
    "library/opendata/network/connection",
    "library/opendata/records/gather-rows",
    "library/opendata/kept/kept-table",
    "library/opendata/network/read-json",
    "library/opendata/records/snapshot",
  ]);
  writeFileSync(
    join(library.folder, "downloader.js"),
    `import { openPortal, startDownload } from "./src/library/opendata/network/connection.js";
     import { gatherRows } from "./src/library/opendata/records/gather-rows.js";
     import { keptTable } from "./src/library/opendata/kept/kept-table.js";
     import { readJSON } from "./src/library/opendata/network/read-json.js";
     import { encodeSnapshot, snapshot } from "./src/library/opendata/records/snapshot.js";
     const [cacheDir] = process.argv.slice(2);
     let time = 0;
     const fetch = async (address) => {
       const from = Number(new URL(address).searchParams.get("from"));
       return new Response(JSON.stringify(Array.from({ length: ${PAGE} }, (_, i) => ({ id: from + i, mark: process.pid + "." + time, value: "x".repeat(300) }))));
     };
     const around = { fetch, cacheDir, pauseMs: 0, maxAgeHours: 0, wait: async () => {}, now: () => new Date(), alarm: () => () => {} };
     const portal = openPortal("https://data.example.org", around);
     const fields = [{ name: "mark", type: "text", description: "" }, { name: "value", type: "text", description: "" }];
     const question = (text) => ({
       host: "data.example.org", text,
       async fetch() {
         const download = startDownload(portal);
         const ask = (from) => download.get(portal.at("/rows", { from: String(from) }), (answer) => ({ rows: readJSON(answer), total: ${ROWS} }));
         const rows = await gatherRows({ host: "data.example.org", pageSize: ${PAGE}, offset: 0, limit: Infinity, ask }, download);
         const facts = { title: text, portal: "test", address: "https://data.example.org/", license: "not stated", producer: "", notes: [] };
         return { bytes: encodeSnapshot(snapshot(rows, fields, (row, { name }) => row[name])), facts };
       },
       // The table itself plays no part here, and its package takes longer to load than all the rest.
       decode: (bytes) => ({ table: { numRows: () => JSON.parse(new TextDecoder().decode(bytes)).columns[0].length }, fields }),
     });
     process.stdout.write("ready\\n");
     for (;;) {
       time += 1;
       await keptTable(question("table " + (time % 8)), around);
       process.stdout.write("kept\\n");
     }`,
  );
}, 120_000);
afterAll(() => library.remove());

/**
 * Kills a downloader in the middle of its second or third download: at the given part of the time that its first one took,
 * so that a slow machine is hit as randomly as a fast one.
 */
async function killOne(cacheDir: string, part: number): Promise<NodeJS.Signals | null> {
  const child: ChildProcess = spawn(process.execPath, [join(library.folder, "downloader.js"), cacheDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.once("exit", (_, signal) => resolve(signal)),
  );
  const { stdout } = child;
  const said = (): Promise<unknown> =>
    Promise.race([new Promise((resolve) => stdout?.once("data", resolve)), ended]);
  await said();
  const start = performance.now();
  await said();
  const took = performance.now() - start;
  stdout?.resume();
  await new Promise((resolve) => setTimeout(resolve, part * took));
  child.kill("SIGKILL");
  return ended;
}

it(`never reads half a download as whole, ${KILLS} kills at random moments`, {
  timeout: 300_000,
}, async () => {
  const cacheDir = temporaryFolder();
  // One moment in each slice of the time, so that a few kills leave no stretch untried.
  const random = randomSource(8);
  let whole = 0;
  for (let killed = 0; killed < KILLS; killed += AT_ONCE) {
    const signals = await Promise.all(
      Array.from({ length: AT_ONCE }, (_, i) => killOne(cacheDir, (killed + i + random.uniform()) / KILLS)),
    );
    expect(signals).toEqual(signals.map(() => "SIGKILL"));
    for (const name of readdirSync(cacheDir).filter((file) => file.endsWith(".json"))) {
      const copy = readKeptCopy(cacheDir, name);
      if (copy === undefined || copy === "damaged")
        throw new Error(`${name} is ${copy} after ${killed} kills`);
      const { columns } = decodeSnapshot(copy.bytes);
      // One download wrote all of it: every row carries the same mark.
      expect(columns.map((values) => values.length)).toEqual(columns.map(() => ROWS));
      expect(new Set(columns[0]).size).toBe(1);
      expect(copy.passport.rowCount).toBe(ROWS);
      whole += 1;
    }
  }
  expect(whole).toBeGreaterThan(0);
  const drafts = readdirSync(cacheDir, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".draft"),
  );
  console.log(
    `${KILLS} kills: ${whole} kept copies read, all whole; ${drafts.length} drafts left aside and never read.`,
  );
});
