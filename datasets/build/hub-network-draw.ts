import type { Hub, HubNetwork, HubPerson } from "./hub-network.js";
import { HUB_TRUTH } from "./hub-network-truth.js";
import { drawHubWeek } from "./hub-week-draw.js";
import { pad, type RandomSource, shuffle } from "./synthetic.js";

/** The network from its first to its last week, hub after hub. */
export function drawHubNetwork(random: RandomSource): HubNetwork {
  const { hubs, hubsFromWeekOne, regions, weeks } = HUB_TRUTH;
  const network: HubNetwork = { hubWeeks: [], hostWeeks: [], people: [] };
  const coached = shuffle(
    random,
    Array.from({ length: hubs }, (_, i) => i < hubs / 2),
  );
  for (const [i, coach] of coached.entries()) {
    const name = `Hub ${pad(i + 1, 2)}`;
    const startedWeek = i < hubsFromWeekOne ? 1 : 2 + random.below(5);
    const region = regions[random.below(regions.length)] ?? "";
    const own: HubPerson[] = [];
    const join = (week: number, how: HubPerson["how"], recruiter?: HubPerson): HubPerson => {
      const person: HubPerson = {
        person: `V${pad(network.people.length + 1, 4)}`,
        hub: name,
        joinedWeek: week,
        how,
        recruitedBy: recruiter?.person ?? null,
        host: how === "founder",
        shifts: 0,
        stoppedWeek: null,
        active: true,
      };
      network.people.push(person);
      own.push(person);
      return person;
    };
    const hub: Hub = { hub: name, coach, startedWeek, region, join, own };
    join(startedWeek, "founder");
    join(startedWeek, "founder");
    let week = startedWeek;
    while (week <= weeks && drawHubWeek(random, network, hub, week)) week++;
  }
  return network;
}
