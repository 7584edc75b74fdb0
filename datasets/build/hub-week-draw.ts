import type { Hub, HubNetwork, HubPerson } from "./hub-network.js";
import { HUB_TRUTH } from "./hub-network-truth.js";
import { dayAfter, poisson, type RandomSource, successes } from "./synthetic.js";

/** One week of a hub; false when the hub stops. */
export function drawHubWeek(random: RandomSource, network: HubNetwork, hub: Hub, week: number): boolean {
  const { stops, oneHostFactor } = HUB_TRUTH;
  const here = hub.own.filter(({ active }) => active);
  const hosts = here.filter(({ host }) => host);
  if (hosts.length === 0) return stopAll(hub, week);
  const half = hub.coach ? "coached" : "alone";
  const span = spans(here, hosts);
  const work = new Map(here.map((person) => [person, drawWork(random, person, half)]));
  const joined = drawNewcomers(random, hub, here, week);
  const newHosts = drawNewHosts(random, here, half);
  let left = 0;
  for (const person of here) {
    const people = span.get(person);
    if (random.uniform() >= stayChance(person, people ?? 0)) {
      person.active = false;
      person.stoppedWeek = week;
      left++;
    }
    if (people === undefined) continue;
    const shifts = work.get(person)?.worked ?? 0;
    const { hub: name, coach } = hub;
    const stoppedAfter = !person.active;
    network.hostWeeks.push({ host: person.person, hub: name, coach, week, people, shifts, stoppedAfter });
  }
  const sum = (of: "signUps" | "worked" | "contacts"): number =>
    [...work.values()].reduce((total, done) => total + done[of], 0);
  network.hubWeeks.push({
    hub: hub.hub,
    region: hub.region,
    coach: hub.coach,
    startedWeek: hub.startedWeek,
    week,
    monday: dayAfter(HUB_TRUTH.firstMonday, 7 * (week - 1)),
    people: here.length,
    hosts: hosts.length,
    largestSpan: Math.max(...span.values()),
    signUps: sum("signUps"),
    worked: sum("worked"),
    contacts: sum("contacts"),
    ...joined,
    newHosts,
    left,
  });
  const stop = stops[half] * (hosts.length === 1 ? oneHostFactor : 1);
  return random.uniform() >= stop || stopAll(hub, week);
}

function stopAll(hub: Hub, week: number): false {
  for (const person of hub.own) {
    if (!person.active) continue;
    person.active = false;
    person.stoppedWeek = week;
  }
  return false;
}

/** How many look to each host: to the host who recruited them, or else to the one with the fewest. */
function spans(here: readonly HubPerson[], hosts: readonly HubPerson[]): Map<HubPerson, number> {
  const span = new Map(hosts.map((host) => [host, 0]));
  const size = (host: HubPerson): number => span.get(host) ?? 0;
  for (const person of here) {
    if (person.host) continue;
    const host =
      hosts.find((other) => other.person === person.recruitedBy) ??
      hosts.reduce((fewest, other) => (size(other) < size(fewest) ? other : fewest));
    span.set(host, size(host) + 1);
  }
  return span;
}

interface Work {
  readonly signUps: number;
  readonly worked: number;
  readonly contacts: number;
}

function drawWork(random: RandomSource, person: HubPerson, half: "coached" | "alone"): Work {
  const { shifts, flake, doors, contactRate } = HUB_TRUTH;
  const signUps = poisson(random, person.host ? 2 * shifts : shifts);
  const worked = successes(random, signUps, 1 - flake[half]);
  person.shifts += worked;
  let contacts = 0;
  for (let i = 0; i < worked; i++) {
    contacts += successes(random, doors.least + random.below(doors.spread), contactRate);
  }
  return { signUps, worked, contacts };
}

function drawNewcomers(random: RandomSource, hub: Hub, here: readonly HubPerson[], week: number) {
  const recruiters = here.filter(({ how }) => random.uniform() < HUB_TRUTH.brings[how]);
  for (const recruiter of recruiters) hub.join(week, "friend", recruiter);
  const joinedOpen = poisson(random, HUB_TRUTH.openCall);
  for (let i = 0; i < joinedOpen; i++) hub.join(week, "open call");
  return { joinedFriend: recruiters.length, joinedOpen };
}

function drawNewHosts(random: RandomSource, here: readonly HubPerson[], half: "coached" | "alone"): number {
  let count = 0;
  for (const person of here) {
    if (person.host || person.shifts < HUB_TRUTH.shiftsToHost) continue;
    if (random.uniform() >= HUB_TRUTH.becomesHost[half]) continue;
    person.host = true;
    count++;
  }
  return count;
}

function stayChance({ host, how }: HubPerson, people: number): number {
  const { hostStops, spanLimit, stays } = HUB_TRUTH;
  if (host || how === "founder") return 1 - (people > spanLimit ? hostStops.aboveLimit : hostStops.upToLimit);
  return stays[how];
}
