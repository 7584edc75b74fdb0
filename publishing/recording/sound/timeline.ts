import { z } from "zod";

/** When something is heard, in seconds from the beginning of the sound. */
const span = { start: z.number(), end: z.number() };

const timeline = z.object({
  /** The sound's own length in seconds. */
  length: z.number(),
  /** sha256 of the sound file. */
  sound: z.string(),
  steps: z.array(
    z.object({
      id: z.string(),
      ...span,
      /** sha256 of a trainer's own sound in place of the sentences. */
      own: z.string().optional(),
      sentences: z.array(z.object({ hash: z.string(), ...span })),
    }),
  ),
});

/** The times of a recording, with the hashes of what is heard. */
export type Timeline = z.infer<typeof timeline>;
/** The times of one step. */
export type StepTimes = Timeline["steps"][number];

/** Reads the file that was written with the sound. */
export function readTimeline(text: string): Timeline {
  return timeline.parse(JSON.parse(text));
}

/** One line a step: a changed sentence is a small change. */
export function writeTimeline({ length, sound, steps }: Timeline): string {
  const lines = steps.map((step) => `    ${JSON.stringify(step)}`).join(",\n");
  return `{\n  "length": ${length},\n  "sound": "${sound}",\n  "steps": [\n${lines}\n  ]\n}\n`;
}
