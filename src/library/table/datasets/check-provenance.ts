import { tryDayNumber } from "../clean/normalize-date.js";
import { describeValue } from "../columns/describe-value.js";

/** Where a table comes from and what was done to it, in your own words. */
export interface ProvenanceNote {
  readonly name: string;
  /** Who made the data, not who sent you the file. */
  readonly producer: string;
  /** The page or file on which somebody else can look. */
  readonly url: string;
  /** What it permits, such as "CC BY 4.0". */
  readonly license: string;
  /** The day you took it, such as "2026-11-24". */
  readonly retrieved: string;
  /** What one row is, such as "one county". */
  readonly rowOf: string;
  /** What was done to the table, a sentence each. */
  readonly steps: readonly string[];
  /** What the table cannot tell. */
  readonly limits: string;
}

/** One thing that a provenance note lacks. */
export interface ProvenanceGap {
  readonly field: keyof ProvenanceNote;
  readonly says: string;
}

const NO_LICENSE = /^(none|unknown|free|public|internet|open|n\/?a|\?|-)$/i;

/**
 * Looks for what a provenance note lacks: a source that others can open, a license, a day, what a row is, what was
 * done, and what the data cannot tell.
 *
 * @param note the note, also half filled. It never throws on a field; each gap says what to write.
 * @throws when the note is no object.
 * @example
 * checkProvenance({ name: "County votes", url: "downloads/votes.csv", retrieved: "last spring" }).map((gap) => gap.field); // ["producer", "url", "license", "retrieved", "rowOf", "steps", "limits"]
 */
export function checkProvenance(note: Partial<ProvenanceNote>): readonly ProvenanceGap[] {
  if (typeof note !== "object" || note === null) {
    throw new TypeError(
      `A provenance note is written as { name: "…", url: "…" }, but was given ${describeValue(note)}.`,
    );
  }
  const { steps } = note;
  const written = (value: unknown): string => (typeof value === "string" ? value.trim() : "");
  const findings: readonly (false | ProvenanceGap)[] = [
    written(note.name) === "" && { field: "name", says: "Give the table a name." },
    written(note.producer) === "" && { field: "producer", says: "Say who made the data." },
    !isPublicPage(written(note.url)) && {
      field: "url",
      says: "Give the address of the page or file, beginning with https://. A file on your computer is no source.",
    },
    (written(note.license) === "" || NO_LICENSE.test(written(note.license))) && {
      field: "license",
      says: 'Name the license, such as "CC BY 4.0". That it is on the internet permits nothing.',
    },
    tryDayNumber(written(note.retrieved)) === undefined && {
      field: "retrieved",
      says: 'Write the day on which you took it, such as "2026-11-24".',
    },
    written(note.rowOf) === "" && { field: "rowOf", says: "Say what one row is." },
    !(Array.isArray(steps) && steps.some((step) => written(step) !== "")) && {
      field: "steps",
      says: 'List what was done to the table, or write ["nothing changed"].',
    },
    written(note.limits).split(/\s+/).length < 4 && {
      field: "limits",
      says: "Say in a sentence what the table cannot tell.",
    },
  ];
  return Object.freeze(findings.flatMap((gap) => (gap === false ? [] : [gap])));
}

function isPublicPage(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return /^https?:$/.test(protocol) && hostname.includes(".") && !/^(127\.|0\.|.*\.local$)/.test(hostname);
}
