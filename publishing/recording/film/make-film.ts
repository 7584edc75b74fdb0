import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { TYPEFACE } from "../../book/write-book.js";
import type { Recording } from "../../browser/player/recording.js";
import { filmTimeline } from "./film-timeline.js";
import { takePictures } from "./take-pictures.js";
import { writeFilm } from "./write-film.js";

/**
 * Makes a film of a recording that lies in `recordings/`: its page, brought to each of its moments, with its own sound.
 *
 * @param chapters how many chapters the film has; default all.
 * @returns its length in seconds.
 */
export async function makeFilm(root: string, name: string, out: string, chapters?: number): Promise<number> {
  const recordings = join(root, "recordings");
  const recording = recordingIn(readFileSync(join(recordings, `${name}.html`), "utf8"));
  const timeline = filmTimeline(recording, chapters);
  const work = mkdtempSync(join(tmpdir(), "movement-data-film-"));
  try {
    const page = join(work, `${name}.html`);
    for (const file of [`${name}.html`, "player.css", "player.js"]) {
      copyFileSync(join(recordings, file), join(work, file));
    }
    for (const file of TYPEFACE)
      copyFileSync(join(root, "publishing", "style", "typeface", file), join(work, file));
    const require = createRequire(import.meta.url);
    copyFileSync(require.resolve("plotly.js/plotly.min.js"), join(work, "plotly.min.js"));
    const pictures = await takePictures(root, page, timeline.moments, join(work, "pictures"));
    const film = join(work, "film.mp4");
    const mp3 = join(recordings, recording.sound);
    await writeFilm({ title: recording.title, mp3, pictures }, timeline, work, film);
    mkdirSync(dirname(out), { recursive: true });
    // Whole, or not at all, also where the folder is on another disk.
    copyFileSync(film, `${out}.part`);
    renameSync(`${out}.part`, out);
    return timeline.length;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The recording that a page holds. */
export function recordingIn(page: string): Recording {
  const stored = /<script type="application\/json" id="recording">(.*?)<\/script>/s.exec(page)?.[1];
  if (stored === undefined) throw new Error("The page holds no recording: npm run record writes it.");
  return JSON.parse(stored);
}
