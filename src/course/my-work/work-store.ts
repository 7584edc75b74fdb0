import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileErrorCode } from "../../library/files/file-error.js";
import { WorkIsBusyError, withWorkLock } from "../../library/files/work-lock.js";
import { writeFileSafely } from "../../library/files/write-file-safely.js";
import { type Clock, localDay } from "../../library/kernel/clock.js";
import { own, sentence, type Words } from "../../library/words/words.js";
import { emptyWork, type Work } from "./work.js";
import { parseWork } from "./work-schema.js";

/** The work as it is now, and a sentence when something about the file must be said. */
export interface StoredWork {
  readonly work: Work;
  readonly notice?: Words;
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

/** Opens the work in a folder. The folder is made, for its owner only, with the first change. */
export function openWorkStore(folder: string, clock: Clock): WorkStore {
  const path = join(folder, WORK_FILE);
  const empty = (): Work => emptyWork(localDay(clock.now()));

  const read = (): StoredWork & { readonly damaged?: true } => {
    try {
      const found = parseWork(readFileSync(path, "utf8"));
      if (found.kind === "read") return { work: found.work };
      if (found.kind === "later") return { work: empty(), notice: laterVersion(found.version) };
      return { work: empty(), notice: DAMAGED, damaged: true };
    } catch (error) {
      return fileErrorCode(error) === "ENOENT"
        ? { work: empty() }
        : { work: empty(), notice: notSaved(error) };
    }
  };

  const change = (how: (work: Work) => Work): SavedWork => {
    sweep(folder);
    const now = read();
    const work = how(now.work);
    if (now.notice !== undefined && !now.damaged) return { work, notice: now.notice, saved: false };
    const aside = now.damaged ? { notice: setAside(folder, path) } : {};
    // A change that changes nothing leaves the file, and its date, alone.
    if (work !== now.work || now.damaged) writeFileSafely(path, `${JSON.stringify(work, null, 2)}\n`);
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
        return { work: how(read().work), notice: notSaved(error), saved: false };
      }
    },
  };
}

const DAMAGED = sentence("Your saved work cannot be read. It will be set aside with your next answer.");

function laterVersion(version: number): Words {
  return sentence(
    "Your saved work comes from a newer release of the course (version {version}), so nothing is saved now. Update the course: git pull, then npm start.",
    { version },
  );
}

function notSaved(error: unknown): Words {
  if (error instanceof WorkIsBusyError) {
    return sentence(
      "This was not saved: another notebook was saving its work for a long time. Run the cell once more.",
    );
  }
  const reasons: Readonly<Record<string, Words>> = {
    EACCES: sentence("the folder my-work may not be written"),
    EPERM: sentence("the folder my-work may not be written"),
    EROFS: sentence("the folder my-work may not be written"),
    ENOSPC: sentence("the disk is full"),
    ENOTDIR: sentence("my-work is a file, not a folder"),
    EEXIST: sentence("my-work is a file, not a folder"),
  };
  const reason = reasons[fileErrorCode(error) ?? ""] ?? sentence("my-work cannot be written");
  return sentence("This was not saved: {reason}. You can go on.", { reason });
}

/** Moves a file that cannot be read out of the way, under a name that is still free. */
function setAside(folder: string, path: string): Words {
  const taken = new Set(readdirSync(folder));
  let n = 1;
  while (taken.has(`my-work.damaged-${n}.json`)) n++;
  const name = `my-work.damaged-${n}.json`;
  renameSync(path, join(folder, name));
  return sentence(
    "Your saved work could not be read. It was set aside as {file}, and a new file was begun.",
    { file: own(`my-work/${name}`) },
  );
}

/** Removes what a notebook left behind that was ended while it wrote. Whoever holds the lock is the only writer. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${WORK_FILE}.`) && name.endsWith(".tmp"))
      rmSync(join(folder, name), { force: true });
  }
}
