import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileErrorCode } from "../../library/files/file-error.js";
import { LockIsTakenError, withLock } from "../../library/files/lock.js";
import { writeWhole } from "../../library/files/write-whole.js";
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
const LOCK = "my-work.lock";

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
    const now = read();
    const work = how(now.work);
    if (now.notice !== undefined && !now.damaged) return { work, notice: now.notice, saved: false };
    // A change that changes nothing leaves the file, and its date, alone.
    if (work === now.work && !now.damaged) return { work, saved: true };
    const aside = now.damaged ? damagedName(folder) : undefined;
    writeWhole(path, `${JSON.stringify(work, null, 2)}\n`, {
      overwrite: true,
      ...(aside === undefined ? {} : { aside: join(folder, aside) }),
    });
    return { work, saved: true, ...(aside === undefined ? {} : { notice: wasSetAside(aside) }) };
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
  if (error instanceof LockIsTakenError) {
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
    ELOOP: sentence("my-work.json is a link to another file"),
    EISDIR: sentence("my-work.json is a folder"),
    ENOTEMPTY: sentence("my-work.lock is a folder: remove it"),
  };
  const reason = reasons[fileErrorCode(error) ?? ""] ?? sentence("my-work cannot be written");
  return sentence("This was not saved: {reason}. You can go on.", { reason });
}

/** A name that is still free for a file that cannot be read. */
function damagedName(folder: string): string {
  const taken = new Set(readdirSync(folder));
  let n = 1;
  while (taken.has(`my-work.damaged-${n}.json`)) n++;
  return `my-work.damaged-${n}.json`;
}

function wasSetAside(name: string): Words {
  return sentence(
    "Your saved work could not be read. It was set aside as {file}, and a new file was begun.",
    { file: own(`my-work/${name}`) },
  );
}
