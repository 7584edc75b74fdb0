import { spawn } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import type { Sentence } from "./sentences.js";
import { prepareVoice, voiceFolder } from "./voice-environment.js";

/** Lower than what a person works with meanwhile. */
const NICENESS = 10;

/** Where the sound of a sentence lies once it was spoken on this computer. */
export function soundOfSentence(root: string, { hash }: Pick<Sentence, "hash">): string {
  return join(voiceFolder(root), "sentences", `${hash}.wav`);
}

/** Speaks the sentences that were not spoken on this computer before; gives how many. */
export async function speakSentences(
  root: string,
  sentences: readonly Sentence[],
  say: (line: string) => void,
): Promise<number> {
  const missing = sentences.filter((sentence) => !existsSync(soundOfSentence(root, sentence)));
  if (missing.length === 0) return 0;
  const { python, file } = await prepareVoice(root, say);
  const folder = join(voiceFolder(root), "sentences");
  mkdirSync(folder, { recursive: true });
  const program = join(root, "publishing", "recording", "voice", "speak.py");
  say(`   Speaking ${missing.length} ${missing.length === 1 ? "sentence" : "sentences"}`);
  await new Promise<void>((resolve, reject) => {
    const child = spawn(python, [program, file, folder], { stdio: ["pipe", "ignore", "pipe"] });
    let said = "";
    if (child.pid !== undefined) setPriority(child.pid, NICENESS);
    child.stderr.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2_000);
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The voice stopped before its end. ${said.trim().split("\n").at(-1) ?? ""}`));
    });
    child.stdin.end(JSON.stringify(missing.map(({ hash, spoken }) => ({ name: hash, text: spoken }))));
  });
  return missing.length;
}
