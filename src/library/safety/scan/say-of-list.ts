import type { FileFindings } from "./file-findings.js";
import { mayBeNames, NAMES_IN_LINES, oneWordALine } from "./not-understood.js";

/**
 * What to say of a list in which nothing was found, and which may be one of people all the same: numbers as voters have
 * them, or words with capitals, one a line.
 *
 * @param inLines true when names of people were seen in its lines.
 */
export function sayOfList(lines: string, inLines: boolean): Partial<FileFindings> {
  const single = oneWordALine(lines);
  if (single === "numbers") return { notRead: NUMBERS };
  if (single === "names" || mayBeNames(lines)) return { notRead: NAMES };
  return inLines ? { notRead: NAMES_IN_LINES } : {};
}

const NAMES =
  "Each line is a word or a few with capitals, as names of people are written. If they are names, do not share it.";
const NUMBERS =
  "Each line is another number, as voters and members have them. If they are numbers of people, do not share it.";
