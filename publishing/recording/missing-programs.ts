import { existsSync } from "node:fs";
import { chromiumPath } from "../page/open-browser.js";
import { isInstalled } from "./installed-program.js";

/** What a film needs and this computer lacks, by name; empty when a film can be made. */
export async function missingPrograms(): Promise<readonly string[]> {
  return [
    ...((await isInstalled("ffmpeg")) ? [] : ["ffmpeg"]),
    ...(existsSync(chromiumPath) ? [] : [`Chromium at ${chromiumPath} (CHROMIUM names another place)`]),
  ];
}
