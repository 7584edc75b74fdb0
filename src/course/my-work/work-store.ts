import { lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { fileErrorCode } from "../../library/files/file-error.js";
import { withLock } from "../../library/files/lock.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { type Clock, localDay } from "../../library/kernel/clock.js";
import type { Words } from "../../library/words/words.js";
import { emptyWork, type Work } from "./work.js";
import {
  DAMAGED,
  DANGLING,
  foundNotice,
  LINKED,
  laterVersion,
  notReadable,
  notSaved,
  savedNotice,
  setAsideNotice,
} from "./work-notices.js";
import { parseWork, type ReadWork } from "./work-schema.js";

/** The work as it is now, and a sentence when something about the file must be said. */
export interface StoredWork {
  readonly work: Work;
  readonly notice?: Words;
  /** There when nothing of the file was read, so that `work` is empty: what the next change does with the file. */
  readonly unread?: "set aside" | "left alone";
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
const LOCK = "my-work.lock";

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
        : { work: empty(), notice: notReadable(error), untouchable: true };
    }
  };

  const read = (): StoredWork => {
    const { work, notice, untouchable, damaged } = find();
    if (notice === undefined) return { work };
    if (untouchable) return { work, notice, unread: "left alone" };
    return damaged ? { work, notice, unread: "set aside" } : { work, notice };
  };

  const change = (how: (work: Work) => Work): SavedWork => {
    const now = find();
    const work = how(now.work);
    if (now.untouchable && now.notice !== undefined) return { work, notice: now.notice, saved: false };
    const { odd, damaged, target = path } = now;
    // A change that changes nothing leaves the file, and its date, alone.
    if (work === now.work && damaged !== true && odd === undefined) {
      return { work, ...noticeOf(now), saved: true };
    }
    const aside = mustBeKept(now) ? freeName(folder) : undefined;
    writeWhole(target, `${JSON.stringify(work, null, 2)}\n`, {
      overwrite: true,
      ...(aside === undefined ? {} : { aside: join(folder, aside) }),
    });
    if (odd !== undefined) return { work, notice: savedNotice(odd, aside), saved: true };
    if (aside !== undefined) return { work, notice: setAsideNotice(aside), saved: true };
    return { work, ...noticeOf(now), saved: true };
  };

  return {
    folder,
    path,
    read,
    update(how) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        return withLock(join(folder, LOCK), clock, () => change(how));
      } catch (error) {
        return { work: how(find().work), notice: notSaved(error), saved: false };
      }
    },
  };
}

function noticeOf({ notice }: StoredWork): { readonly notice?: Words } {
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

/** True where something of the file was not read, or its letters were guessed: it stays under another name. */
function mustBeKept({ damaged, odd }: FoundWork): boolean {
  return damaged === true || (odd !== undefined && (odd.lost.length > 0 || odd.guessed === true));
}

/** A name that is still free for a file that cannot be read whole. */
function freeName(folder: string): string {
  const taken = new Set(readdirSync(folder));
  let n = 1;
  while (taken.has(`my-work.damaged-${n}.json`)) n++;
  return `my-work.damaged-${n}.json`;
}
