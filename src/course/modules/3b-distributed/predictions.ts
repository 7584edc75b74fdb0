import { estimateITT } from "../../../library/experiment/estimate/estimate-itt.js";
import { distributedCapacity } from "../../../library/organize/distributed/distributed-capacity.js";
import { loadArquero } from "../../../library/table/columns/load-arquero.js";
import { loadDataset } from "../../../library/table/datasets/load-dataset.js";
import { countBy } from "../../../library/table/summary/count-by.js";
import { rate } from "../../../library/table/summary/rate.js";
import { predictionList } from "../../predict/prediction.js";
import { hubLives, LAST_WEEK } from "./hub-lives.js";

interface Row {
  readonly started: number;
  readonly startedWeek: number;
  readonly last: number;
  readonly week: number;
  readonly hosts: number;
  readonly how: string;
  readonly joinedWeek: number;
  readonly stoppedWeek: number | null;
}

const FEWER = "fewer";
const ABOUT = "about as many";
const MORE = "far more";

/** The log of the first hubs against the formula of the survivors. */
function againstFloor(): string {
  const log = loadDataset("hub-weeks").filter((w: Row) => w.startedWeek === 1);
  const { op } = loadArquero();
  const sums = log.rollup({ rows: op.count(), hosts: op.sum("hosts"), worked: op.sum("worked") });
  const [rows, hosts, worked] = ["rows", "hosts", "worked"].map((name) => Number(sums.get(name, 0)));
  const first = hubLives().filter((h: Row) => h.started === 1);
  const left = first.filter((h: Row) => h.last === 16).numRows();
  const floor = distributedCapacity({
    hubs: first.numRows(),
    hubDropout: 1 - left / first.numRows(),
    hostsPerHub: Number(hosts) / Number(rows),
    shiftsPerHostWeek: Number(worked) / Number(hosts),
    weeks: LAST_WEEK,
  });
  const times = Number(worked) / floor;
  return times < 0.9 ? FEWER : times < 1.1 ? ABOUT : MORE;
}

/** The chance in percent that a week was the last of a hub with one host. */
function lastWeeks(): number {
  const rows = loadDataset("hub-weeks")
    .lookup(hubLives(), "hub", "last")
    .filter((w: Row) => w.week < 16 && w.hosts === 1);
  return 100 * rate(rows.filter((w: Row) => w.week === w.last).numRows(), rows.numRows());
}

/** Sign-ups for each ask, in person over by mail. */
function mailsForOneAsk(): number {
  const events = loadDataset("host-events");
  const sum = (column: string): number =>
    Array.from<unknown>(events.array(column)).reduce<number>((total, value) => total + Number(value), 0);
  return (
    rate(sum("signedUpPersonally"), sum("askedPersonally")) / rate(sum("signedUpByMail"), sum("askedByMail"))
  );
}

/** The share in percent that is active four weeks after joining: brought by a friend, and from an open call. */
function stayed(): readonly number[] {
  const seen = loadDataset("hub-people").filter((p: Row) => p.joinedWeek <= 12);
  return ["friend", "open call"].map((how) => {
    const people = seen.params({ how }).filter((p: Row, $: { how: string }) => p.how === $.how);
    const active = people.filter((p: Row) => p.stoppedWeek === null || p.stoppedWeek > p.joinedWeek + 4);
    return 100 * rate(active.numRows(), people.numRows());
  });
}

/** What the lot says about a coach. */
function coached(): string {
  const { estimate, confLow } = estimateITT(hubLives(), { outcome: "alive", assignment: "coached" });
  if (confLow <= 0) return "no clear answer";
  return estimate > 0.25 ? "about 40 points more" : "about 10 points more";
}

