import { describe, expect, it } from "vitest";
import { drawHubNetwork } from "../../datasets/build/hub-network-draw.js";
import { HUB_TRUTH } from "../../datasets/build/hub-network-truth.js";
import { drawWhipCampaign, TIERS, voteChance, WHIP_TRUTH } from "../../datasets/build/whip-campaign-draw.js";
import { randomSource } from "../../src/library/math/random-source.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";
import { rowsOf, sum, where } from "./rows-of.js";

/** How many standard errors a count lies from what was planted. */
const off = (count: number, tries: number, chance: number): number =>
  Math.abs(count - tries * chance) / Math.sqrt(tries * chance * (1 - chance));

describe("networks of hubs from sixty seeds give the planted chances back, within 4 standard errors", () => {
  const networks = Array.from({ length: 60 }, (_, seed) => drawHubNetwork(randomSource(seed + 1)));
  const hosts = networks.flatMap(({ hostWeeks }) => hostWeeks);
  const weeks = networks.flatMap(({ hubWeeks }) => hubWeeks);

  it.each([
    ["up to five people", (people: number) => people <= HUB_TRUTH.spanLimit, HUB_TRUTH.hostStops.upToLimit],
    ["more than five", (people: number) => people > HUB_TRUTH.spanLimit, HUB_TRUTH.hostStops.aboveLimit],
  ])("a host with %s", (_, wanted, chance) => {
    const rows = hosts.filter(({ people }) => wanted(people));
    expect(off(rows.filter(({ stoppedAfter }) => stoppedAfter).length, rows.length, chance)).toBeLessThan(4);
  });

  it.each([true, false])("the flake of hubs with coach %s, and the contact rate of all", (coach) => {
    const rows = weeks.filter((row) => row.coach === coach);
    const [signUps, worked] = rows.reduce(([a, b], row) => [a + row.signUps, b + row.worked], [0, 0]);
    expect(off(worked, signUps, 1 - HUB_TRUTH.flake[coach ? "coached" : "alone"])).toBeLessThan(4);
    const contacts = rows.reduce((total, row) => total + row.contacts, 0);
    expect(Math.abs(contacts / (45 * worked) - HUB_TRUTH.contactRate)).toBeLessThan(0.004);
  });

  it.each([true, false])(
    "the weekly chance that a hub with three hosts and more stops, coach %s",
    (coach) => {
      // With three hosts a hub hardly loses all of them in a week: what is left is the planted chance.
      const stopped = networks.flatMap(({ hubWeeks }) =>
        hubWeeks
          .filter((row) => row.coach === coach && row.hosts >= 3 && row.week < HUB_TRUTH.weeks)
          .map((row) => !hubWeeks.some(({ hub, week }) => hub === row.hub && week === row.week + 1)),
      );
      const chance = HUB_TRUTH.stops[coach ? "coached" : "alone"];
      expect(off(stopped.filter(Boolean).length, stopped.length, chance)).toBeLessThan(4);
    },
  );

  it("brings friends and open calls as often as planted", () => {
    const active = weeks.reduce((total, { people }) => total + people, 0);
    const open = weeks.reduce((total, { joinedOpen }) => total + joinedOpen, 0);
    expect(
      Math.abs(open / weeks.length - HUB_TRUTH.openCall) / Math.sqrt(HUB_TRUTH.openCall / weeks.length),
    ).toBeLessThan(4);
    const friends = weeks.reduce((total, { joinedFriend }) => total + joinedFriend, 0);
    expect(friends / active).toBeGreaterThan(HUB_TRUTH.brings["open call"]);
    expect(friends / active).toBeLessThan(HUB_TRUTH.brings.founder);
  });

  it("keeps its books: who joined is active a week later or has stopped, and nobody comes back", () => {
    for (const { people, hubWeeks } of networks.slice(0, 5)) {
      for (const { hub, week, people: here } of hubWeeks) {
        const own = people.filter((person) => person.hub === hub);
        const active = own.filter(
          ({ joinedWeek, how, stoppedWeek }) =>
            (how === "founder" ? joinedWeek <= week : joinedWeek < week) && (stoppedWeek ?? 99) >= week,
        );
        expect(active).toHaveLength(here);
      }
    }
  });
});

