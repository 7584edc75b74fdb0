import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedRecording } from "../check-recording.js";
import type { Timeline } from "../sound/timeline.js";
import { buildRecording } from "./build-recording.js";
import { playerFiles } from "./player-files.js";
import { recordingPage } from "./recording-page.js";

/** The page that plays a recording and the files that all such pages share, by their name in `recordings/`. */
export async function recordingFiles(
  root: string,
  name: string,
  checked: CheckedRecording,
  timeline: Timeline,
): Promise<Readonly<Record<string, string>>> {
  const page = recordingPage(buildRecording(name, checked, timeline), checked.notebook);
  return { [`${name}.html`]: page, ...(await playerFiles(root)) };
}

/** Writes them. */
export async function writeRecordingPage(...of: Parameters<typeof recordingFiles>): Promise<void> {
  const [root] = of;
  for (const [file, text] of Object.entries(await recordingFiles(...of))) {
    writeFileSync(join(root, "recordings", file), text);
  }
}
