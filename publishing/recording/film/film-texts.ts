import type { FilmChapter, FilmCue } from "./film-timeline.js";

/** Chapters in the form that ffmpeg writes into a film. */
export function chapterMetadata(title: string, chapters: readonly FilmChapter[]): string {
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

/** The words of a film as WebVTT, for programs that show captions of their own. */
export function captionFile(cues: readonly FilmCue[]): string {
  const blocks = cues.map(
    ({ start, end, text }, i) => `${i + 1}\n${clock(start)} --> ${clock(end)}\n${escapeCue(text)}`,
  );
  return `WEBVTT\n\n${blocks.join("\n\n")}\n`;
}

/** "00:01:02.345" */
function clock(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds * 1000));
  const two = (value: number, size = 2): string => String(value).padStart(size, "0");
  return `${two(Math.floor(whole / 3_600_000))}:${two(Math.floor(whole / 60_000) % 60)}:${two(Math.floor(whole / 1000) % 60)}.${two(whole % 1000, 3)}`;
}

/** A line break would end the words of a cue. */
function escapeCue(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/\s*\n\s*/g, " ");
}
