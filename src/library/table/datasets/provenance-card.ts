import { checkOptions } from "../columns/check-options.js";
import { freezeDeep } from "../columns/freeze-deep.js";
import { requireFields, type Shape } from "../columns/require-fields.js";
import { escapeMarkdown } from "../write/escape-markdown.js";
import { checkProvenance, type ProvenanceGap, type ProvenanceNote } from "./check-provenance.js";
import type { DatasetPassport } from "./dataset-passport.js";

/** A provenance note with what it lacks, and as a text to paste under a chart or into a report. */
export interface ProvenanceCard extends ProvenanceNote {
  readonly complete: boolean;
  readonly gaps: readonly ProvenanceGap[];
  readonly markdown: string;
}

const PASSPORT: Shape = {
  title: "text",
  producer: "text",
  sources: [{ path: "text or nothing" }],
  license: { title: "text" },
  retrieved: "text",
  rowOf: "text",
  knownFaults: ["text"],
  notFor: ["text"],
};
const NOTE: Shape = {
  name: "text or nothing",
  producer: "text or nothing",
  url: "text or nothing",
  license: "text or nothing",
  retrieved: "text or nothing",
  rowOf: "text or nothing",
  limits: "text or nothing",
};

/**
 * Writes the card that goes with a table: where it comes from, under which license, from when, what was done to it and
 * what it cannot tell, so that others can check you.
 *
 * @param source the passport of a dataset, or a note of your own.
 * @param added what you did to it, and limits; they replace what the note says. A passport has no steps of yours.
 * @returns the note with `complete`, `gaps` (what is missing, with what to write) and `markdown`.
 * @throws when the source is no object.
 * @example
 * const card = provenanceCard(describeDataset("county-presidential"), { steps: ["kept 2024"] });
 * card.complete; // true
 * card.license; // "MIT License"
 */
export function provenanceCard(
  source: DatasetPassport | Partial<ProvenanceNote>,
  added: Partial<Pick<ProvenanceNote, "steps" | "limits">> = {},
): ProvenanceCard {
  checkOptions("provenanceCard", added, { steps: "texts", limits: "text" });
  if (isPassport(source))
    requireFields(source, "the passport of a dataset, as describeDataset gives it", PASSPORT);
  else if (typeof source === "object" && source !== null)
    requireFields(
      source,
      'a provenance note such as { name: "…", url: "…" }',
      source.steps === undefined ? NOTE : { ...NOTE, steps: ["text"] },
    );
  const note = { ...(isPassport(source) ? noteOf(source) : source), ...added };
  const gaps = checkProvenance(note);
  const {
    name = "",
    producer = "",
    url = "",
    license = "",
    retrieved = "",
    rowOf = "",
    steps = [],
    limits = "",
  } = note;
  const full = { name, producer, url, license, retrieved, rowOf, steps: [...steps], limits };
  return freezeDeep({ ...full, complete: gaps.length === 0, gaps, markdown: markdownOf(full, gaps) });
}

function isPassport(source: DatasetPassport | Partial<ProvenanceNote>): source is DatasetPassport {
  return typeof source === "object" && source !== null && "sources" in source && "knownFaults" in source;
}

function noteOf(passport: DatasetPassport): Partial<ProvenanceNote> {
  const { title, producer, sources, license, retrieved, rowOf, knownFaults, notFor } = passport;
  return {
    name: title,
    producer,
    url: sources[0]?.path ?? "",
    license: license.title,
    retrieved,
    rowOf,
    limits: [...knownFaults, ...notFor.map((use) => `Not for: ${use}`)].join(" "),
  };
}

function markdownOf(note: ProvenanceNote, gaps: readonly ProvenanceGap[]): string {
  const line = (label: string, text: string, shown = escapeMarkdown(text)) =>
    `- **${label}:** ${text === "" ? "missing" : shown}`;
  return [
    `### Where this comes from: ${escapeMarkdown(note.name)}`,
    "",
    line("Made by", note.producer),
    line("Source", note.url, isPlainAddress(note.url) ? note.url : undefined),
    line("License", note.license),
    line("Taken on", note.retrieved),
    line("One row is", note.rowOf),
    line("What was done", note.steps.join("; ")),
    line("Cannot tell", note.limits),
    ...gaps.map(({ field, says }) => `- **To do (${field}):** ${says}`),
  ].join("\n");
}

/** A web address stays as it is, so that it can be followed; anything else is words. */
function isPlainAddress(url: string): boolean {
  return /^https?:\/\/[\w.:/?=&%+,~@-]+$/.test(url);
}
