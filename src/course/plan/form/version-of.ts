/** A short name for a text: two texts with the same name are the same for all that a form needs. */
export function versionOf(text: string): string {
  // FNV-1a with 32 bits, twice from different starts.
  return [0x811c9dc5, 0x01000193]
    .map((start) => {
      let hash = start;
      for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
      return (hash >>> 0).toString(36);
    })
    .join("");
}

/** The version of a row: of its texts, in the order of their columns. */
export function rowVersion(typed: Readonly<Record<string, string>>): string {
  const texts = Object.entries(typed).filter(([, text]) => text !== "");
  return versionOf(JSON.stringify(texts.sort(([a], [b]) => (a < b ? -1 : 1))));
}
