// npm run film -- 1: the recording of a module as a film, for a place where no page can be opened.
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { courseModules } from "../src/course/modules/course-modules.js";
import { recordingName } from "./recording/check-recording.js";
import { makeFilm } from "./recording/film/make-film.js";
import { missingPrograms } from "./recording/missing-programs.js";

const HELP = `npm run film -- MODULE [--chapters NUMBER]

Makes a film of the recording of a module: its page, its sound, and its words below the picture. A page that plays the
recording is better: it waits for an answer. MODULE is ${courseModules.map(({ id }) => id).join(", ")}.
  --chapters 2   only the first two chapters
It needs ffmpeg and Chromium. npm run record makes the recording.`;

const root = process.cwd();
const [id, ...options] = process.argv.slice(2);
const module = courseModules.find((each) => each.id === id);
const chapters = options[0] === "--chapters" ? Number(options[1]) : undefined;
const isKnown =
  options.length === 0 || (chapters !== undefined && Number.isInteger(chapters) && chapters > 0);

const problem =
  module === undefined
    ? `There is no module "${id}".\n\n${HELP}`
    : isKnown
      ? await lacking(module.notebook)
      : `The only option is --chapters with a whole number, such as --chapters 2.\n\n${HELP}`;

if (id === undefined || id === "--help") {
  console.log(HELP);
} else if (module === undefined || problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else {
  const name = recordingName(module);
  const out = join(root, "published", "films", `${name}.mp4`);
  const seconds = await makeFilm(root, name, out, chapters);
  const megabytes = statSync(out).size / 1e6;
  console.log(
    ` ✓ published/films/${name}.mp4: ${(seconds / 60).toFixed(1)} minutes, ${megabytes.toFixed(1)} MB`,
  );
}

async function lacking(notebook: string): Promise<string | undefined> {
  const page = `recordings/${notebook.replace(/\.ipynb$/, ".html")}`;
  if (!existsSync(join(root, page))) return `There is no recording ${page} yet: npm run record -- ${id}`;
  const absent = await missingPrograms();
  if (absent.length === 0) return undefined;
  return `A film needs programs that are not on this computer: ${absent.join(", ")}. Install them and run this again.`;
}
