import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { cleanUpLater } from "../clean-up.js";
import { CommandProblem } from "../command-problem.js";
import { EXIT } from "../exit-code.js";

/** A file that appears whole or not at all. */
export interface DraftFile {
  /** Where the draft lies, beside the file that it becomes. */
  readonly path: string;
  write(part: string | Uint8Array): void;
  /** Puts the file in its place. */
  commit(): void;
  /** Takes the draft away; nothing happens after a commit. */
  discard(): void;
}

/** A file that only its owner can read: lists of people are nobody else's business. */
const OWNER_ONLY = 0o600;

/**
 * Throws when a file cannot be written: it exists and may not be replaced, or its folder does not exist. Ask before a long
 * piece of work.
 *
 * @param name the file as it was typed, for sentences.
 */
export function requireWritable(path: string, name: string, force: boolean): void {
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder === undefined || !folder.isDirectory()) {
    throw new CommandProblem(
      `"${name}" cannot be written: the folder ${dirname(path)} does not exist.`,
      EXIT.output,
    );
  }
  const file = statSync(path, { throwIfNoEntry: false });
  if (file?.isDirectory() === true)
    throw new CommandProblem(`"${name}" is a folder. Name a file in it.`, EXIT.output);
  if (file !== undefined && !force) throw alreadyThere(name);
}

/** Opens a draft beside the file that it is to become. */
export function openDraft(path: string, name: string, force: boolean): DraftFile {
  requireWritable(path, name, force);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.draft`);
  const file = attempt(name, () => openSync(draft, "wx", OWNER_ONLY));
  let open = true;
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const discard = cleanUpLater(() => {
    close();
    rmSync(draft, { force: true });
  });
  return {
    path: draft,
    write: (part) =>
      attempt(name, () => {
        const bytes = typeof part === "string" ? Buffer.from(part) : part;
        for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
      }),
    commit() {
      attempt(name, () => {
        fsyncSync(file);
        close();
        if (force) renameSync(draft, path);
        else putInPlace(draft, path);
      });
      discard();
    },
    discard,
  };
}

/** Gives the draft its name unless somebody else took it in the meantime. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw error;
    // This disk has no second names for a file: the name is taken first, then the draft is moved over it.
    closeSync(openSync(path, "wx", OWNER_ONLY));
    renameSync(draft, path);
  }
}

function attempt<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    const { code = "unknown reason" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw alreadyThere(name);
    throw new CommandProblem(`"${name}" cannot be written. The reason is ${code}.`, EXIT.output, {
      cause: error,
    });
  }
}

function alreadyThere(name: string): CommandProblem {
  return new CommandProblem(
    `There is already a file "${name}". Choose another name, or add --force to replace it.`,
    EXIT.output,
  );
}
