import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A disk of a megabyte. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes everything away. */
  empty(): void;
  /** Fills it until only so many bytes are free. */
  fill(free: number): void;
  /** Makes it a disk that can only be read. */
  lock(): void;
  remove(): void;
}

/** A disk of one megabyte in memory; undefined where this user may not make one. */
export function smallDisk(): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), "small-disk-"));
  const mount = (options: string): boolean =>
    spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status === 0;
  if (process.platform !== "linux" || !mount("size=1m")) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const ballast = join(folder, "ballast");
  return {
    folder,
    empty() {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    },
    fill(free) {
      rmSync(ballast, { force: true });
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize - free)));
    },
    lock: () => spawnSync("mount", ["-o", "remount,ro", folder]),
    remove() {
      spawnSync("umount", [folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
