import { existsSync } from "node:fs";
import { chromiumPath } from "../jupyterlab/open-browser.js";
import { isInstalled } from "./installed-program.js";
import { findVoice } from "./sound.js";

/** What a film needs and this computer lacks, by name; empty when a film can be made. */
export async function missingPrograms(): Promise<readonly string[]> {
  const absent: string[] = [];
  for (const program of ["ffmpeg", "ffprobe"]) if (!(await isInstalled(program))) absent.push(program);
  if ((await findVoice()) === undefined) absent.push("a voice (festival, flite or espeak-ng)");
  if (!existsSync(chromiumPath)) absent.push(`Chromium at ${chromiumPath} (CHROMIUM names another place)`);
  return absent;
}
