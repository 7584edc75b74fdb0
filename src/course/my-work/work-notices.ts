import { fileErrorCode } from "../../library/files/file-error.js";
import { WorkIsBusyError } from "../../library/files/work-lock.js";
import type { ReadWork } from "./work-schema.js";

type Found = Extract<ReadWork, { kind: "read" }>;

export const DAMAGED = "Your saved work cannot be read. It will be set aside with your next answer.";

export const LINKED = "my-work.json is a link: your work is kept in the file that it leads to.";

export const DANGLING =
  "my-work.json is a link to a file that is not there, so nothing is saved now. Bring the file back, or remove the link.";

/** The parts of a file that could not be read, at most five of them by name. */
export function lostText(lost: readonly string[]): string {
  const more = lost.length > 5 ? ` and ${lost.length - 5} more` : "";
  return `${lost.slice(0, 5).join(", ")}${more}.`;
}

/** What is said of a file that could be read only in part, or in another code, before it is written anew. */
export function foundNotice({ lost, code, guessed }: Found): string {
  const letters = code === undefined ? [] : [`my-work.json was saved by another program as ${code}.`];
  const guess = guessed === true ? ["Some letters may be wrong."] : [];
  const parts = lost.length === 0 ? [] : [`A part of your saved work cannot be read: ${lostText(lost)}`];
  const next =
    lost.length === 0 && guessed !== true
      ? "It will be saved as UTF-8 with your next answer."
      : "The rest is here. With your next answer the file as it is now will be set aside.";
  return [...letters, ...guess, ...parts, next].join(" ");
}

/** What is said once such a file was written anew; `aside` is the name under which the old one is kept. */
export function savedNotice({ lost, code }: Found, aside?: string): string {
  const letters =
    code === undefined ? [] : [`my-work.json was saved by another program as ${code}; it is UTF-8 again.`];
  const parts = lost.length === 0 ? [] : [`A part of your saved work could not be read: ${lostText(lost)}`];
  const kept =
    aside === undefined ? [] : [`The file as it was is my-work/${aside}; the rest was taken over.`];
  return [...letters, ...parts, ...kept].join(" ");
}

/** What is said once a file that could not be read at all was moved aside. */
export function setAsideNotice(name: string): string {
  return `Your saved work could not be read. It was set aside as my-work/${name}, and a new file was begun.`;
}

/** What is said of a file of a later release: it is never replaced. */
export function laterVersion(version: number): string {
  return `Your saved work comes from a newer release of the course (version ${version}), so nothing is saved now. Update the course: git pull, then npm start.`;
}

/** Why a change did not reach the disk. */
export function notSaved(error: unknown): string {
  if (error instanceof WorkIsBusyError) {
    return "This was not saved: another notebook was saving its work for a long time. Run the cell once more.";
  }
  const reasons: Readonly<Record<string, string>> = {
    EACCES: "the folder my-work may not be written",
    EPERM: "the folder my-work may not be written",
    EROFS: "the folder my-work may not be written",
    ENOSPC: "the disk is full",
    ENOTDIR: "my-work is a file, not a folder",
    EEXIST: "my-work is a file, not a folder",
  };
  return `This was not saved: ${reasons[fileErrorCode(error) ?? ""] ?? "my-work cannot be written"}. You can go on.`;
}
