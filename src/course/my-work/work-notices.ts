import { fileErrorCode } from "../../library/files/file-error.js";
import { LockIsTakenError } from "../../library/files/lock.js";
import { own, sentence, type Words, wordList } from "../../library/words/words.js";
import type { ReadWork } from "./work-schema.js";

type Found = Extract<ReadWork, { kind: "read" }>;

const MOST_PARTS = 5;

export const DAMAGED = sentence(
  "Your saved work cannot be read. It will be set aside with your next answer.",
);

export const LINKED = sentence("my-work.json is a link: your work is kept in the file that it leads to.");

export const DANGLING = sentence(
  "my-work.json is a link to a file that is not there, so nothing is saved now. Bring the file back, or remove the link.",
);

/** The parts of a file that could not be read, at most five of them by name. */
export function lostWords(lost: readonly string[]): Words {
  const names = own(lost.slice(0, MOST_PARTS).join(", "));
  const more = lost.length - MOST_PARTS;
  return more > 0 ? sentence("{names} and {count} more", { names, count: more }) : names;
}

/** What is said of a file that could be read only in part, or in another code, before it is written anew. */
export function foundNotice({ lost, code, guessed }: Found): Words {
  const letters =
    code === undefined
      ? []
      : [sentence("my-work.json was saved by another program as {code}.", { code: own(code) })];
  const guess = guessed === true ? [sentence("Some letters may be wrong.")] : [];
  const parts =
    lost.length === 0
      ? []
      : [sentence("A part of your saved work cannot be read: {what}.", { what: lostWords(lost) })];
  const next =
    lost.length === 0 && guessed !== true
      ? sentence("It will be saved as UTF-8 with your next answer.")
      : sentence("The rest is here. With your next answer the file as it is now will be set aside.");
  return wordList([...letters, ...guess, ...parts, next], " ");
}

/** What is said once such a file was written anew; `aside` is the name under which the old one is kept. */
export function savedNotice({ lost, code }: Found, aside?: string): Words {
  const letters =
    code === undefined
      ? []
      : [
          sentence("my-work.json was saved by another program as {code}; it is UTF-8 again.", {
            code: own(code),
          }),
        ];
  const parts =
    lost.length === 0
      ? []
      : [sentence("A part of your saved work could not be read: {what}.", { what: lostWords(lost) })];
  const kept =
    aside === undefined
      ? []
      : [sentence("The file as it was is {file}; the rest was taken over.", { file: asideFile(aside) })];
  return wordList([...letters, ...parts, ...kept], " ");
}

/** What is said once a file that could not be read at all was set aside. */
export function setAsideNotice(aside: string): Words {
  return sentence(
    "Your saved work could not be read. It was set aside as {file}, and a new file was begun.",
    { file: asideFile(aside) },
  );
}

/** What is said of a file of a later release: it is never replaced. */
export function laterVersion(version: number): Words {
  return sentence(
    "Your saved work comes from a newer release of the course (version {version}), so nothing is saved now. Update the course: git pull, then npm start.",
    { version },
  );
}

/** Why the file cannot be read: what is in it stays, and nothing is saved over it. */
export function notReadable(error: unknown): Words {
  const code = fileErrorCode(error);
  if (code === "EACCES" || code === "EPERM")
    return sentence(
      "You may not read my-work.json, so nothing is saved now. Ask whoever owns it for access.",
    );
  if (code === "EISDIR")
    return sentence("my-work.json is a folder, so nothing is saved now. Give it another name.");
  return notSaved(error);
}

/** Why a change did not reach the disk. */
export function notSaved(error: unknown): Words {
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
    EISDIR: sentence("my-work.json is a folder"),
    ENOTEMPTY: sentence("my-work.lock is a folder: remove it"),
  };
  const reason = reasons[fileErrorCode(error) ?? ""] ?? sentence("my-work cannot be written");
  return sentence("This was not saved: {reason}. You can go on.", { reason });
}

function asideFile(name: string): Words {
  return own(`my-work/${name}`);
}
