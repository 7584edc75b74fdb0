import { WORK_FILE } from "./bring-work.js";
import type { WorkPlace } from "./work-place.js";

/** The learner's work as it is saved; undefined where there is none, or none that can be read. */
export async function savedWork(place: WorkPlace): Promise<Readonly<Record<string, unknown>> | undefined> {
  const file = await place.read(WORK_FILE);
  if (file === undefined) return undefined;
  try {
    return Object(JSON.parse(new TextDecoder().decode(file.bytes)));
  } catch {
    return undefined;
  }
}
