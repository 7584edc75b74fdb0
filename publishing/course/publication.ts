import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { type CourseModule, courseModules } from "../../src/course/modules/course-modules.js";
import type { Notebook } from "./notebook.js";

/** A notebook, or a text for trainers, that goes into the book and the slides. */
export interface Source {
  /** The name of its page, without ending: "1-intro-to-movement-data". */
  readonly name: string;
  readonly path: string;
  /** Its place in the course; notebooks for trainers have none. */
  readonly module?: CourseModule;
}

/** A notebook with what its cells showed when they ran. */
export interface Executed extends Source {
  readonly notebook: Notebook;
}

/** The notebooks of the course that exist, in the order in which they are taken, then those for trainers. */
export function courseSources(root: string): readonly Source[] {
  const folder = join(root, "notebooks");
  const modules = courseModules
    .map((module) => ({
      name: module.notebook.replace(/\.ipynb$/, ""),
      path: join(folder, module.notebook),
      module,
    }))
    .filter(({ path }) => existsSync(path));
  return [...modules, ...trainerSources(join(folder, "trainer"))];
}

function trainerSources(folder: string): readonly Source[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /\.(?:ipynb|md)$/.test(file))
    .sort()
    .map((file) => ({ name: file.replace(/\.\w+$/, ""), path: join(folder, file) }));
}
