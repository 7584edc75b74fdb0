import { execFile } from "node:child_process";
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { isInstalled } from "./installed-program.js";

const run = promisify(execFile);

/** A program that speaks, in the order of how good it sounds. */
interface Voice {
  readonly program: string;
  readonly speak: (text: string, textFile: string, out: string) => readonly string[];
}

const voices: readonly Voice[] = [
  {
    program: "text2wave",
    speak: (_, textFile, out) => ["-eval", "(voice_cmu_us_slt_arctic_hts)", "-o", out, textFile],
  },
  { program: "text2wave", speak: (_, textFile, out) => ["-o", out, textFile] },
  { program: "flite", speak: (_, textFile, out) => ["-voice", "slt", "-f", textFile, "-o", out] },
  {
    program: "espeak-ng",
    speak: (_, textFile, out) => ["-v", "en-us", "-s", "150", "-w", out, "-f", textFile],
  },
];

/** The first program that speaks on this computer. */
export async function findVoice(): Promise<string | undefined> {
  for (const { program } of voices) {
    if (await isInstalled(program)) return program;
  }
  return undefined;
}

/**
 * The sound of one step: the trainer's own recording `voice/<id>.wav` where there is one, a machine's voice otherwise.
 * Gives the file, one channel at 48 kHz.
 */
export async function speakStep(
  step: { readonly id: string; readonly say: string },
  folder: string,
  ownVoices: string,
  voice: string | undefined,
): Promise<string> {
  const out = join(folder, `${step.id}.wav`);
  const own = join(ownVoices, `${step.id}.wav`);
  const spoken = existsSync(own) ? own : await speak(step.say, join(folder, step.id), voice);
  const beside = `${out}.part.wav`;
  await run("ffmpeg", ["-v", "error", "-y", "-i", spoken, "-ac", "1", "-ar", "48000", beside]);
  renameSync(beside, out);
  return out;
}

async function speak(text: string, stem: string, voice: string | undefined): Promise<string> {
  const textFile = `${stem}.txt`;
  const out = `${stem}.spoken.wav`;
  writeFileSync(textFile, `${text}\n`);
  const first = voices.findIndex(({ program }) => program === voice);
  // A voice that is there but lacks its data fails at the first sentence: the next one speaks then.
  for (const { program, speak: wordsOf } of first < 0 ? [] : voices.slice(first)) {
    const done = await run(program, [...wordsOf(text, textFile, out)]).then(
      () => existsSync(out),
      () => false,
    );
    if (done) return out;
  }
  throw new Error(
    `No program on this computer could say "${text.slice(0, 60)}". Install a voice: festival with festvox-us-slt-hts or festvox-kallpc16k, flite, or espeak-ng.`,
  );
}

/** The length of a sound file in seconds. */
export async function soundLength(file: string): Promise<number> {
  const { stdout } = await run("ffprobe", [
    "-v",
    "error",
    "-show_entries",
    "format=duration",
    "-of",
    "csv=p=0",
    file,
  ]);
  return Number(stdout.trim());
}