export const distributedPredictions = predictionList([
  {
    id: "m3b.left",
    module: "3b",
    ask: "24 hubs start in week 1. How many of them are still at work in week 16?",
    guess: { kind: "number", unit: "hubs" },
    near: 0.1,
    truth: () =>
      hubLives()
        .filter((h: Row) => h.started === 1 && h.last === 16)
        .numRows(),
    answer: "{truth} of the 24 are left.",
    likely: [
      { from: 18, says: "Most planners say so. Half of them were gone by week 12." },
      { to: 5, says: "More held on than you feared." },
    ],
  },
  {
    id: "m3b.floor",
    module: "3b",
    ask: "The survivors' formula says 813 shifts. How many has the log?",
    guess: { kind: "choice", options: [FEWER, ABOUT, MORE] },
    truth: againstFloor,
    answer: "The log has {truth}: 1,418 shifts.",
    likely: [
      { is: FEWER, says: "The formula is careful, not bold: look at what it counts." },
      {
        is: ABOUT,
        says: "Far from it. Think of a hub that stops in week 12: what does the formula give it?",
      },
    ],
  },
  {
    id: "m3b.quarter",
    module: "3b",
    ask: "What share of all shifts do the best ten of the 40 hubs bring?",
    guess: { kind: "slider", low: 0, high: 100, step: 1, unit: "%" },
    truth() {
      const shares = countBy(loadDataset("hub-weeks"), "hub", { weights: "worked" }).array("share");
      return (
        100 *
        Array.from<unknown>(shares)
          .slice(0, 10)
          .reduce<number>((sum, share) => sum + Number(share), 0)
      );
    },
    answer: "The best ten bring {truth}.",
    likely: [
      { from: 20, to: 30, says: "Then all hubs would be alike." },
      { from: 75, says: "Not that much: the other thirty bring the rest." },
    ],
  },
  {
    id: "m3b.one",
    module: "3b",
    ask: "A hub with two hosts or more stops in 2.6% of its weeks. In what share of its weeks does a hub with one host stop?",
    guess: { kind: "slider", low: 0, high: 50, step: 1, unit: "%" },
    truth: lastWeeks,
    answer: "A hub with one host stops in {truth} of its weeks.",
    likely: [
      { to: 6, says: "Nobody steps in when one person is tired or ill." },
      { from: 25, says: "Not that bad in one week. But weeks add up." },
    ],
  },
  {
    id: "m3b.mails",
    module: "3b",
    ask: "How many mails to the list bring as many sign-ups as one personal ask?",
    guess: { kind: "number", unit: "mails" },
    truth: mailsForOneAsk,
    answer: "One personal ask is worth {truth} mails.",
    likely: [
      { to: 5, says: "An ask by a friend is another thing than a mail." },
      { from: 100, says: "Not quite: a mail is weak, not useless." },
    ],
  },
  {
    id: "m3b.stay",
    module: "3b",
    ask: "Four weeks after joining: of every 100, how many are still active?",
    guess: {
      kind: "sliders",
      fields: [
        { name: "friend", label: "brought by a friend", low: 0, high: 100, step: 1, unit: "%" },
        { name: "open", label: "from an open call", low: 0, high: 100, step: 1, unit: "%" },
      ],
    },
    truth: stayed,
    answer: "{friend} of those whom a friend brought, {open} of those from an open call.",
    likely: [
      { equal: true, says: "It matters who asked: a friend is a reason to come again." },
      { from: 80, says: "Half of them leave within four weeks, or more. So bring in new people every week." },
    ],
  },
  {
    id: "m3b.coached",
    module: "3b",
    ask: "Half of the hubs got a coach by lot. How many more of them are at work in week 16?",
    guess: { kind: "choice", options: ["about 10 points more", "about 40 points more", "no clear answer"] },
    truth: coached,
    answer: "It is {truth}, and the interval goes from 10 to 70.",
    likely: [
      { is: "about 10 points more", says: "More, in this draw. The interval begins at ten." },
      { is: "no clear answer", says: "40 hubs are few, but here the interval stays above zero." },
    ],
  },
]);
