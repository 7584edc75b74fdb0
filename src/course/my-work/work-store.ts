import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { fileErrorCode } from "../../library/files/file-error.js";
import { withWorkLock } from "../../library/files/work-lock.js";
import { writeFileSafely } from "../../library/files/write-file-safely.js";
import { type Clock, localDay } from "../../library/kernel/clock.js";
import { emptyWork, type Work } from "./work.js";
import {
  DAMAGED,
  DANGLING,
  foundNotice,
  LINKED,
  laterVersion,
  notSaved,
  savedNotice,
  setAsideNotice,
} from "./work-notices.js";
import { parseWork, type ReadWork } from "./work-schema.js";

/** The work as it is now, and a sentence when something about the file must be said. */
export interface StoredWork {
  readonly work: Work;
  readonly notice?: string;
}

/** The work after a change, and whether it reached the disk. */
export interface SavedWork extends StoredWork {
  readonly saved: boolean;
}

/** The learner's saved work. Nothing here throws: what cannot be saved is said, and the course goes on. */
export interface WorkStore {
  readonly folder: string;
  readonly path: string;
  /** The work as it is on the disk. */
  read(): StoredWork;
  /** Changes the work: the newest version is read, changed and written while no other notebook writes. */
  update(change: (work: Work) => Work): SavedWork;
}

export const WORK_FILE = "my-work.json";

/** The work as it is on the disk, with what a change must know of the file. */
interface FoundWork extends StoredWork {
  /** True when the file may not be replaced: a later release wrote it, or it cannot be read now. */
  readonly untouchable?: true;
  readonly damaged?: true;
  /** What was read, where the file must be written anew although nothing was lost or only a part. */
  readonly odd?: Extract<ReadWork, { kind: "read" }>;
  /** The file that a link leads to. */
  readonly target?: string;
}

/** Opens the work in a folder. The folder is made, for its owner only, with the first change. */
export function openWorkStore(folder: string, clock: Clock): WorkStore {
  const path = join(folder, WORK_FILE);
  const empty = (): Work => emptyWork(localDay(clock.now()));

  const find = (): FoundWork => {
    try {
      const target = linkTarget(path);
      if (target === "nowhere") return { work: empty(), notice: DANGLING, untouchable: true };
      const found = parseWork(readFileSync(path), localDay(clock.now()));
      const link = target === undefined ? {} : { target, notice: LINKED };
      if (found.kind === "later") {
        return { work: empty(), notice: laterVersion(found.version), untouchable: true };
      }
      if (found.kind === "damaged") return { work: empty(), ...link, notice: DAMAGED, damaged: true };
      if (found.lost.length === 0 && found.code === undefined) return { work: found.work, ...link };
      return { work: found.work, ...link, notice: foundNotice(found), odd: found };
    } catch (error) {
      return fileErrorCode(error) === "ENOENT"
        ? { work: empty() }
        : { work: empty(), notice: notSaved(error), untouchable: true };
    }
  };

  const read = (): StoredWork => {
    const { work, notice } = find();
    return notice === undefined ? { work } : { work, notice };
  };

  const change = (how: (work: Work) => Work): SavedWork => {
    sweep(folder);
    const now = find();
    const work = how(now.work);
    if (now.untouchable && now.notice !== undefined) return { work, notice: now.notice, saved: false };
    const { odd, damaged, target = path } = now;
    const rewritten = damaged === true || odd !== undefined;
    // A change that changes nothing leaves the file, and its date, alone.
    if (work === now.work && !rewritten) return { work, ...noticeOf(now), saved: true };
    const aside = rewritten ? { notice: setAside(folder, target, odd) } : noticeOf(now);
    writeFileSafely(target, `${JSON.stringify(work, null, 2)}\n`);
    return { work, ...aside, saved: true };
  };

  return {
    folder,
    path,
    read,
    update(how) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return withWorkLock(folder, clock, () => change(how));
      } catch (error) {
        return { work: how(find().work), notice: notSaved(error), saved: false };
      }
    },
  };
}

function noticeOf({ notice }: StoredWork): { readonly notice?: string } {
  return notice === undefined ? {} : { notice };
}

/** The file that a link leads to; "nowhere" when it is not there; undefined for a file that is no link. */
function linkTarget(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  try {
    return realpathSync(path);
  } catch {
    return "nowhere";
  }
}

/**
 * Keeps the file as it was under a name that is still free: a damaged one is moved there, of one that was read in part,
 * or whose letters were guessed, a copy is kept. Gives the sentence that says so.
 */
function setAside(folder: string, path: string, odd: FoundWork["odd"]): string {
  if (odd !== undefined && odd.lost.length === 0 && odd.guessed !== true) return savedNotice(odd);
  const taken = new Set(readdirSync(folder));
  let n = 1;
  while (taken.has(`my-work.damaged-${n}.json`)) n++;
  const name = `my-work.damaged-${n}.json`;
  if (odd === undefined) renameSync(path, join(folder, name));
  else copyFileSync(path, join(folder, name));
  return odd === undefined ? setAsideNotice(name) : savedNotice(odd, name);
}

/** Removes what a notebook left behind that was ended while it wrote. Whoever holds the lock is the only writer. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${WORK_FILE}.`) && name.endsWith(".tmp"))
      rmSync(join(folder, name), { force: true });
  }
}
