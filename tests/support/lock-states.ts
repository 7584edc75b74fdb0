import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";

/** What may stand at the place of a lock that belongs to nobody. */
export interface LockState {
  readonly name: string;
  /** @param text a lock as its owner writes it. */
  leave(path: string, text: (pid: number) => string): void;
}

const DEAD = Number(spawnSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).stdout);

function file(path: string, text: string | Uint8Array, seconds: number): void {
  writeFileSync(path, text);
  const then = Date.now() / 1000 + seconds;
  utimesSync(path, then, then);
}

/** Every state that was met after full disks, crashes and changed clocks: nobody may wait for ever. */
export const LOCK_STATES: readonly LockState[] = [
  { name: "empty, after a full disk", leave: (path) => file(path, "", -60) },
  { name: "empty and of the future", leave: (path) => file(path, "", 86_400) },
  { name: "garbage", leave: (path) => file(path, Buffer.from([0, 255, 7, 10]), -60) },
  { name: "the text null", leave: (path) => file(path, "null", -60) },
  { name: "the number 0", leave: (path, text) => file(path, text(0), -60) },
  { name: "a negative number", leave: (path, text) => file(path, text(-1), -60) },
  { name: "cut off", leave: (path, text) => file(path, text(DEAD).slice(0, 1), -60) },
  { name: "of a process that has ended", leave: (path, text) => file(path, text(DEAD), -60) },
  {
    name: "of a process that has ended, in the future",
    leave: (path, text) => file(path, text(DEAD), 86_400),
  },
  { name: "of a process that had our number", leave: (path, text) => file(path, text(process.pid), 0) },
  { name: "old, of a number that runs again", leave: (path, text) => file(path, text(process.ppid), -60) },
  { name: "an empty folder", leave: (path) => mkdirSync(path) },
  { name: "a link to nowhere", leave: (path) => symlinkSync(`${path}.nowhere`, path) },
];
