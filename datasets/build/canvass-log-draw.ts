import { dayAfter, pad, pick, type RandomSource, shuffle } from "./synthetic.js";

/** One knock on one door. */
export interface Attempt {
  readonly doorId: string;
  readonly pass: number;
  readonly date: string;
  readonly hour: number;
  readonly turf: string;
  readonly result: "canvassed" | "not home" | "refused" | "bad record";
}

/** The planted chance of a conversation by the hour of the knock, before the turf's factor. */
export const CHANCE_BY_HOUR: Readonly<Record<number, number>> = {
  10: 0.15,
  11: 0.16,
  12: 0.17,
  13: 0.19,
  14: 0.2,
  15: 0.21,
  16: 0.26,
  17: 0.34,
  18: 0.39,
  19: 0.41,
};

/** The planted factor of each turf on that chance. */
export const TURF_FACTOR: Readonly<Record<string, number>> = {
  "Turf A": 1.25,
  "Turf B": 1.1,
  "Turf C": 1,
  "Turf D": 1,
  "Turf E": 0.9,
  "Turf F": 0.75,
};

export const TURFS: readonly string[] = Object.keys(TURF_FACTOR);
const REFUSAL_CHANCE = 0.087;
const START = "2026-09-12"; // a Saturday
const SATURDAY = [10, 11, 12, 13, 14, 15, 16];
const EVENING = [17, 18, 19];

/** The walks of each pass: days after the start, the hours, and how much of the pass they carry. */
const WALKS: readonly (readonly [walk: { day: number; hours: readonly number[] }, weight: number])[][] = [
  [
    [{ day: 0, hours: SATURDAY }, 5],
    [{ day: 1, hours: SATURDAY.slice(3) }, 2],
    [{ day: 3, hours: EVENING }, 2],
    [{ day: 4, hours: EVENING }, 2],
    [{ day: 7, hours: SATURDAY }, 4],
  ],
  [
    [{ day: 10, hours: EVENING }, 2],
    [{ day: 11, hours: EVENING }, 2],
    [{ day: 14, hours: SATURDAY }, 4],
  ],
  [
    [{ day: 19, hours: EVENING }, 2],
    [{ day: 21, hours: SATURDAY }, 2],
  ],
];

const KNOCKS_IN_PASS = [780, 300, 120];
const BAD_RECORDS = 96;

/**
 * Draws three passes over the doors: the second and third go back to doors where nobody was home.
 * Exactly 96 doors turn out to be bad records on the first knock.
 */
export function drawPasses(random: RandomSource): Attempt[] {
  const doors = Array.from({ length: KNOCKS_IN_PASS[0] ?? 0 }, (_, index) => ({
    doorId: `D${pad(index + 1, 4)}`,
    turf: TURFS[index % TURFS.length] ?? "",
  }));
  const bad = new Set(shuffle(random, doors).slice(0, BAD_RECORDS));
  const attempts: Attempt[] = [];
  let visited = doors;
  KNOCKS_IN_PASS.forEach((knocks, index) => {
    const again: typeof doors = [];
    for (const door of shuffle(random, visited).slice(0, knocks)) {
      const walk = pick(random, WALKS[index] ?? []);
      const hour = walk.hours[random.below(walk.hours.length)] ?? 0;
      const contact = (CHANCE_BY_HOUR[hour] ?? 0) * (TURF_FACTOR[door.turf] ?? 0);
      const draw = random.uniform();
      const answered =
        draw < contact ? "canvassed" : draw < contact + REFUSAL_CHANCE ? "refused" : "not home";
      const result = bad.has(door) ? "bad record" : answered;
      if (result === "not home") again.push(door);
      attempts.push({ ...door, pass: index + 1, date: dayAfter(START, walk.day), hour, result });
    }
    visited = again;
  });
  return attempts;
}
