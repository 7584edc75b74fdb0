import { listWholeZip, readZipEntry, type ZipEntry, zipEntryPieces } from "../../table/packed/read-zip.js";
import { unpack, unpackPieces } from "../../table/packed/unpack.js";
import { howMany } from "../../words/how-many.js";
import type { FileFindings } from "./file-findings.js";
import type { FileToScan } from "./file-to-scan.js";

/** Looks through one file that lay in another. */
export type ScanInside = (file: FileToScan) => Promise<FileFindings>;

/** What is unpacked into memory at most, such as a workbook in an archive; text may be of any size. */
const MOST_INSIDE = 100_000_000;
const NAMED = 5;

/** Looks for personal data in what a gzip file holds. */
export function scanGzip({ name, pieces, whole }: FileToScan, scan: ScanInside): Promise<FileFindings> {
  return scan({
    name: name.replace(/\.gz$/i, ""),
    // How many they are, only who unpacks them knows.
    bytes: 0,
    pieces: () => unpackPieces(pieces(), "gzip", name),
    whole: () => unpack(whole(), "gzip", MOST_INSIDE, name),
  });
}

/**
 * Looks for personal data in each file of a ZIP archive; a document of an office program is one. What is not read is named
 * with the reason.
 *
 * @throws when the archive itself cannot be opened.
 */
export async function scanZip(archive: Uint8Array, name: string, scan: ScanInside): Promise<FileFindings> {
  const entries = listWholeZip(archive, name);
  const looked = [];
  for (const entry of entries)
    if (!isMacNote(archive, entry)) looked.push(await scanEntry(archive, entry, scan));
  if (looked.length === 0)
    return { findings: [], notRead: "The archive holds no file: there was nothing to read." };
  const findings = looked.flatMap((each) => each.findings);
  const unread = looked.flatMap(({ notRead }) => notRead ?? []);
  if (unread.length === 0) return { findings };
  const more =
    unread.length > NAMED ? ` And ${howMany(unread.length - NAMED, "more file", "more files")}.` : "";
  return { findings, notRead: `In it was not read: ${unread.slice(0, NAMED).join(" ")}${more}` };
}

async function scanEntry(archive: Uint8Array, entry: ZipEntry, scan: ScanInside): Promise<FileFindings> {
  // Signs of control in a name would be printed.
  const name = entry.name.replaceAll(/\p{Cc}/gu, " ");
  try {
    const { findings, notRead, empty } = await scan({
      name,
      bytes: entry.bytes,
      pieces: zipEntryPieces(archive, entry),
      whole: () => readZipEntry(archive, entry, MOST_INSIDE),
    });
    return {
      findings: findings.map((finding) => Object.freeze({ ...finding, part: `${name}, ${finding.part}` })),
      ...(notRead === undefined || empty === true ? {} : { notRead: `${name}: ${notRead}` }),
    };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return { findings: [], notRead: said.startsWith(name) ? said : `${name}: ${said}` };
  }
}

/** What a Mac puts beside each file: of the file it has no letter. */
function isMacNote(archive: Uint8Array, entry: ZipEntry): boolean {
  if (!/(^|\/)(__MACOSX\/.*)?(\._[^/]*|\.DS_Store)$/.test(entry.name)) return false;
  if (entry.bytes > 1_000_000) return false;
  try {
    const bytes = readZipEntry(archive, entry, 1_000_000);
    const mark = [...bytes.subarray(0, 8)].map((byte) => String.fromCharCode(byte)).join("");
    return mark.startsWith("\0\u0005\u0016\u0007") || mark.endsWith("Bud1");
  } catch {
    return false;
  }
}
