import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { kernelContract } from "../kernel/kernel-contract.js";

/**
 * The folder of the learner's work: `my-work` beside the package.json of the course, found by walking up;
 * outside the course, `my-work` in the folder itself. MOVEMENT_DATA_WORK names another one.
 */
export function workFolder(
  from: string = kernelContract().kernel?.folder ?? process.cwd(),
  env: NodeJS.ProcessEnv = process.env,
): string {
  if (env.MOVEMENT_DATA_WORK) return resolve(env.MOVEMENT_DATA_WORK);
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    if (isCourse(folder)) return join(folder, "my-work");
    if (folder === dirname(folder)) return join(resolve(from), "my-work");
  }
}

function isCourse(folder: string): boolean {
  const path = join(folder, "package.json");
  if (!existsSync(path)) return false;
  try {
    return (JSON.parse(readFileSync(path, "utf8")) as { name?: unknown } | null)?.name === "movement-data";
  } catch {
    return false;
  }
}
