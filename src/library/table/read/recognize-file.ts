import { fitDelimiter } from "../delimited/find-delimiter.js";
import type { FirstRow } from "../delimited/header-row.js";
import { recognizeText, sampleText } from "../delimited/recognize-text.js";
import { type FoundEncoding, findEncoding, wideEncoding } from "../delimited/text-encoding.js";
import { wholeBytes } from "./byte-pieces.js";

/** What a file is, by its content. */
export type RecognizedFile =
  | {
      readonly kind:
        | "empty"
        | "workbook"
        | "zip"
        | "gzip"
        | "arrow"
        | "parquet"
        | "json"
        | "json lines"
        | "web page"
        | "xml";
    }
  | { readonly kind: "other"; readonly what: string }
  | { readonly kind: "text"; readonly encoding: FoundEncoding["encoding"] }
  | {
      readonly kind: "delimited";
      readonly encoding: FoundEncoding["encoding"];
      /** "," ";" tab or "|". */
      readonly delimiter: string;
      readonly header: boolean;
      readonly firstRow: FirstRow;
      /** The first line is Excel's "sep=;". */
      readonly separatorLine: boolean;
    };

/** How files begin that are no text (the marks that `file(1)` knows them by). */
const BEGINNINGS: readonly (readonly [string, RecognizedFile])[] = [
  ["ARROW1", { kind: "arrow" }],
  ["PAR1", { kind: "parquet" }],
  ["\u001f\u008b", { kind: "gzip" }],
  ["%PDF", { kind: "other", what: "a PDF document" }],
  ["{\\rtf", { kind: "other", what: "a text document (RTF)" }],
  ["SQLite format 3", { kind: "other", what: "an SQLite database" }],
  ["\u0089PNG", { kind: "other", what: "a picture" }],
  ["GIF8", { kind: "other", what: "a picture" }],
  ["\u00ff\u00d8\u00ff", { kind: "other", what: "a picture" }],
  ["7z\u00bc\u00af", { kind: "other", what: "a 7z archive" }],
  ["Rar!", { kind: "other", what: "a RAR archive" }],
  ["$FL2", { kind: "other", what: "an SPSS file" }],
  ["<stata_dta>", { kind: "other", what: "a Stata file" }],
  ["\u00ff\u00fe\u0000\u0000", { kind: "other", what: "text in UTF-32" }],
  ["ID;P", { kind: "other", what: "a workbook as text (SYLK)" }],
  ["TABLE\n0,1\n", { kind: "other", what: "a workbook as text (DIF)" }],
  ["TABLE\r\n0,1\r\n", { kind: "other", what: "a workbook as text (DIF)" }],
];

/** So much of a file says what it is. */
export const RECOGNIZED_BYTES: number = 2 ** 20;

const OLD_OFFICE = "\u00d0\u00cf\u0011\u00e0";

/**
 * What a file is: its content decides, not its ending.
 *
 * @param bytes the whole file or its first `RECOGNIZED_BYTES`.
 */
export function recognizeFile(bytes: Uint8Array): RecognizedFile {
  if (bytes.length === 0) return { kind: "empty" };
  const start = latin(bytes.subarray(0, 4096));
  const known = BEGINNINGS.find(([mark]) => start.startsWith(mark));
  if (known !== undefined) return known[1];
  if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006"))
    return { kind: zipKind(bytes, start) };
  // Word and PowerPoint of that time begin alike; a workbook has a stream of this name.
  if (start.startsWith(OLD_OFFICE))
    return holds(bytes, "W\0o\0r\0k\0b\0o\0o\0k\0") || holds(bytes, "B\0o\0o\0k\0")
      ? { kind: "workbook" }
      : { kind: "other", what: "a document of an old office program" };
  if (wideEncoding(bytes.subarray(0, 65_536)) === undefined && isBinary(bytes.subarray(0, 65_536)))
    return { kind: "other", what: "no text" };
  return recognizeLetters(bytes);
}

