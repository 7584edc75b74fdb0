import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { own, sentence, type Words } from "../../library/words/words.js";
import type { DebriefDigest } from "./debrief-digest.js";
import { parseDigest } from "./parse-digest.js";
import { SHOWN_FILE } from "./shown-screens.js";

/** A digest has a few thousand bytes. */
const MOST_BYTES = 200_000;
/** More than any course; what comes after is named, not read. */
const MOST_FILES = 2_000;

/** A file that was left out of the cohort, and why. */
export interface SetAside {
  readonly file: string;
  readonly reason: string;
}

/** A file that was left out, with a reason that is not said yet. */
export interface SpokenSetAside {
  readonly file: string;
  readonly reason: Words;
}

/** A digest, the file that it came from, and the SHA-256 of what it says. */
export interface ReadDigest {
  readonly file: string;
  readonly fingerprint: string;
  readonly digest: DebriefDigest;
}

/** What was found in a folder of digests. */
export interface ReadDigests {
  readonly digests: readonly ReadDigest[];
  readonly setAside: readonly SpokenSetAside[];
}

/**
 * Reads every digest of a folder. Damaged, foreign and repeated files are named and left out; they stay where they are.
 *
 * @throws when the folder is missing: the sentence says how to make it.
 */
export function readDigests(folder: string): ReadDigests {
  const digests: ReadDigest[] = [];
  const setAside: SpokenSetAside[] = [];
  const seen = new Map<string, string>();
  const entries = entriesOf(folder)
    .filter(({ name }) => !name.startsWith(".") && name !== SHOWN_FILE)
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
  for (const [i, entry] of entries.entries()) {
    const file = entry.name;
    const content =
      i < MOST_FILES ? readEntry(folder, entry) : { reason: sentence("There are too many files here.") };
    if ("reason" in content) {
      setAside.push({ file, reason: content.reason });
      continue;
    }
    const parsed = parseDigest(content.text);
    if ("reason" in parsed) {
      setAside.push({ file, reason: parsed.reason });
      continue;
    }
    const { digest } = parsed;
    const fingerprint = createHash("sha256").update(JSON.stringify(digest)).digest("hex");
    const twin = seen.get(fingerprint);
    if (twin === undefined) digests.push({ file, fingerprint, digest });
    else {
      setAside.push({
        file,
        reason: sentence("It is the same as {file}: the same person twice?", { file: own(twin) }),
      });
    }
    seen.set(fingerprint, twin ?? file);
  }
  return { digests, setAside };
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new Error(
      `There is no folder ${folder} that can be read. Make it, and put the digests of your group into it.`,
      { cause: error },
    );
  }
}

function readEntry(folder: string, entry: Dirent): { readonly text: string } | { readonly reason: Words } {
  // A link could lead anywhere on this computer.
  if (entry.isSymbolicLink()) return { reason: sentence("It is a link, not a file.") };
  if (!entry.isFile())
    return { reason: sentence("It is not a file. Put the digests directly into this folder.") };
  if (!/\.json$/i.test(entry.name)) return { reason: sentence("It does not end in .json.") };
  const path = join(folder, entry.name);
  try {
    if (statSync(path).size > MOST_BYTES) return { reason: sentence("It is far too large for a digest.") };
    return { text: readFileSync(path, "utf8") };
  } catch {
    return { reason: sentence("It cannot be read.") };
  }
}
