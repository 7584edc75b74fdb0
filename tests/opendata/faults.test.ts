import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { OpenDataError, passportOf } from "../../src/library/index.js";
import { readKeptCopy } from "../../src/library/opendata/kept/kept-copy.js";
import { temporaryFolder } from "../support/temporary-folder.js";
import { FAULTS, type KnownFault } from "./faults.js";
import { PAGE, ROWS, row, startPortal } from "./portal-server.js";
import { PORTALS, type PortalName, readPortal } from "./read-portal.js";

const SECRET = "s3cret-key-0123456789";
const report: string[][] = [];

const pad = (text: string, width = text.length): string => text.slice(0, width).padEnd(width);

/** All files in a folder, with their text. */
function filesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

async function run(portal: PortalName, { fault, options }: KnownFault) {
  const server = await startPortal(fault);
  const cacheDir = temporaryFolder();
  const waits: number[] = [];
  const notices: string[] = [];
  try {
    const table = await readPortal(portal, server.url, {
      cacheDir,
      appToken: SECRET,
      now: () => new Date("2026-10-03T12:00:00Z"),
      wait: async (milliseconds) => void waits.push(milliseconds),
      onNotice: (sentence) => notices.push(sentence),
      onProgress: () => {},
      ...options,
    }).catch((error: unknown) => error);
    return { table, waits, notices, files: filesIn(cacheDir), cacheDir, requests: server.requests };
  } finally {
    await server.close();
  }
}

const cases = PORTALS.flatMap((portal) =>
  FAULTS.filter(({ paged }) => paged === undefined || portal !== "Census").map(
    (known) => [portal, known.name, known] as const,
  ),
);

describe("a portal that misbehaves", { timeout: 60_000 }, () => {
  it.each(cases)("%s: %s", async (portal, name, known) => {
    const { table, waits, notices, files, cacheDir, requests } = await run(portal, known);
    const did = waits.length === 0 ? "" : `waited ${waits.join(", ")} ms; `;
    // The key is in the requests, and nowhere else.
    expect(requests.some(({ url, headers }) => inspect([url, headers]).includes(SECRET))).toBe(true);
    expect(inspect([table, notices, files], { depth: 8, showHidden: true })).not.toContain(SECRET);
    if (known.expected !== "all rows") {
      expect(table).toBeInstanceOf(OpenDataError);
      const { message } = table as OpenDataError;
      report.push([portal, name, `${did}${message}`, "0"]);
      expect(message).toMatch(known.expected);
      expect(message).not.toMatch(/\n|undefined|\[object/);
      expect(files).toEqual([]);
      return;
    }
    if (table instanceof Error) throw table;
    const rows = table as Awaited<ReturnType<typeof readPortal>>;
    report.push([portal, name, `${did}${requests.length} requests`, String(rows.numRows())]);
    expect(rows.array("ward")).toEqual(Array.from({ length: ROWS }, (_, i) => row(i).ward));
    expect(rows.array("votes")).toEqual(Array.from({ length: ROWS }, (_, i) => row(i).votes));
    expect(passportOf(rows).rowCount).toBe(ROWS);
    const [passport, content, ...more] = files
      .map((file) => file.name)
      .sort((a) => (a.endsWith(".json") ? -1 : 1));
    expect(more).toEqual([]);
    expect(content).toBe(join("content", passportOf(rows).sha256));
    expect(readKeptCopy(cacheDir, passport ?? "")).toMatchObject({ passport: passportOf(rows) });
  });

  it("waits as long as it is asked to, else longer each time", async () => {
    const waitsFor = async (name: string): Promise<number[]> => {
      const known = FAULTS.find((fault) => fault.name === name);
      if (known === undefined) throw new Error(name);
      return (await run("Census", known)).waits;
    };
    expect(await waitsFor("429 once, Retry-After in seconds")).toEqual([2000]);
    expect(await waitsFor("429 once, Retry-After as a date")).toEqual([5000]);
    expect(await waitsFor("503 for ever")).toEqual([500, 1000, 2000]);
    expect(await waitsFor("404")).toEqual([]);
  });

  afterAll(() => {
    const width = [7, 42, 110];
    const line = (cells: readonly string[]): string => cells.map((cell, i) => pad(cell, width[i])).join("  ");
    console.log([line(["portal", "fault", "what the client did", "rows"]), ...report.map(line)].join("\n"));
    expect(report.length).toBe(cases.length);
    expect(PAGE).toBeLessThan(ROWS);
  });
});