function recognizeLetters(bytes: Uint8Array): RecognizedFile {
  const pieces = wholeBytes(bytes);
  const encoding = encodingOf(bytes);
  const sample = sampleText(pieces, encoding);
  if (sample.trim() === "") return { kind: "empty" };
  const json = jsonKind(sample, new TextDecoder(encoding).decode(bytes));
  if (json !== undefined) return { kind: json };
  const markup = markupKind(sample);
  if (markup !== undefined) return { kind: markup };
  if (/^\s*</.test(sample)) return { kind: "text", encoding };
  try {
    const { delimiter, header, firstRow, separatorLine } = recognizeText(pieces, "", { encoding });
    const { width, share } = fitDelimiter(sample);
    if (separatorLine || (width > 1 && share >= 0.5))
      return { kind: "delimited", encoding, delimiter, header, firstRow, separatorLine };
  } catch {
    // A text that is no table, or one with marks that are not read: both are text.
  }
  return { kind: "text", encoding };
}

/** The encoding of a part of a file: a letter that is cut at its end counts for nothing. */
function encodingOf(bytes: Uint8Array): FoundEncoding["encoding"] {
  const feed = bytes.lastIndexOf(10);
  try {
    return findEncoding(wholeBytes(feed < 0 ? bytes : bytes.subarray(0, feed + 1)), "").encoding;
  } catch {
    return "utf-8";
  }
}

function jsonKind(sample: string, text: string): "json" | "json lines" | undefined {
  if (!/^\s*(\{\s*["}]|\[\s*(["{[\]\d-]|true|false|null))/.test(sample)) return undefined;
  const [first = "", second = ""] = sample.trim().split(/\r?\n/);
  if (isJSON(first))
    return second.trim() === "" ? "json" : /^\s*[{[]/.test(second) ? "json lines" : undefined;
  // A cut-off part cannot be parsed; a table may begin with a bracket, but not with an object.
  return /^\s*(\{|\[\s*[{[])/.test(text) || isJSON(text) ? "json" : undefined;
}

/** What may stand above the first element: what a program is told, and comments. */
const ABOVE = /^(?:\s+|<\?[^>]*>|<!--[\s\S]*?-->)+/;
const HTML =
  /^<(?:!doctype html|(?:html|head|body|meta|title|link|style|script|base|table|tr|div|span|p|h[1-6]|ul|ol|dl|form|center|section|main|article|header|nav|font|img|input|label)[\s>/])/i;

/** A first cell such as "<TICKER>" is none. */
function markupKind(sample: string): "web page" | "xml" | undefined {
  const first = sample.replace(ABOVE, "");
  if (!/<\/\w|\/>|<t[rd][\s>]/i.test(first)) return undefined;
  if (HTML.test(first)) return "web page";
  return /^<(?:!doctype\s|[A-Za-z_][\w.:-]*[\s>/])/i.test(first) ? "xml" : undefined;
}

function isJSON(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function zipKind(bytes: Uint8Array, start: string): "workbook" | "zip" {
  if (start.includes("mimetypeapplication/vnd.oasis.opendocument.spreadsheet")) return "workbook";
  // The names of the files in an archive stand uncompressed before each and in the list at its end.
  // A workbook that was put into an archive as it is shows its names too, and is not the first file of its own.
  return holds(bytes, "xl/workbook.") && !isFileOfItsOwn(firstName(bytes, start)) ? "workbook" : "zip";
}

/** Parts of a workbook are XML and what goes with it, and pictures in its folders. */
const isFileOfItsOwn = (name: string): boolean =>
  /\.\w+$/.test(name) && !/\.(xml|rels|bin|psmdcp)$|^(xl|docProps)\//i.test(name);

/** The name of the first file in an archive (APPNOTE 6.3.10, section 4.3.7). */
const firstName = (bytes: Uint8Array, start: string): string =>
  start.slice(30, 30 + (bytes[26] ?? 0) + 256 * (bytes[27] ?? 0));

function holds(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let same = 1;
    while (same < text.length && bytes[at + same] === text.charCodeAt(same)) same++;
    if (same === text.length) return true;
  }
  return false;
}

/** Letters of any encoding with one byte hold few signs of control, and no NUL but where one is damaged. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes)
    if ((byte < 9 && byte !== 1) || (byte > 13 && byte < 27) || (byte > 27 && byte < 32 && byte !== 31))
      control++;
  return control > bytes.length / (bytes.includes(0) ? 100 : 10);
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
