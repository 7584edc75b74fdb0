import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Narration, stepsOf } from "../narration/narration.js";
import { sentencesIn, sentencesOf } from "../voice/sentences.js";
import { soundOfSentence, speakSentences } from "../voice/speak-sentences.js";
import { sha256 } from "../voice/voice-environment.js";
import { decodeSound, encodeSound, needEncoder } from "./encode.js";
import { mix, type Sounds } from "./mix.js";
import { readTimeline, type Timeline, writeTimeline } from "./timeline.js";
import { RATE, readWav, writeWav } from "./wav.js";

/** The files of a recording's sound. */
export function soundFiles(root: string, name: string): { readonly mp3: string; readonly times: string } {
  return {
    mp3: join(root, "recordings", `${name}.mp3`),
    times: join(root, "recordings", `${name}.json`),
  };
}

/** The times that lie beside the sound; undefined where there is none. */
export function knownTimeline(root: string, name: string): Timeline | undefined {
  const { mp3, times } = soundFiles(root, name);
  return existsSync(mp3) && existsSync(times) ? readTimeline(readFileSync(times, "utf8")) : undefined;
}

/** What is not heard as it is written: the steps whose words, way of speaking or own voice changed since. */
export function unheardSteps(narration: Narration, timeline: Timeline | undefined): readonly string[] {
  const heard = new Map(timeline?.steps.map((step) => [step.id, step]));
  const order = stepsOf(narration).map(({ id }) => id);
  const gone = [...heard.keys()].filter((id) => !order.includes(id));
  const changed = stepsOf(narration).filter(({ id, words }) => {
    const hashes = sentencesOf(words).map(({ hash }) => hash);
    return String(heard.get(id)?.sentences.map(({ hash }) => hash)) !== String(hashes);
  });
  const moved = String([...heard.keys()]) === String(order) ? [] : gone;
  return [...new Set([...changed.map(({ id }) => id), ...moved])];
}

/**
 * Speaks what is new in a narration, and writes its sound with its times.
 *
 * @returns how many sentences were spoken anew; undefined where the sound was right already.
 */
export async function makeSound(
  root: string,
  name: string,
  narration: Narration,
  say: (line: string) => void,
): Promise<number | undefined> {
  const files = soundFiles(root, name);
  const known = knownTimeline(root, name);
  const own = ownSounds(root, name);
  const sameOwn = known?.steps.every(({ id, own: hash }) => own(id)?.hash === hash) === true;
  const sameOrder =
    String(known?.steps.map(({ id }) => id)) === String(stepsOf(narration).map(({ id }) => id));
  if (known !== undefined && sameOwn && sameOrder && unheardSteps(narration, known).length === 0)
    return undefined;
  await needEncoder();
  const place = mkdtempSync(join(tmpdir(), "movement-data-sound-"));
  try {
    const kept = known === undefined ? () => undefined : await soundsInFile(files.mp3, known, place);
    const missing = sentencesIn(narration).filter(
      (sentence) => !existsSync(soundOfSentence(root, sentence)) && kept(sentence.hash) === undefined,
    );
    const spoken = await speakSentences(root, missing, say);
    const sounds: Sounds = {
      own,
      sentence(hash) {
        const file = soundOfSentence(root, { hash });
        return existsSync(file) ? readWav(readFileSync(file), file) : (kept(hash) ?? new Float32Array());
      },
    };
    const { samples, steps } = mix(narration, sounds);
    const wav = join(place, "mixed.wav");
    const mp3 = join(place, "mixed.mp3");
    writeFileSync(wav, writeWav(samples));
    await encodeSound(wav, mp3);
    const bytes = readFileSync(mp3);
    const length = Math.round((1000 * samples.length) / RATE) / 1000;
    // Beside its place first: nobody finds half a sound.
    writeFileSync(`${files.mp3}.part`, bytes);
    renameSync(`${files.mp3}.part`, files.mp3);
    writeFileSync(files.times, writeTimeline({ length, sound: sha256(bytes), steps: [...steps] }));
    return spoken;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** What was spoken on another computer is cut out of the sound that lies in the project. */
async function soundsInFile(
  mp3: string,
  { steps }: Timeline,
  place: string,
): Promise<(hash: string) => Float32Array | undefined> {
  const wav = join(place, "before.wav");
  await decodeSound(mp3, wav);
  const samples = readWav(readFileSync(wav), wav);
  const spans = new Map(
    steps
      .filter(({ own }) => own === undefined)
      .flatMap(({ sentences }) => sentences.map((each) => [each.hash, each])),
  );
  return (hash) => {
    const span = spans.get(hash);
    return span && samples.slice(Math.round(span.start * RATE), Math.round(span.end * RATE));
  };
}

/** A trainer's own voice: `recordings/voice/<notebook>/<step>.wav`. */
function ownSounds(root: string, name: string): Sounds["own"] {
  return (step) => {
    const file = join(root, "recordings", "voice", name, `${step}.wav`);
    if (!existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    return { samples: readWav(bytes, file), hash: sha256(bytes) };
  };
}
