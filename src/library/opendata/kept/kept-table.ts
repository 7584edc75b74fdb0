import type { ColumnTable } from "arquero";
import { OpenDataError } from "../network/open-data-error.js";
import type { Surroundings } from "../network/surroundings.js";
import type { PortalField } from "../records/portal-field.js";
import { ageText } from "./age-text.js";
import { sha256 } from "./cache-files.js";
import type { DownloadPassport, PortalFacts } from "./download-passport.js";
import { copyName, type KeptCopy, readKeptCopy, writeKeptCopy } from "./kept-copy.js";
import { withPassport } from "./passport-of.js";

/** What a portal gave for a question: the bytes to keep, and what it says about them. */
export interface Fetched {
  readonly bytes: Uint8Array;
  readonly facts: PortalFacts;
}

/** The bytes as a table. */
export interface Decoded {
  readonly table: ColumnTable;
  readonly fields: readonly PortalField[];
}

/** One question to a portal: how it is asked, and how the bytes are read, today or from a kept copy. */
export interface Question {
  readonly host: string;
  /** The question in full, without any key: what names the kept copy. */
  readonly text: string;
  fetch(): Promise<Fetched>;
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>;
}

/**
 * The table that answers a question: from a kept copy that is young enough, else from the portal, else, when the portal
 * cannot be reached, from a kept copy of any age, with a sentence that says how old it is.
 */
export async function keptTable(question: Question, around: Surroundings): Promise<ColumnTable> {
  const { maxAgeHours = 24, now, cacheDir } = around;
  const name = copyName(question.host, question.text);
  const kept = readKeptCopy(cacheDir, name);
  const copy = kept === "damaged" ? undefined : kept;
  if (copy !== undefined && isYounger(copy, maxAgeHours, now())) {
    return openCopy(question, copy, around, "Asked before: this is");
  }
  try {
    return await download(question, name, around);
  } catch (error) {
    if (!(error instanceof OpenDataError) || !isOutage(error)) throw error;
    if (copy !== undefined)
      return openCopy(question, copy, around, `${question.host} does not answer now, so this is`);
    if (kept !== "damaged") throw error;
    throw new OpenDataError(
      `${error.message} The kept copy is damaged and was not used.`,
      error.reason,
      error.status,
    );
  }
}

async function download(question: Question, name: string, around: Surroundings): Promise<ColumnTable> {
  const { bytes, facts } = await question.fetch();
  const { table, fields } = await question.decode(bytes);
  const passport: DownloadPassport = {
    ...facts,
    retrieved: around.now().toISOString(),
    rowCount: table.numRows(),
    fields,
    sha256: sha256(bytes),
    bytes: bytes.byteLength,
  };
  try {
    writeKeptCopy(around.cacheDir, name, { passport, bytes }, around.now());
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown reason";
    around.onNotice?.(`The table is here, but it could not be kept for later (${code}).`);
  }
  return withPassport(table, passport);
}

async function openCopy(
  question: Question,
  { passport, bytes }: KeptCopy,
  { now, onNotice }: Surroundings,
  reason: string,
): Promise<ColumnTable> {
  const { table, fields } = await question.decode(bytes);
  const age = ageText(new Date(passport.retrieved), now());
  onNotice?.(`${reason} the copy of ${passport.retrieved.slice(0, 10)}, ${age} old.`);
  return withPassport(table, { ...passport, fields, rowCount: table.numRows() });
}

// A copy from the future was made under another clock: its age is not known.
function isYounger({ passport }: KeptCopy, hours: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(passport.retrieved);
  return age >= 0 && age < hours * 3_600_000;
}

function isOutage({ reason, status = 0 }: OpenDataError): boolean {
  return ["offline", "timeout", "busy"].includes(reason) || status >= 500;
}
