import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CourseModule, courseModules } from "../../src/course/modules/course-modules.js";
import { type Notebook, readNotebook } from "../course/notebook.js";
import type { Narration } from "./narration/narration.js";
import { readNarration } from "./narration/read-narration.js";
import { openKernel } from "./rehearsal/open-kernel.js";
import { proveNarration } from "./rehearsal/prove-narration.js";
import { type Moment, rehearse } from "./rehearsal/rehearse.js";

/** A narration that was run, and what does not hold in it. */
export interface CheckedRecording {
  readonly narration: Narration;
  readonly notebook: Notebook;
  readonly moments: readonly Moment[];
  /** One sentence each. */
  readonly problems: readonly string[];
}

/** The name of a notebook's recording: "1-intro-to-movement-data". */
export function recordingName({ notebook }: CourseModule): string {
  return notebook.replace(/\.ipynb$/, "");
}

/** The text of a notebook's recording. */
export function narrationPath(root: string, name: string): string {
  return join(root, "recordings", `${name}.md`);
}

/** The modules whose recording is written. */
export function recordedModules(root: string): readonly CourseModule[] {
  return courseModules.filter((module) => existsSync(narrationPath(root, recordingName(module))));
}

/** Runs the narration of a module in a kernel of its own and says what does not hold. */
export async function checkRecording(root: string, module: CourseModule): Promise<CheckedRecording> {
  const name = recordingName(module);
  const path = narrationPath(root, name);
  const file = join(root, "notebooks", module.notebook);
  const notebook = readNotebook(file);
  const { narration, problems } = readNarration(readFileSync(path, "utf8"), `recordings/${name}.md`);
  if (problems.length > 0) return { narration, notebook, moments: [], problems };
  const kernel = openKernel(root, dirname(file));
  try {
    const moments = await rehearse(narration, notebook, kernel);
    return { narration, notebook, moments, problems: proveNarration(narration, notebook, moments) };
  } finally {
    await kernel.end();
  }
}
