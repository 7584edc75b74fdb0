import { type Attempt, CHANCE_BY_HOUR, drawPasses, TURF_FACTOR, TURFS } from "./canvass-log-draw.js";
import type { Columns, DatasetRecipe } from "./description.js";
import { pad, type RandomSource, randomSource, shuffle } from "./synthetic.js";
import { describeSynthetic } from "./synthetic-description.js";

const SEED = 4003;
const VOLUNTEERS = 12;
const BAD_REASONS = { moved: 58, "wrong address": 31, deceased: 7 };
const SUPPORT_IDS = [86, 58, 72, 29, 43];

/** A list with each item repeated as often as its count says. */
function repeated<T>(counts: readonly (readonly [item: T, count: number])[]): T[] {
  return counts.flatMap(([item, count]) => new Array<T>(count).fill(item));
}

// The totals are those of the course's worked example; another seed has others.
function drawWithTotals(random: RandomSource): Attempt[] {
  const attempts = drawPasses(random);
  const count = (result: string): number => attempts.filter((attempt) => attempt.result === result).length;
  if (count("canvassed") !== 288 || count("refused") !== 96 || count("not home") !== 720) {
    throw new Error("This seed does not have the totals of the worked example.");
  }
  return attempts;
}

// One volunteer walks a turf on one day; who walks where has nothing to do with how it goes.
function walkers(random: RandomSource, attempts: readonly Attempt[]): string[] {
  const byWalk = new Map<string, string>();
  return attempts.map(({ date, turf }) => {
    const walk = `${date} ${turf}`;
    const volunteer = byWalk.get(walk) ?? `Volunteer ${pad(random.below(VOLUNTEERS) + 1, 2)}`;
    byWalk.set(walk, volunteer);
    return volunteer;
  });
}

function columns(): Columns {
  const random = randomSource(SEED);
  const drawn = drawWithTotals(random);
  const place = ({ date, hour, turf, doorId }: Attempt): string => `${date} ${hour} ${turf} ${doorId}`;
  const attempts = drawn.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const reasons = shuffle(random, repeated(Object.entries(BAD_REASONS)));
  const ids = shuffle(random, repeated(SUPPORT_IDS.map((count, index) => [index + 1, count])));
  return {
    attemptId: attempts.map((_, index) => index + 1),
    doorId: attempts.map(({ doorId }) => doorId),
    pass: attempts.map(({ pass }) => pass),
    date: attempts.map(({ date }) => date),
    hour: attempts.map(({ hour }) => hour),
    precinct: attempts.map(({ turf }) => `Precinct ${Math.floor(TURFS.indexOf(turf) / 2) + 1}`),
    turf: attempts.map(({ turf }) => turf),
    volunteer: walkers(random, attempts),
    result: attempts.map(({ result }) => result),
    badReason: attempts.map(({ result }) => (result === "bad record" ? (reasons.pop() ?? null) : null)),
    supportId: attempts.map(({ result }) => (result === "canvassed" ? (ids.pop() ?? null) : null)),
  };
}

/** The canvass log of Module 1: "everyone says we knocked 1,200 doors". */
export const canvassLog: DatasetRecipe = {
  description: describeSynthetic({
    name: "canvass-log",
    title: "Canvass log of one fall: 1,200 knocks (SYNTHETIC)",
    description:
      "An invented fall canvass in three passes: 780 doors once, 300 of them a second time and 120 a third time, because nobody was home before.",
    rowOf: "one knock on one door",
    retrieved: "2026-11-23",
    fields: [
      { name: "attemptId", type: "integer", description: "Number of the knock, in order of time." },
      {
        name: "doorId",
        type: "string",
        description: "Code of the door. A door that was tried again appears again.",
      },
      { name: "pass", type: "integer", description: "1 for the first knock on this door, then 2 and 3." },
      { name: "date", type: "date", description: "Day of the walk." },
      {
        name: "hour",
        type: "integer",
        unit: "hour of the day, 0-23",
        description: "Hour in which the knock fell.",
      },
      {
        name: "precinct",
        type: "string",
        categories: ["Precinct 1", "Precinct 2", "Precinct 3"],
        description: "Invented precinct; each holds two turfs.",
      },
      { name: "turf", type: "string", categories: TURFS, description: "The list of doors cut for one walk." },
      { name: "volunteer", type: "string", description: "Alias of the volunteer who walked." },
      {
        name: "result",
        type: "string",
        categories: ["canvassed", "not home", "refused", "bad record"],
        description:
          "What happened. canvassed: the person answered at least one question. refused: somebody answered and declined. bad record: nobody can be reached here.",
      },
      {
        name: "badReason",
        type: "string",
        categories: Object.keys(BAD_REASONS),
        description: "Why the record is bad; missing for every other result.",
      },
      {
        name: "supportId",
        type: "integer",
        unit: "1 strong yes, 2 lean yes, 3 undecided, 4 lean no, 5 strong no",
        description:
          "What the person said about the bill; missing unless canvassed. An answer, not a probability.",
      },
    ],
    knownFaults: [
      "1,200 is the number of knocks. The number of different doors is 780.",
      "The totals (288 canvassed, 96 refused, 720 not home, 96 bad records) were wanted for the course, and the seed was chosen to have them. Nothing else was chosen.",
    ],
    truth: {
      seed: SEED,
      planted: [
        `Chance of a conversation by hour, where the record is good: ${Object.entries(CHANCE_BY_HOUR)
          .map(([hour, chance]) => `${hour}:00 ${chance}`)
          .join(", ")}.`,
        `That chance is multiplied by the turf's factor: ${Object.entries(TURF_FACTOR)
          .map(([turf, factor]) => `${turf} ${factor}`)
          .join(", ")}.`,
        "The volunteer, the day and the pass have no effect of their own: differences between volunteers are hour, turf and luck.",
        "The chance of a refusal is 0.087 everywhere. The support answers do not depend on hour or turf.",
        "The seed was chosen among many so that the totals are those of the course's worked example.",
      ],
    },
  }),
  columns,
};
