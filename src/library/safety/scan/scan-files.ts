import { lstatSync, readdirSync, realpathSync, type Stats } from "node:fs";
import { basename, join, relative } from "node:path";
import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { explained, isNotUTF8, NOT_UTF8, readBytes, readPieces } from "../../table/read/read-bytes.js";
import { scanFile } from "./scan-file.js";
import { SCAN_FILE_OPTIONS, type ScanFileOptions } from "./scan-file-options.js";
import type { ScannedFinding } from "./scan-text.js";

/** What was found in one file, or why it was not read. */
export interface ScannedFile {
  /** As seen from the scanned folder; of a single file its own name. */
  readonly file: string;
  readonly findings: readonly ScannedFinding[];
  /** Why the file, or a part of it, was not read; absent when all of it was. */
  readonly skipped?: string;
  /** True for a folder of programs, which is left out and named. */
  readonly leftOut?: true;
  /** True for a file in a folder that has not a single byte and is no list by its name, such as .gitkeep: nobody is in it. */
  readonly empty?: true;
}

/** Folders of programs, not of people's data. */
const LEFT_OUT = new Set(["node_modules", ".git", ".venv", "__pycache__"]);

/**
 * Looks for personal data in a file, or in every file of a folder and the folders in it: delimited text, Excel, JSON, Arrow,
 * Parquet, web pages, XML, documents of Word and LibreOffice, cards of contacts, notebooks and text, the copies that Jupyter
 * keeps in `.ipynb_checkpoints` included, and all of them packed (.gz, .zip, an archive in an archive). What a file is, its
 * content decides and not its ending. Nothing is stored, changed or sent, and no value comes out unmasked. Delimited text and
 * lines may be of any size. What is not read is named, so that nobody takes silence for a clean folder: PDF, locked or damaged
 * archives, databases, pictures, also those in documents, links inside the folder, and the folders of programs, which are left
 * out.
 *
 * @param path a file or a folder.
 * @param options `delimiter`, `encoding` and `header`, as for `readCSV`; by default the content decides.
 * @returns one entry for each file, link and left-out folder, in the order of their names.
 * @throws when there is nothing at the path.
 * @example
 * writeCSV("list.csv", { contact: ["ana@example.org"] }, { overwrite: true });
 * const [file] = await scanFiles("list.csv");
 * file.findings[0]?.kind; // "email"
 */
export async function scanFiles(
  path: string,
  options: ScanFileOptions = {},
): Promise<readonly ScannedFile[]> {
  checkOptions("scanFiles", options, SCAN_FILE_OPTIONS);
  if (typeof path !== "string" || path === "") {
    throw new TypeError(`Expected the path of a file or folder, but was given ${describeValue(path)}.`);
  }
  if (explained(path, (whole) => lstatSync(whole, { throwIfNoEntry: false })) === undefined) {
    throw new Error(`There is nothing at "${path}". Check the name, and the folder from which you look.`);
  }
  // The path itself may be a link: somebody named it.
  const start = explained(path, (whole) => realpathSync(whole));
  const scanned: ScannedFile[] = [];
  for (const { place, why } of placesAt(start)) {
    const file = relative(start, place) || basename(path);
    scanned.push(
      why === undefined
        ? await scanPlace(place, file, options, place !== start)
        : Object.freeze({ file, findings: [], ...why }),
    );
  }
  return scanned;
}

interface Place {
  readonly place: string;
  /** Why it is not read, when that is known before it is opened. */
  readonly why?: Pick<ScannedFile, "skipped" | "leftOut">;
}

function placesAt(place: string): readonly Place[] {
  const skip = (skipped: string): readonly Place[] => [{ place, why: { skipped } }];
  const state = stateOf(place);
  if (state === undefined && isNotUTF8(place)) return skip(`It cannot be opened. ${NOT_UTF8}`);
  if (state === undefined) return skip("It is not there any more, or its folder cannot be opened.");
  if (state.isFile()) return [{ place }];
  if (state.isSymbolicLink())
    return skip("This is a link, which is not followed. Scan what it leads to by its own name.");
  if (!state.isDirectory()) return skip("This is no file: a device, a socket or a pipe.");
  let names: string[];
  try {
    names = readdirSync(place);
  } catch {
    return skip("This folder cannot be opened: you may not read it.");
  }
  return names.sort().flatMap((name): readonly Place[] => {
    const inside = join(place, name);
    return LEFT_OUT.has(name) && stateOf(inside)?.isDirectory() === true
      ? [
          {
            place: inside,
            why: { skipped: "This folder belongs to programs and was left out.", leftOut: true },
          },
        ]
      : placesAt(inside);
  });
}

/** What stands at a place; a folder may be listed and not opened, and a file may go while others are read. */
function stateOf(place: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Whoever names one file means a list, and is told that it did not arrive; an empty file among others is no more than that. */
async function scanPlace(
  place: string,
  file: string,
  options: ScanFileOptions,
  isAmongOthers: boolean,
): Promise<ScannedFile> {
  const before = stampOf(place);
  try {
    const { findings, notRead, empty } = await scanFile(
      {
        name: basename(file),
        bytes: stateOf(place)?.size ?? 0,
        pieces: readPieces(place),
        whole: () => readBytes(place),
      },
      options,
    );
    if (stampOf(place) !== before) return Object.freeze({ file, findings, skipped: CHANGED });
    if (empty === true && isAmongOthers) return Object.freeze({ file, findings, empty });
    return Object.freeze(notRead === undefined ? { file, findings } : { file, findings, skipped: notRead });
  } catch (error) {
    if (stampOf(place) !== before) return Object.freeze({ file, findings: [], skipped: CHANGED });
    const said = error instanceof Error ? error.message : String(error);
    return Object.freeze({ file, findings: [], skipped: said.replaceAll(place, basename(file)) });
  }
}

const CHANGED =
  "It was changed or taken away while it was read, so nobody knows what is in it. Wait until it is whole, and scan it again.";

function stampOf(place: string): string {
  const state = stateOf(place);
  return state === undefined ? "gone" : [state.ino, state.size, state.mtimeMs, state.ctimeMs].join(" ");
}
