/** A chapter of a recording, in seconds. */
export interface Chapter {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** Chapters in the form that ffmpeg writes into a film. */
export function chapterMetadata(title: string, chapters: readonly Chapter[]): string {
  const parts = chapters.map(
    ({ title: name, start, end }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${Math.round(1000 * start)}\nEND=${Math.round(1000 * end)}\ntitle=${escapeValue(name)}`,
  );
  return `;FFMETADATA1\ntitle=${escapeValue(title)}\n${parts.join("\n")}\n`;
}

/** The signs that mean something in such a file get a backslash. */
function escapeValue(text: string): string {
  return text.replace(/[=;#\\\n]/g, (sign) => `\\${sign}`);
}
