import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CheckedRecording } from "../check-recording.js";
import type { Timeline } from "../sound/timeline.js";
import { buildRecording } from "./build-recording.js";
import { playerFiles } from "./player-files.js";
import { recordingPage } from "./recording-page.js";

/** Writes the page that plays a recording into `recordings/`, with the files that all such pages share. */
export async function writeRecordingPage(
  root: string,
  name: string,
  checked: CheckedRecording,
  timeline: Timeline,
): Promise<void> {
  const folder = join(root, "recordings");
  const page = recordingPage(buildRecording(name, checked, timeline), checked.notebook);
  writeFileSync(join(folder, `${name}.html`), page);
  for (const [file, text] of Object.entries(await playerFiles(root))) writeFileSync(join(folder, file), text);
}
