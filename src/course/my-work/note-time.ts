import { workFolder } from "../../library/files/work-folder.js";
import { systemClock } from "../../library/kernel/clock.js";
import { noteActivity } from "./note-activity.js";
import { notebookModule } from "./notebook-module.js";
import { openWorkStore } from "./work-store.js";

/** The work is not written more often than this for the time alone, in milliseconds. */
const PAUSE = 15_000;

let noted = 0;

/** Notes that somebody is at work on this page of the course, now. It never throws: a time is worth no stopped page. */
export function noteTime(): void {
  try {
    const module = notebookModule(globalThis.process?.env?.JPY_SESSION_NAME);
    const now = systemClock.now();
    if (module === undefined || Math.abs(now.getTime() - noted) < PAUSE) return;
    noted = now.getTime();
    openWorkStore(workFolder(), systemClock).update((work) => noteActivity(work, module, now));
  } catch {
    // The next event is noted again.
  }
}
