import { type Narration, stepsOf } from "../narration/narration.js";
import { sentencesOf } from "../voice/sentences.js";
import type { StepTimes } from "./timeline.js";
import { RATE } from "./wav.js";

/** Silence in seconds: before the first word, between sentences, behind a step and behind a chapter. */
const SILENCE = { first: 0.4, sentence: 0.3, step: 0.65, chapter: 0.5 };
/** A step without words lasts this long, so that what happens is seen. */
const WORDLESS = 2;

/** How loud a sentence is, as the root of the mean square of its samples, and its highest peak. */
const LEVEL = { mean: 0.08, peak: 0.95 };

/** The spoken sounds of a recording. */
export interface Sounds {
  /** Of a sentence, by its hash. */
  sentence(hash: string): Float32Array;
  /** A trainer's own, in place of a step's words. */
  own(step: string): { readonly samples: Float32Array; readonly hash: string } | undefined;
}

/** One sound with all steps, and when each of them is heard. */
export function mix(
  narration: Narration,
  sounds: Sounds,
): { readonly samples: Float32Array; readonly steps: readonly StepTimes[] } {
  const parts: Float32Array[] = [];
  let length = 0;
  const now = (): number => Math.round((1000 * length) / RATE) / 1000;
  const add = (samples: Float32Array): void => {
    parts.push(samples);
    length += samples.length;
  };
  const silence = (seconds: number): void => add(new Float32Array(Math.round(seconds * RATE)));

  function speak(id: string, words: string): StepTimes {
    const start = now();
    const sentences = sentencesOf(words);
    const own = sounds.own(id);
    if (own !== undefined) {
      add(levelled(own.samples));
      return { id, start, end: now(), own: own.hash, sentences: shared(sentences, start, now()) };
    }
    if (sentences.length === 0) silence(WORDLESS);
    const spoken = sentences.map(({ hash }, at) => {
      if (at > 0) silence(SILENCE.sentence);
      const from = now();
      add(levelled(sounds.sentence(hash)));
      return { hash, start: from, end: now() };
    });
    return { id, start, end: now(), sentences: spoken };
  }

  silence(SILENCE.first);
  const last = new Set(narration.chapters.map(({ steps }) => steps.at(-1)?.id));
  const steps = stepsOf(narration).map(({ id, words }) => {
    const times = speak(id, words);
    silence(SILENCE.step + (last.has(id) ? SILENCE.chapter : 0));
    return times;
  });
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return { samples, steps };
}

/** A trainer's own sound says the sentences one after the other: the time is shared by letters. */
function shared(
  sentences: ReturnType<typeof sentencesOf>,
  start: number,
  end: number,
): StepTimes["sentences"] {
  const letters = sentences.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  return sentences.map(({ hash, text }) => {
    const from = start + ((end - start) * before) / letters;
    before += text.length;
    return { hash, start: from, end: start + ((end - start) * before) / letters };
  });
}

/** Sentences of different days, and a trainer's microphone, sound alike loud. */
function levelled(samples: Float32Array): Float32Array {
  let squares = 0;
  let peak = 0;
  for (const sample of samples) {
    squares += sample * sample;
    peak = Math.max(peak, Math.abs(sample));
  }
  const mean = Math.sqrt(squares / Math.max(samples.length, 1));
  if (mean === 0) return samples;
  const gain = Math.min(LEVEL.mean / mean, LEVEL.peak / peak);
  return samples.map((sample) => gain * sample);
}
