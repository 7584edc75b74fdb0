import {
  appendFileSync,
  existsSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { watchFile } from "../../src/cli/read/watched-files.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { writeFileWhole } from "../../src/cli/write/target-file.js";
import { scanFiles } from "../../src/library/safety/scan/scan-files.js";
import { openDesk } from "./run-here.js";

const desk = openDesk();
beforeAll(() => desk.put("model.json", "{}"));
afterAll(() => desk.clear());

it.each([
  ["grows", (path: string) => appendFileSync(path, "2\n")],
  ["is cut off", (path: string) => truncateSync(path, 3)],
  [
    "keeps its length and its time",
    (path: string) => {
      const { atime, mtime } = statSync(path);
      writeFileSync(path, "age\n9\n");
      utimesSync(path, atime, mtime);
    },
  ],
  ["goes", (path: string) => rmSync(path)],
])("a list that %s while it is read is not written as if it were whole", async (_, change) => {
  const list = join(desk.folder, "list.csv");
  desk.put("list.csv", "age\n1\n");
  const terminal = { folder: desk.folder } as Terminal;
  watchFile(terminal, list, "list.csv");
  await writeFileWhole(terminal, "whole.json", "{}", { force: true });
  change(list);
  await expect(writeFileWhole(terminal, "part.json", "{}", {})).rejects.toThrow(
    "list.csv was changed or taken away while it was read, so what was made of it would be wrong.",
  );
  expect(existsSync(join(desk.folder, "part.json"))).toBe(false);
});

it("a file that changes while it is scanned counts as not read", async () => {
  const list = join(desk.folder, "grows.csv");
  desk.put("grows.csv", "contact\nana@example.org\n");
  const scan = scanFiles(list);
  // What is read of a small file is in memory by now.
  appendFileSync(list, "bo@example.org\n");
  expect(await scan).toMatchObject([
    { skipped: expect.stringContaining("It was changed or taken away while it was read") },
  ]);
});
