import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { LockIsTakenError, withLock } from "../../src/library/files/lock.js";
import { systemClock } from "../../src/library/kernel/clock.js";
import { LOCK_STATES } from "../support/lock-states.js";
import { smallDisk } from "../support/small-disk.js";
import { temporaryFolder } from "../support/temporary-folder.js";

const text = (pid: number): string => JSON.stringify({ pid, host: hostname() });

describe("a lock that belongs to nobody", () => {
  it.each(LOCK_STATES)("is removed: $name", ({ leave }) => {
    const folder = temporaryFolder();
    const path = join(folder, "the.lock");
    leave(path, text);
    expect(withLock(path, systemClock, () => readFileSync(path, "utf8"), { patience: 500 })).toBe(
      text(process.pid),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(LOCK_STATES)(
    "is removed when it stands where the one who removes locks keeps theirs: $name",
    ({ leave }) => {
      const folder = temporaryFolder();
      const path = join(folder, "the.lock");
      leave(path, text);
      leave(`${path}.breaker`, text);
      expect(withLock(path, systemClock, () => "done", { patience: 500 })).toBe("done");
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it("may be young and empty: its owner is writing it", () => {
    const path = join(temporaryFolder(), "the.lock");
    writeFileSync(path, "");
    expect(() => withLock(path, systemClock, () => {}, { patience: 50 })).toThrow(LockIsTakenError);
    utimesSync(path, Date.now() / 1000 - 3, Date.now() / 1000 - 3);
    expect(withLock(path, systemClock, () => "done", { patience: 50 })).toBe("done");
  });

  it("is not removed when it is a folder with something in it: that is an error, not a wait", () => {
    const path = join(temporaryFolder(), "the.lock");
    mkdirSync(join(path, "mine"), { recursive: true });
    expect(() => withLock(path, systemClock, () => {})).toThrow(/ENOTEMPTY/);
    expect(existsSync(join(path, "mine"))).toBe(true);
  });
});

describe("a lock that somebody holds", () => {
  it("is waited for only so long, and only until somebody presses stop", () => {
    const path = join(temporaryFolder(), "the.lock");
    writeFileSync(path, text(process.ppid));
    expect(() => withLock(path, systemClock, () => {}, { patience: 30 })).toThrow(LockIsTakenError);
    let looks = 0;
    const signal = {
      get aborted() {
        looks += 1;
        return looks > 3;
      },
    };
    expect(() => withLock(path, systemClock, () => {}, { patience: 1e9, signal })).toThrow(LockIsTakenError);
    expect(looks).toBe(4);
    expect(readFileSync(path, "utf8")).toBe(text(process.ppid));
  });

  it("is given back whatever happens", () => {
    const path = join(temporaryFolder(), "the.lock");
    const fail = (): never => {
      throw new Error("no");
    };
    expect(() => withLock(path, systemClock, fail)).toThrow("no");
    expect(existsSync(path)).toBe(false);
  });
});

const disk = smallDisk();
if (disk === undefined)
  it("skipped: this user may not mount a small disk for a lock on a full one", () => {});
else
  it("leaves no empty lock behind on a full disk", () => {
    disk.fill(0);
    const path = join(disk.folder, "the.lock");
    expect(() => withLock(path, systemClock, () => {})).toThrow(/ENOSPC/);
    expect(readdirSync(disk.folder)).toEqual(["ballast"]);
    disk.remove();
  });
