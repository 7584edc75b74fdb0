import { courseModules, type ModuleId } from "../modules/course-modules.js";

/**
 * Which notebook of the course a session belongs to; undefined for any other page.
 *
 * @param session the path of the page, as Jupyter gives it to a kernel.
 */
export function notebookModule(session: string | undefined): ModuleId | undefined {
  const name = session?.split(/[\\/]/).at(-1);
  return courseModules.find(({ notebook }) => notebook === name)?.id;
}
