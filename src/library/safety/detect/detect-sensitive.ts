import { SENSITIVE_TOPICS, type SensitiveTopic } from "../words/sensitive-terms.js";
import type { ColumnProfile } from "./column-profile.js";
import { type Detection, type Detector, shareText } from "./detector.js";
import { AGGREGATE_TERMS, findTerm } from "./header-words.js";

const NOTE_TERMS: readonly string[] = [
  "note*",
  "comment*",
  "remark*",
  "memo",
  "observation*",
  "notiz*",
  "nota",
  "notas",
  "remarque*",
  "conversation*",
  "debrief",
  "message",
  "feedback",
  "story",
  "bemerkung*",
  "anmerkung*",
  "comentario*",
  "about",
  "free text",
  "details",
  "history",
  "summary",
  "narrative",
  "description",
  "opmerking*",
  "osservazioni",
];

/** What a bill or a vote is about, beside the bill, is said of nobody. */
const NOTES_ON_THINGS: readonly string[] = ["summary", "description", "history", "details", "about"];

/** Facts that can cost a person the job, the home or the freedom: health, immigration, religion, union, politics. */
export const sensitiveDetectors: readonly Detector[] = SENSITIVE_TOPICS.map((topic) => (column, table) => {
  // Results and lists of officials name parties, but not what a private person thinks.
  if (topic.kind === "political opinion" && (table.aboutResults || table.aboutGroups)) return undefined;
  // How many belong to a union is nobody's membership.
  if (topic.kind === "union" && table.aboutGroups) return undefined;
  return (
    byHeader(topic, column) ??
    byEntry(topic, column) ??
    byAnswer(topic, column) ??
    byTags(topic, column) ??
    (table.aboutResults && findTerm(column.header, NOTES_ON_THINGS) !== undefined
      ? undefined
      : byNote(topic, column))
  );
});

function byHeader(topic: SensitiveTopic, column: ColumnProfile): Detection | undefined {
  const { kind, headers, otherMeanings } = topic;
  if (findTerm(column.header, headers) === undefined || findTerm(column.header, otherMeanings) !== undefined)
    return undefined;
  if (findTerm(column.header, AGGREGATE_TERMS) !== undefined) return undefined;
  if (column.filled === 0) {
    const why = `The column's name speaks of ${SUBJECT[kind] ?? kind}; it is empty here.`;
    return { kind, matches: () => false, why };
  }
  // Numbers under such a name are codes of answers when they are few and small; otherwise they count people.
  if (
    column.numeric &&
    !(column.values.size <= 15 && column.shareOf((text) => /^\d{1,2}$/.test(text)) === 1) &&
    !(
      kind === "union" &&
      findTerm(column.header, ["local"]) !== undefined &&
      column.shareOf(isLocal) === 1
    ) &&
    !isScore(topic, column)
  ) {
    return undefined;
  }
  const matches = (text: string): boolean => text !== "";
  return {
    kind,
    matches,
    why: `The column's name speaks of ${SUBJECT[kind] ?? kind}, and every filled cell says something about it.`,
  };
}

/** A local of a union is called by its number: 32, 1199. */
const isLocal = (text: string): boolean => /^\d{1,4}$/.test(text);

function byEntry({ kind, entry }: SensitiveTopic, column: ColumnProfile): Detection | undefined {
  // "1 - Strong Support": a tool writes the number of the answer in front.
  const matches = (text: string): boolean => entry.test(text.replace(/^\d{1,2} ?[-–.:)] ?/, ""));
  const share = column.numeric ? 0 : column.shareOf(matches);
  const different = [...column.values.keys()].filter(matches).length;
  if (share < 0.5 || different < 2) return undefined;
  return { kind, matches, why: `${shareText(share)} filled cells are words for ${SUBJECT[kind] ?? kind}.` };
}

function byAnswer({ kind, where }: SensitiveTopic, column: ColumnProfile): Detection | undefined {
  if (where === undefined || findTerm(column.header, where.headers) === undefined) return undefined;
  const matches = (text: string): boolean => where.says.test(text);
  const share = column.shareOf(matches);
  return share === 0
    ? undefined
    : { kind, matches, why: `${shareText(share)} filled cells have words for ${SUBJECT[kind] ?? kind}.` };
}

/** Columns of several words about a person: what one of them says is said of that person, however many others there are. */
const TAG_TERMS: readonly string[] = [
  "tag*",
  "label*",
  "activist code*",
  "attribute*",
  "segments",
  "interests",
  "groups",
  "etiqueta*",
  "categories",
];

function byTags({ kind, entry, note }: SensitiveTopic, column: ColumnProfile): Detection | undefined {
  if (column.numeric || findTerm(column.header, TAG_TERMS) === undefined) return undefined;
  const matches = (text: string): boolean =>
    text
      .split(/[;,|[\]"]+/)
      .map((tag) => tag.trim())
      .some((tag) => tag !== "" && (entry.test(tag) || note?.test(tag) === true));
  const share = column.shareOf(matches);
  return share === 0
    ? undefined
    : { kind, matches, why: `${shareText(share)} filled cells have a tag for ${SUBJECT[kind] ?? kind}.` };
}

function byNote({ kind, note }: SensitiveTopic, column: ColumnProfile): Detection | undefined {
  if (note === undefined || !column.prose || findTerm(column.header, NOTE_TERMS) === undefined)
    return undefined;
  const matches = (text: string): boolean => note.test(text);
  const share = column.shareOf(matches);
  return share === 0
    ? undefined
    : { kind, matches, why: `${shareText(share)} notes have words for ${SUBJECT[kind] ?? kind}.` };
}

/** A support score from 0 to 100 or 0 to 1 is an opinion too, though somebody guessed it. */
function isScore({ kind }: SensitiveTopic, column: ColumnProfile): boolean {
  return (
    kind === "political opinion" &&
    findTerm(column.header, ["support score", "partisan*", "ideolog*", "political score", "party score"]) !==
      undefined &&
    column.shareOf((text) => Math.abs(Number(text)) <= 100) === 1
  );
}

const SUBJECT: Readonly<Record<string, string>> = {
  immigration: "immigration or citizenship",
  union: "union membership",
  "political opinion": "what a person thinks in politics",
};
