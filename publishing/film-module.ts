// npm run film -- 1: a captioned, narrated recording of a notebook being run, made from the notebook itself.
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { courseModules } from "../src/course/modules/course-modules.js";
import { readNotebook } from "./course/notebook.js";
import { captionsOf } from "./recording/captions.js";
import { type Chapter, chapterMetadata } from "./recording/chapters.js";
import { drawsCaptions, mixSound, writeFilm } from "./recording/film.js";
import { missingPrograms } from "./recording/missing-programs.js";
import { type Beat, narrationOf } from "./recording/narration.js";
import { playerPage } from "./recording/player-page.js";
import { filmNotebook } from "./recording/screen.js";
import { findVoice, soundLength, speakStep } from "./recording/sound.js";
import { transcriptOf } from "./recording/transcript.js";

const HELP = `npm run film -- MODULE [--parts NUMBER] [--voice FOLDER]

Films the notebook of a module being run in JupyterLab, with its own words spoken. MODULE is ${courseModules.map(({ id }) => id).join(", ")}.
  --parts 2       only the first two parts
  --voice FOLDER  your own voice: FOLDER/01-01.wav replaces the words of that step; step names stand in script.json
It needs ffmpeg, Chromium, and a voice: festival, flite or espeak-ng.`;

const root = process.cwd();
const words = process.argv.slice(2);
const option = (name: string): string | undefined => {
  const place = words.indexOf(`--${name}`);
  return place < 0 ? undefined : words[place + 1];
};
const module = courseModules.find(({ id }) => id === words[0]);
const absent = module === undefined ? [] : await missingPrograms();

if (module === undefined) {
  console.log(
    words[0] === undefined || words[0] === "--help" ? HELP : `There is no module "${words[0]}".\n\n${HELP}`,
  );
  process.exitCode = words[0] === "--help" ? 0 : 1;
} else if (absent.length > 0) {
  console.error(
    `A film needs programs that are not on this computer: ${absent.join(", ")}. Install them and run this again.`,
  );
  process.exitCode = 1;
} else {
  await record(module.notebook, module.title);
}

async function record(file: string, title: string): Promise<void> {
  const began = Date.now();
  const name = file.replace(/\.ipynb$/, "");
  const source = join(root, "notebooks", file);
  if (!existsSync(source)) throw new Error(`There is no notebook ${file} yet.`);
  const target = join(root, "published", "recordings", name);
  const work = join(target, "work");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, "sound"), { recursive: true });
  const beats = narrationOf(readNotebook(source)).slice(0, partsWanted());
  writeFileSync(join(target, "script.json"), `${JSON.stringify(beats, null, 2)}\n`);

  const sounds = await speakAll(beats, join(work, "sound"));
  console.log(` ✓ ${sounds.size} steps are spoken`);
  // A copy: JupyterLab saves what it runs.
  copyFileSync(source, join(work, file));
  const below = `published/recordings/${name}/work/${file}`;
  const lengths = (step: { readonly id: string }): number => sounds.get(step.id)?.length ?? 0;
  const take = await filmNotebook(root, below, beats, lengths, work);
  console.log(` ✓ filmed: ${take.frames.length} frames, ${(take.length / 60).toFixed(1)} minutes`);

  const steps = take.beats.flat();
  const chapters = beats.map((beat, i): Chapter => {
    const start = take.beats[i]?.[0]?.start ?? 0;
    return { title: beat.title, start, end: take.beats[i + 1]?.[0]?.start ?? take.length };
  });
  const captions = captionsOf(steps.filter(({ say }) => say !== ""));
  const placed = steps.flatMap(({ id, start }) => {
    const sound = sounds.get(id);
    return sound === undefined ? [] : [{ file: sound.file, start }];
  });
  writeFileSync(join(target, "captions.vtt"), captions);
  writeFileSync(join(work, "chapters.txt"), chapterMetadata(title, chapters));
  writeFileSync(join(target, "transcript.md"), transcriptOf(title, beats, chapters));
  const drawn = await drawsCaptions();
  writeFileSync(join(target, "index.html"), playerPage(title, "film.mp4", captions, chapters, { drawn }));
  const sound = await mixSound(placed, take.length, work);
  const film = join(work, "film.mp4");
  await writeFilm(
    {
      frames: take.frames,
      sound,
      captions: join(target, "captions.vtt"),
      drawsCaptions: drawn,
      chapters: join(work, "chapters.txt"),
      length: take.length,
    },
    work,
    film,
  );
  renameSync(film, join(target, "film.mp4"));
  rmSync(work, { recursive: true, force: true });
  const megabytes = statSync(join(target, "film.mp4")).size / 1e6;
  const minutes = (Date.now() - began) / 60_000;
  console.log(
    ` ✓ published/recordings/${name}/index.html: ${(take.length / 60).toFixed(1)} minutes of film, ${megabytes.toFixed(1)} MB, made in ${minutes.toFixed(1)} minutes (${((60 * minutes) / take.length).toFixed(2)} a minute of film)`,
  );
}

/** How many parts are filmed. Default: all. */
function partsWanted(): number | undefined {
  const text = option("parts");
  if (text === undefined) return undefined;
  const parts = Number(text);
  if (!(Number.isInteger(parts) && parts > 0)) {
    throw new Error(`--parts takes a whole number such as 2, but was given "${text}".`);
  }
  return parts;
}

interface Spoken {
  readonly file: string;
  readonly length: number;
}

async function speakAll(beats: readonly Beat[], folder: string): Promise<ReadonlyMap<string, Spoken>> {
  const voice = await findVoice();
  const own = option("voice") ?? join(root, "voice");
  const spoken = new Map<string, Spoken>();
  for (const step of beats.flatMap(({ steps }) => steps)) {
    if (step.say === "") continue;
    const file = await speakStep(step, folder, own, voice);
    spoken.set(step.id, { file, length: await soundLength(file) });
  }
  return spoken;
}
