// npm run record -- 1: checks the narration of a module in the kernel, speaks what is new in it, and writes its page.
import { courseModules } from "../src/course/modules/course-modules.js";
import {
  checkRecording,
  narrationPath,
  recordedModules,
  recordingName,
} from "./recording/check-recording.js";
import { speechMinutes } from "./recording/narration/speech-minutes.js";
import { writeRecordingPage } from "./recording/page/write-recording-page.js";
import { knownTimeline, makeSound } from "./recording/sound/make-sound.js";

const HELP = `npm run record -- [MODULE …] [--check]

Runs the narration of a module, recordings/<notebook>.md, in the real kernel and says what does not hold in it; then
speaks the sentences that are new, and writes the sound, its times and the page that plays it. recordings/README.md
says how a narration is written.
  --check   only says what does not hold
MODULE is ${courseModules.map(({ id }) => id).join(", ")}; without one, all that are written.`;

const root = process.cwd();
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const unknown = wanted.filter((word) => !courseModules.some(({ id }) => id === word));
if (process.argv.includes("--help")) {
  console.log(HELP);
} else if (unknown.length > 0) {
  console.error(`There is no module "${unknown[0]}".\n\n${HELP}`);
  process.exitCode = 1;
} else {
  const written = recordedModules(root);
  const chosen = wanted.length === 0 ? written : courseModules.filter(({ id }) => wanted.includes(id));
  for (const module of chosen) {
    const name = recordingName(module);
    if (!written.includes(module)) {
      console.error(
        ` ✗ ${name} has no narration: write ${narrationPath("", name)}. recordings/README.md says how.`,
      );
      process.exitCode = 1;
      continue;
    }
    const checked = await checkRecording(root, module);
    const { problems, narration } = checked;
    if (problems.length > 0) process.exitCode = 1;
    const minutes = `${narration.chapters.length} chapters, about ${speechMinutes(narration).toFixed(1)} minutes`;
    console.log(problems.length === 0 ? ` ✓ ${name}: ${minutes}` : ` ✗ ${name}: ${minutes}`);
    for (const problem of problems) console.log(`   ${problem}`);
    if (problems.length > 0 || process.argv.includes("--check")) continue;
    let spoken: number | undefined;
    try {
      spoken = await makeSound(root, name, narration, console.log);
    } catch (error) {
      // A program or a voice that is missing says so in one sentence.
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
      continue;
    }
    const timeline = knownTimeline(root, name);
    if (timeline === undefined) continue;
    const times = `${(timeline.length / 60).toFixed(1)} minutes`;
    console.log(
      spoken === undefined
        ? `   The sound is as it is written: ${times}`
        : `   ${spoken} sentences are new: ${times}`,
    );
    await writeRecordingPage(root, name, checked, timeline);
  }
}
