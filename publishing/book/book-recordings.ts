import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readTimeline } from "../recording/sound/timeline.js";

/** The recording of a page of the book. */
export interface BookRecording {
  /** Its address, from the page. */
  readonly page: string;
  /** The length of its sound. */
  readonly minutes: number;
}

/** The recordings that lie in the project with their sound, by the name of the notebook. */
export function bookRecordings(root: string): ReadonlyMap<string, BookRecording> {
  const folder = join(root, "recordings");
  const names = existsSync(folder)
    ? readdirSync(folder).flatMap((file) => (file.endsWith(".mp3") ? [file.replace(/\.mp3$/, "")] : []))
    : [];
  return new Map(
    names
      .filter((name) => existsSync(join(folder, `${name}.html`)))
      .map((name) => {
        const { length } = readTimeline(readFileSync(join(folder, `${name}.json`), "utf8"));
        return [name, { page: `recordings/${name}.html`, minutes: Math.round(length / 60) }] as const;
      }),
  );
}

/** Puts the recordings beside the pages of a book; its charts are drawn by the script that the book has already. */
export function copyRecordings(root: string, folder: string): void {
  const names = [...bookRecordings(root).keys()];
  if (names.length === 0) return;
  const from = join(root, "recordings");
  const to = join(folder, "recordings");
  mkdirSync(to, { recursive: true });
  for (const file of ["player.js", ...names.map((name) => `${name}.mp3`)]) {
    copyFileSync(join(from, file), join(to, file));
  }
  // The letters lie with the book as well.
  const style = readFileSync(join(from, "player.css"), "utf8");
  writeFileSync(join(to, "player.css"), style.replaceAll('url("typeface-', 'url("../_static/typeface-'));
  for (const name of names) {
    const page = readFileSync(join(from, `${name}.html`), "utf8");
    writeFileSync(
      join(to, `${name}.html`),
      page.replace('src="plotly.min.js"', 'src="../_static/plotly.min.js"'),
    );
  }
}