describe("votes from three hundred seeds give the planted chances back, within 4 standard errors", () => {
  const votes = Array.from(
    { length: 300 },
    (_, seed) => drawWhipCampaign(randomSource(seed + 1)).votes,
  ).flat();

  it.each(TIERS.flatMap((tier) => [true, false].map((called) => [tier, called] as const)))(
    "%s, calls %s",
    (tier, called) => {
      const soft = votes.filter(
        (row) => row.lastTier === tier && row.callsByLot === called && !(tier === "lean yes" && row.hardYes),
      );
      const yes = soft.filter(({ voted }) => voted === "yes").length;
      expect(soft.length).toBeGreaterThan(100);
      expect(off(yes, soft.length, voteChance(tier, false, called))).toBeLessThan(4);
    },
  );

  it("calls half of the seats in play, by lot, and no seat that starts at an end", () => {
    const start = votes.slice(0, 110);
    expect(start.filter(({ callsByLot }) => callsByLot)).toHaveLength(27);
    expect(
      votes.filter(
        ({ callsByLot, firstTier }) => callsByLot && (firstTier === "champion" || firstTier === "opposed"),
      ),
    ).toEqual([]);
    expect(WHIP_TRUTH.seats).toEqual({
      champion: 28,
      "lean yes": 16,
      undecided: 20,
      "lean no": 18,
      opposed: 28,
    });
  });
});

describe("events, texts and calls lie within 4 standard errors of what their passports say was planted", () => {
  const events = rowsOf("host-events");
  const texts = rowsOf("text-bank");
  const calls = rowsOf("constituent-calls");
  const called = (yes: boolean) => where(events, { confirmationCalls: yes });
  const signedUp = (rows: typeof events): number =>
    sum(rows, "signedUpPersonally") + sum(rows, "signedUpByMail");
  const evening = texts.filter(({ hour }) => Number(hour) >= 17);
  const noon = texts.filter(({ hour }) => Number(hour) < 17);
  const script = (name: string) => where(texts, { script: name });
  const asked = (yes: boolean) => where(events, { askedForNextStep: yes });
  const silent = (name: string): number => sum(script(name), "delivered") - sum(script(name), "replied");
  const by = (how: string) => where(calls, { how });

  it.each([
    ["asked in person", sum(events, "signedUpPersonally"), sum(events, "askedPersonally"), 0.36],
    ["asked by mail", sum(events, "signedUpByMail"), sum(events, "askedByMail"), 0.015],
    ["came, called", sum(called(true), "came"), signedUp(called(true)), 0.74],
    ["came, not called", sum(called(false), "came"), signedUp(called(false)), 0.6],
    ["next step, asked", sum(asked(true), "nextStep"), sum(asked(true), "came"), 0.42],
    ["next step, not asked", sum(asked(false), "nextStep"), sum(asked(false), "came"), 0.15],
    ["delivered", sum(texts, "delivered"), sum(texts, "sent"), 0.93],
    ["replied in the evening", sum(evening, "replied"), sum(evening, "delivered"), 0.055],
    ["replied at noon", sum(noon, "replied"), sum(noon, "delivered"), 0.035],
    ["yes to A", sum(script("A"), "yes"), sum(script("A"), "replied"), 0.3],
    ["yes to B", sum(script("B"), "yes"), sum(script("B"), "replied"), 0.34],
    ["opted out of A", sum(script("A"), "optOut"), silent("A"), 0.008],
    ["opted out of B", sum(script("B"), "optOut"), silent("B"), 0.016],
    [
      "completed, text link",
      where(by("text link"), { completed: true }).length,
      by("text link").length,
      0.22,
    ],
    [
      "completed, patch-through",
      where(by("patch-through"), { completed: true }).length,
      by("patch-through").length,
      0.48,
    ],
    [
      "completed, phone bank",
      where(by("phone bank"), { completed: true }).length,
      by("phone bank").length,
      0.7,
    ],
    ["no address", where(calls, { districtByAddress: null }).length, calls.length, 0.1],
  ])("%s", (_, count, tries, chance) => {
    expect(off(count, tries, chance)).toBeLessThan(4);
  });

  it("are the chances that the passports print", () => {
    const planted = (name: Parameters<typeof describeDataset>[0]): string =>
      describeDataset(name).truth?.planted.join(" ") ?? "";
    expect(planted("host-events")).toMatch(/36%.*1\.5%.*60% come, 74%.*15% take a next step, 42%.*55%.*25%/);
    expect(planted("text-bank")).toMatch(/93%.*3\.5%.*5\.5%.*30%.*34%.*0\.8%.*1\.6%/);
    expect(planted("constituent-calls")).toMatch(/10%.*81%.*17\.1%.*0\.22.*0\.48.*0\.7/);
    expect(planted("hub-weeks")).toMatch(
      /2% a week with a coach and 6%.*3%.*11%.*92%.*82%.*22%.*12%.*5%.*28%.*36%/,
    );
    expect(planted("whip-final")).toMatch(
      /champion 0\.98, lean yes 0\.66, undecided 0\.4, lean no 0\.12, opposed 0\.01/,
    );
  });
});
