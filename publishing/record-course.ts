// npm run record -- 1: runs the narration of a module in the kernel and says what does not hold in it.
import { courseModules } from "../src/course/modules/course-modules.js";
import {
  checkRecording,
  narrationPath,
  recordedModules,
  recordingName,
} from "./recording/check-recording.js";
import { speechMinutes } from "./recording/narration/speech-minutes.js";

const HELP = `npm run record -- [MODULE …] --check

Runs the narration of a module, recordings/<notebook>.md, in the real kernel and says what does not hold in it.
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
    const { problems, narration } = await checkRecording(root, module);
    if (problems.length > 0) process.exitCode = 1;
    const minutes = `${narration.chapters.length} chapters, about ${speechMinutes(narration).toFixed(1)} minutes`;
    console.log(problems.length === 0 ? ` ✓ ${name}: ${minutes}` : ` ✗ ${name}: ${minutes}`);
    for (const problem of problems) console.log(`   ${problem}`);
  }
}
