import type { FilmWords } from "../../browser/player/film-words.js";
import type { Recording } from "../../browser/player/recording.js";

/** A picture of a film: when it comes, and what the page shows then. */
export interface FilmMoment extends FilmWords {
  /** Seconds from the beginning of the film. */
  readonly time: number;
  /** The second of the sound that is shown. */
  readonly second: number;
}

/** A part of a film, in its own seconds. */
export interface FilmChapter {
  readonly title: string;
  readonly start: number;
  readonly end: number;
}

/** Words with the seconds of the film in which they are heard. */
export interface FilmCue {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A film of a recording: nobody answers in it, so it waits after each question as long as a listener is given. */
export interface FilmTimeline {
  readonly length: number;
  /** Where the sound waits, at a second of the sound, and for how many seconds. */
  readonly waits: readonly { readonly second: number; readonly seconds: number }[];
  readonly moments: readonly FilmMoment[];
  readonly chapters: readonly FilmChapter[];
  readonly cues: readonly FilmCue[];
  /** The second of the sound with which the film ends. */
  readonly soundEnd: number;
}

/** @param count how many chapters the film has; default all. */
export function filmTimeline(recording: Recording, count = recording.chapters.length): FilmTimeline {
  const chapters = recording.chapters.slice(0, count);
  const soundEnd = recording.chapters[count]?.steps[0]?.start ?? recording.length;
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const questions = steps.flatMap(({ end, acts }) =>
    acts.flatMap(({ question }) => (question === undefined ? [] : [{ second: end, ...question }])),
  );
  /** A second of the sound as one of the film: what happens while the sound waits comes before it goes on. */
  const inFilm = (second: number): number =>
    questions.reduce((sum, asked) => sum + (asked.second < second ? asked.seconds : 0), second);

  const cues = steps.flatMap((step) =>
    step.cues.map(([start, end, text]) => ({
      start: inFilm(start),
      // The last word of a step may be written a moment longer than the step, and does not stand while the film waits.
      end: inFilm(Math.min(end, step.end)),
      text,
    })),
  );
  const captionAt = (time: number): string => cues.filter(({ start }) => start <= time).at(-1)?.text ?? "";
  const seconds = new Set([
    0,
    ...steps.flatMap(({ acts }) => acts.flatMap(({ at, question }) => (question === undefined ? [at] : []))),
    ...steps.flatMap((step) => step.cues.map(([start]) => start)),
  ]);
  const moments = [...seconds].map((second): FilmMoment => {
    const time = second === 0 ? 0 : inFilm(second);
    return { time, second, caption: captionAt(time) };
  });
  const waiting = questions.flatMap(({ second, text, seconds: wait }) =>
    Array.from({ length: wait }, (_, i): FilmMoment => {
      const time = inFilm(second) + i;
      return { time, second, caption: "", question: { text, left: wait - i } };
    }),
  );
  const starts = chapters.map(({ steps: [first] }, i) => (i === 0 ? 0 : inFilm(first?.start ?? 0)));
  const length = inFilm(soundEnd);
  return {
    length,
    waits: questions.map(({ second, seconds: wait }) => ({ second, seconds: wait })),
    moments: [...moments, ...waiting].sort((a, b) => a.time - b.time),
    chapters: chapters.map(({ title }, i) => ({
      title,
      start: starts[i] ?? 0,
      end: starts[i + 1] ?? length,
    })),
    cues,
    soundEnd,
  };
}
