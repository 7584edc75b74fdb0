import { existsSync, readFileSync } from "node:fs";
import { basename, isAbsolute, join, normalize, parse, relative, sep } from "node:path";
import { workFolder } from "../../library/files/work-folder.js";
import { writeWhole } from "../../library/files/write-whole.js";
import { checkOptions } from "../../library/table/columns/check-options.js";
import { describeValue } from "../../library/table/columns/describe-value.js";
import { own, sentence } from "../../library/words/words.js";
import { showCard } from "./session.js";

/** The folder inside `my-work` for the files that a learner makes. */
const FILES = "files";

/**
 * Saves a text as a file in your folder `my-work/files` and says where it is. Only you can read it.
 *
 * The file is written whole or not at all. A file that is there already stays, unless you ask to replace it; then what
 * it held is kept beside it under a name such as "assignment.earlier-1.csv".
 *
 * @param name the file's name, for example "assignment.csv".
 * @param text what to write, for example from `assignmentCSV` or `preAnalysisMarkdown`.
 * @param options `overwrite`: true replaces a file of that name. Default false.
 * @returns the whole path of the file, for `readCSV`.
 * @throws when the name leads out of the folder, the text is not a text, or the file is there already.
 * @example
 * const path = saveToMyWork("two-texts.csv", "id,assignment\n7,control\n", { overwrite: true });
 * readCSV(path).numRows(); // 1
 */
export function saveToMyWork(
  name: string,
  text: string,
  options: { readonly overwrite?: boolean } = {},
): string {
  checkOptions("saveToMyWork", options, { overwrite: "yes or no" });
  const folder = join(workFolder(), FILES);
  const path = placeInFolder(folder, name);
  if (typeof text !== "string") {
    throw new TypeError(
      `saveToMyWork writes a text, but was given ${describeValue(text)}. Make it one first, for example with assignmentCSV.`,
    );
  }
  if (existsSync(path) && options.overwrite !== true) {
    throw new Error(
      `${name} is in my-work/files already, so nothing was written. Choose another name, or replace it with { overwrite: true }.`,
    );
  }
  const earlier = earlierName(path, text);
  writeWhole(path, text, {
    name,
    makeFolder: true,
    overwrite: options.overwrite === true,
    ...(earlier === undefined ? {} : { aside: earlier }),
  });
  showCard({
    tone: "saved",
    title: own(name),
    paragraphs: [
      sentence("It is in my-work/files/{file}", { file: own(relative(folder, path).split(sep).join("/")) }),
      ...(earlier === undefined
        ? []
        : [sentence("What was there before is in {file}.", { file: own(basename(earlier)) })]),
    ],
    next: sentence(
      "It is on this computer only. Open it with a double click in the file list, or in a spreadsheet.",
    ),
  });
  return path;
}

/** The first free name for a file that is there with another content. */
function earlierName(path: string, text: string): string | undefined {
  if (!existsSync(path) || readFileSync(path, "utf8") === text) return undefined;
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number++) {
    const aside = join(dir, `${name}.earlier-${number}${ext}`);
    if (!existsSync(aside)) return aside;
  }
}

function placeInFolder(folder: string, name: string): string {
  const inside = typeof name === "string" ? normalize(name) : "";
  const bad =
    typeof name !== "string" ||
    name.trim() === "" ||
    name.includes("\0") ||
    isAbsolute(inside) ||
    /^[a-z]:/i.test(name) ||
    inside.split(/[\\/]/).includes("..") ||
    /[\\/]$/.test(inside) ||
    inside === ".";
  if (bad) {
    throw new RangeError(
      `Name a file in my-work/files, for example "assignment.csv", but was given ${describeValue(name)}.`,
    );
  }
  return join(folder, inside);
}
