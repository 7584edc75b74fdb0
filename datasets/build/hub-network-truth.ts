/** What is planted in the network of hubs: `coached` and `alone` are the two halves of a coin that was flipped by hub. */
export const HUB_TRUTH = {
  seed: 20260907,
  firstMonday: "2026-09-07",
  weeks: 16,
  hubs: 40,
  hubsFromWeekOne: 24,
  regions: ["city", "suburb", "country"],
  /** Weekly chance that a hub stops, and the factor for a hub with one host. */
  stops: { coached: 0.02, alone: 0.06 },
  oneHostFactor: 2,
  /** Weekly chance that a host stops, by the people who report to them. */
  hostStops: { upToLimit: 0.03, aboveLimit: 0.11 },
  spanLimit: 5,
  /** Weekly chance that somebody who is no host stays. */
  stays: { friend: 0.92, "open call": 0.82 },
  /** Weekly chance to bring a friend, by how the person came. */
  brings: { founder: 0.22, friend: 0.12, "open call": 0.05 },
  /** Newcomers a week and hub who follow an open call, on average. */
  openCall: 0.7,
  /** Shifts a week somebody signs up for, on average; a host for twice as many. */
  shifts: 0.75,
  flake: { coached: 0.28, alone: 0.36 },
  /** Doors of a shift from `least` to `least + spread − 1`, and the chance of a conversation at each. */
  doors: { least: 37, spread: 17 },
  contactRate: 0.22,
  /** Weekly chance that somebody with four shifts behind them becomes a host. */
  becomesHost: { coached: 0.1, alone: 0.04 },
  shiftsToHost: 4,
} as const;

const percent = (share: number): string => `${Math.round(share * 100)}%`;

const { stops, oneHostFactor, hostStops, spanLimit, stays, brings, flake, becomesHost } = HUB_TRUTH;

/** The planted truth in the words of the passports. */
export const HUB_PLANTED: readonly string[] = [
  `Twenty of 40 hubs have a coach, by lot. A hub stops with a chance of ${percent(stops.coached)} a week with a coach and ${percent(stops.alone)} without; with one host that chance is multiplied by ${oneHostFactor}. A hub whose last host stops, stops too.`,
  `A host stops with a chance of ${percent(hostStops.upToLimit)} a week with up to ${spanLimit} people to look after, and ${percent(hostStops.aboveLimit)} with more.`,
  `Somebody who is not a host stays another week with a chance of ${percent(stays.friend)} when a friend brought them and ${percent(stays["open call"])} after an open call.`,
  `The chance to bring a friend in a week: founder ${percent(brings.founder)}, brought by a friend ${percent(brings.friend)}, open call ${percent(brings["open call"])}. An open call brings ${HUB_TRUTH.openCall} people a week and hub.`,
  `Of the sign-ups ${percent(flake.coached)} do not come with a coach, ${percent(flake.alone)} without. A host signs up for 1.5 shifts a week, anybody else for ${HUB_TRUTH.shifts}; ${percent(HUB_TRUTH.contactRate)} of the doors are contacts.`,
  `After ${HUB_TRUTH.shiftsToHost} shifts somebody becomes a host with a chance of ${percent(becomesHost.coached)} a week with a coach, ${percent(becomesHost.alone)} without. The region has no effect.`,
];
