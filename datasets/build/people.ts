import { dayAfter, pad, pick, type RandomSource, randomSource, shuffle } from "./synthetic.js";

/** The seed of the four sets that describe the same invented people. */
export const PEOPLE_SEED = 1912;

/** How people joined: how many of 200 on average in 100, and the planted chance that they come to an event. */
export const SOURCES = {
  friend: { share: 20, comes: 0.6 },
  event: { share: 20, comes: 0.45 },
  petition: { share: 35, comes: 0.2 },
  website: { share: 25, comes: 0.25 },
} as const;

/** The planted chance of at least one action: of those who came to an event, and of the others. */
export const ACTS = { came: 0.6, other: 0.2 } as const;

/** One invented supporter, as all four systems together would know them. */
export interface Person {
  readonly email: string;
  readonly emailAsTyped: string;
  readonly signedUp: string;
  readonly source: keyof typeof SOURCES;
  readonly mayText: boolean;
  readonly events: readonly { readonly event: string; readonly date: string }[];
  readonly actions: readonly { readonly action: string; readonly date: string }[];
}

/** The events that people could come to. */
export const EVENTS = [
  { event: "house meeting", date: "2026-09-10" },
  { event: "canvass launch", date: "2026-09-12" },
  { event: "town hall", date: "2026-09-24" },
  { event: "phone bank", date: "2026-10-06" },
] as const;

export const ACTIONS = [
  "signed petition",
  "called an office",
  "shared the page",
  "brought a friend",
] as const;
const PEOPLE = 200;
const TYPED_OTHERWISE = 24;

// The three ways in which an address is usually typed differently; cleaning makes all of them equal again.
const TYPED = [
  (email: string) => email.toUpperCase(),
  (email: string) => `P${email.slice(1)}`,
  (email: string) => `${email} `,
];

/** The 200 invented supporters, in the order in which they signed up. */
export function makePeople(): Person[] {
  const random = randomSource(PEOPLE_SEED);
  const indices = Array.from({ length: PEOPLE }, (_, index) => index);
  const otherwise = shuffle(random, indices).slice(0, TYPED_OTHERWISE);
  const days = indices.map(() => random.below(90)).sort((a, b) => a - b);
  return indices.map((index) => {
    const email = `person.${pad(index + 1, 3)}@example.org`;
    const typed = TYPED[otherwise.indexOf(index) % TYPED.length];
    const source = pick(
      random,
      Object.entries(SOURCES).map(([name, { share }]) => [name as keyof typeof SOURCES, share]),
    );
    const events = drawEvents(random, SOURCES[source].comes);
    return {
      email,
      emailAsTyped: typed === undefined ? email : typed(email),
      signedUp: dayAfter("2026-06-08", days[index] ?? 0),
      source,
      mayText: random.uniform() < 0.65,
      events,
      actions: drawActions(random, events.length > 0 ? ACTS.came : ACTS.other),
    };
  });
}

function drawEvents(random: RandomSource, chance: number): Person["events"] {
  if (random.uniform() >= chance) return [];
  return shuffle(random, EVENTS)
    .slice(0, 1 + random.below(2))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

function drawActions(random: RandomSource, chance: number): Person["actions"] {
  if (random.uniform() >= chance) return [];
  return Array.from({ length: 1 + random.below(3) }, () => ({
    action: ACTIONS[random.below(ACTIONS.length)] ?? "",
    date: dayAfter("2026-09-25", random.below(21)),
  })).sort((a, b) => (a.date < b.date ? -1 : 1));
}
