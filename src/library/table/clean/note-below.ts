const BEGINS =
  /^(?:[*†‡§]+|\[\w\]|\(\w\))?\s*(?:source|sources|note|notes|nb|n\.b\.|footnote|remark|disclaimer|prepared by|compiled by|generated|exported|downloaded|retrieved|last updated|updated|as of|data (?:as of|from|source|provided)|report (?:run|generated|date)|confidential|copyright|©|for questions|fuente|fuentes|nota|notas)\b/i;

/**
 * True for a text that people write under a table, such as "Source: State Board of Elections" or "* Unofficial results":
 * it begins with such a word or a mark of a footnote, or it is a sentence.
 */
export function isNoteBelow(text: string): boolean {
  const trimmed = text.trim();
  const words = trimmed.split(/\s+/).length;
  return (
    BEGINS.test(trimmed) || (words > 1 && /^[*†‡§]/.test(trimmed)) || (words > 5 && /[.!]$/.test(trimmed))
  );
}
