import { readdirSync, readFileSync, statSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { writeWhole } from "../../library/files/write-whole.js";
import type { Work } from "./work.js";
import { parseWork, type ReadWork } from "./work-schema.js";

const FOLDER = "backups";

/** The names of the backups, the newest last. */
export function listBackups(folder: string): readonly string[] {
  try {
    return readdirSync(join(folder, FOLDER))
      .filter((name) => /^my-work-.*\.json$/.test(name))
      .sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  } catch {
    return [];
  }
}

/** Writes a backup of the work and gives its name, for example "my-work-2026-01-05-1.json". */
export function writeBackup(folder: string, work: Work, today: string): string {
  const taken = new Set(listBackups(folder));
  let n = 1;
  while (taken.has(`my-work-${today}-${n}.json`)) n++;
  const name = `my-work-${today}-${n}.json`;
  writeWhole(join(folder, FOLDER, name), `${JSON.stringify(work, null, 2)}\n`, { makeFolder: true });
  return name;
}

/** Reads a backup by its name, or a file by its path; undefined when there is none. */
export function readBackup(folder: string, from: string, name: string, today: string): ReadWork | undefined {
  const places = [join(folder, FOLDER, name), join(folder, name), isAbsolute(name) ? name : join(from, name)];
  const path = places.find((place) => statSync(place, { throwIfNoEntry: false })?.isFile());
  return path === undefined ? undefined : parseWork(readFileSync(path), today);
}
