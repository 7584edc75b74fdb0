import { dayAfter, pad, poisson, type RandomSource, shuffle } from "./synthetic.js";

export const TIERS = ["champion", "lean yes", "undecided", "lean no", "opposed"] as const;
export type Tier = (typeof TIERS)[number];

/** What is planted in the ten weeks before a vote. */
export const WHIP_TRUTH = {
  seed: 20270138,
  firstMonday: "2027-02-01",
  weeks: 10,
  seats: { champion: 28, "lean yes": 16, undecided: 20, "lean no": 18, opposed: 28 },
  /** The real chance of a yes on the day, by the last tier. */
  chance: { champion: 0.98, "lean yes": 0.66, undecided: 0.4, "lean no": 0.12, opposed: 0.01 },
  /** What the calls of a district add to that chance. */
  callsAdd: { champion: 0, "lean yes": 0.08, undecided: 0.12, "lean no": 0.05, opposed: 0 },
  /** What a hard word adds to the chance of a member who leans yes. */
  hardAdds: 0.22,
  /** Weekly chance to move a tier up, and the same for an undecided member whose district calls. */
  up: { plain: 0.045, calledUndecided: 0.09 },
  /** Weekly chance to move a tier down. */
  down: { hard: 0.005, leanYes: 0.07, other: 0.04 },
  /** Weekly chance of a new word without a move. */
  word: 0.22,
} as const;

export interface WhipWeek {
  readonly seat: string;
  readonly week: number;
  readonly monday: string;
  readonly tier: Tier;
  readonly hardYes: boolean;
  readonly lastWord: string;
  readonly callsByLot: boolean;
  readonly calls: number;
}

export interface WhipVote {
  readonly seat: string;
  readonly firstTier: Tier;
  readonly lastTier: Tier;
  readonly hardYes: boolean;
  readonly callsByLot: boolean;
  readonly voted: "yes" | "no";
}

/** The sheet of every week, and the vote at the end. */
export interface WhipCampaign {
  readonly weeks: readonly WhipWeek[];
  readonly votes: readonly WhipVote[];
}

/** Ten weeks of a whip sheet, and the vote. */
export function drawWhipCampaign(random: RandomSource): WhipCampaign {
  const first = shuffle(
    random,
    TIERS.flatMap((tier) => Array.from({ length: WHIP_TRUTH.seats[tier] }, () => tier)),
  );
  const inPlay = first.flatMap((tier, i) => (tier === "champion" || tier === "opposed" ? [] : [i]));
  const lot = shuffle(
    random,
    inPlay.map((_, i) => i < inPlay.length / 2),
  );
  const called = new Set(inPlay.filter((_, i) => lot[i]));
  const seats = first.map((tier, i) => drawSeat(random, `Seat ${pad(i + 1, 3)}`, tier, called.has(i)));
  return { weeks: seats.flatMap(({ weeks }) => weeks), votes: seats.map(({ vote }) => vote) };
}

function drawSeat(random: RandomSource, seat: string, firstTier: Tier, callsByLot: boolean) {
  const { firstMonday, weeks: count, word } = WHIP_TRUTH;
  let tier = firstTier;
  let hardYes = startsHard(random, firstTier);
  let lastWord = dayAfter(firstMonday, -random.below(45));
  const weeks: WhipWeek[] = [];
  for (let week = 1; week <= count; week++) {
    const monday = dayAfter(firstMonday, 7 * (week - 1));
    const next = drawMove(random, tier, hardYes, callsByLot);
    if (week > 1 && next !== tier) {
      if (next === "champion") hardYes = true;
      else if (TIERS.indexOf(next) > TIERS.indexOf(tier)) hardYes = false;
      tier = next;
      lastWord = dayAfter(monday, -random.below(3));
    } else if (random.uniform() < word) {
      lastWord = dayAfter(monday, -random.below(5));
      if (tier === "lean yes" && random.uniform() < 0.2) hardYes = true;
    }
    const calls = callsByLot ? 10 + poisson(random, 14) : poisson(random, 3);
    weeks.push({ seat, week, monday, tier, hardYes, lastWord, callsByLot, calls });
  }
  const voted: WhipVote["voted"] = random.uniform() < voteChance(tier, hardYes, callsByLot) ? "yes" : "no";
  return { weeks, vote: { seat, firstTier, lastTier: tier, hardYes, callsByLot, voted } };
}

function startsHard(random: RandomSource, tier: Tier): boolean {
  if (tier === "champion") return random.uniform() < 0.9;
  return tier === "lean yes" && random.uniform() < 0.25;
}

/** The tier of the next week: one up, one down, or the same. */
function drawMove(random: RandomSource, tier: Tier, hard: boolean, called: boolean): Tier {
  const { up, down } = WHIP_TRUTH;
  const draw = random.uniform();
  const place = TIERS.indexOf(tier);
  const upChance = tier === "undecided" && called ? up.calledUndecided : up.plain;
  const downChance = hard ? down.hard : tier === "lean yes" ? down.leanYes : down.other;
  if (place > 0 && draw < upChance) return TIERS[place - 1] ?? tier;
  return draw > 1 - downChance ? (TIERS[place + 1] ?? tier) : tier;
}

/** The real chance of a yes on the day. */
export function voteChance(tier: Tier, hard: boolean, called: boolean): number {
  const { chance, callsAdd, hardAdds } = WHIP_TRUTH;
  const sure = chance[tier] + (called ? callsAdd[tier] : 0) + (tier === "lean yes" && hard ? hardAdds : 0);
  return Math.min(sure, 0.995);
}
