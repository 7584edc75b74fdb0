import { columnsOf } from "./columns-of.js";
import type { Columns, DatasetRecipe } from "./description.js";
import { pad, type RandomSource, randomSource, shuffle, successes } from "./synthetic.js";
import { describeSynthetic } from "./synthetic-description.js";

const SEED = 20260914;
const EVENTS = 180;
const HUBS = 40;
const WEEKS = 16;
const KINDS = ["house meeting", "phone bank", "canvass launch"] as const;
const SIGNS_UP = { personal: 0.36, mail: 0.015 };
const COMES = { called: 0.74, notCalled: 0.6 };
const FIRST_TIME = { houseMeeting: 0.55, other: 0.25 };
const NEXT_STEP = { asked: 0.42, notAsked: 0.15 };

function draw(random: RandomSource, i: number, called: boolean) {
  const kind = KINDS[random.below(KINDS.length)] ?? "";
  const askedPersonally = 6 + random.below(20);
  const askedByMail = 40 + random.below(160);
  const signedUpPersonally = successes(random, askedPersonally, SIGNS_UP.personal);
  const signedUpByMail = successes(random, askedByMail, SIGNS_UP.mail);
  const signedUp = signedUpPersonally + signedUpByMail;
  const came = successes(random, signedUp, called ? COMES.called : COMES.notCalled);
  const firstTime = kind === "house meeting" ? FIRST_TIME.houseMeeting : FIRST_TIME.other;
  const firstTimers = successes(random, came, firstTime);
  const askedForNextStep = random.uniform() < 0.5;
  const nextStep = successes(random, came, askedForNextStep ? NEXT_STEP.asked : NEXT_STEP.notAsked);
  const hub = `Hub ${pad(1 + random.below(HUBS), 2)}`;
  const week = 1 + random.below(WEEKS);
  return {
    ...{ event: `E${pad(i + 1, 3)}`, hub, week, kind, askedPersonally, askedByMail, signedUpPersonally },
    ...{ signedUpByMail, confirmationCalls: called, came, firstTimers, askedForNextStep, nextStep },
  };
}

function columns(): Columns {
  const random = randomSource(SEED);
  const lot = shuffle(
    random,
    Array.from({ length: EVENTS }, (_, i) => i < EVENTS / 2),
  );
  const rows = lot.map((called, i) => draw(random, i, called));
  return columnsOf(rows, [
    "event",
    "hub",
    "week",
    "kind",
    "askedPersonally",
    "askedByMail",
    "signedUpPersonally",
    "signedUpByMail",
    "confirmationCalls",
    "came",
    "firstTimers",
    "askedForNextStep",
    "nextStep",
  ]);
}

/** Invented events from the ask to the next step; confirmation calls by lot. */
export const hostEvents: DatasetRecipe = {
  description: describeSynthetic({
    name: "host-events",
    title: "180 events of forty hubs: asked, signed up, came (SYNTHETIC)",
    description:
      "How many people an invented network asked to each event, in person and by mail, who signed up, who came, and what came next.",
    rowOf: "one event",
    retrieved: "2026-11-28",
    fields: [
      { name: "event", type: "string", description: "Invented number of the event." },
      { name: "hub", type: "string", description: "The hub that held it." },
      { name: "week", type: "integer", unit: "week", description: "Week of the program, from 1 to 16." },
      { name: "kind", type: "string", categories: KINDS, description: "Kind of event." },
      {
        name: "askedPersonally",
        type: "integer",
        unit: "people",
        description: "Asked by somebody they know.",
      },
      { name: "askedByMail", type: "integer", unit: "people", description: "Asked by a mail to the list." },
      {
        name: "signedUpPersonally",
        type: "integer",
        unit: "people",
        description: "Of those asked in person, how many signed up.",
      },
      {
        name: "signedUpByMail",
        type: "integer",
        unit: "people",
        description: "Of those asked by mail, how many signed up.",
      },
      {
        name: "confirmationCalls",
        type: "boolean",
        description: "Whether the lot gave the event calls to all who signed up.",
      },
      { name: "came", type: "integer", unit: "people", description: "Those who signed up and came." },
      { name: "firstTimers", type: "integer", unit: "people", description: "Those who came the first time." },
      {
        name: "askedForNextStep",
        type: "boolean",
        description: "Whether everybody was asked in person for a next step.",
      },
      {
        name: "nextStep",
        type: "integer",
        unit: "people",
        description: "Those who came and signed up for something more.",
      },
    ],
    knownFaults: [
      "Nobody comes here without signing up; in life some do.",
      "The hub and the week of an event are drawn apart from hub-weeks: the two sets must not be joined by week.",
    ],
    truth: {
      seed: SEED,
      planted: [
        `Of those asked in person ${100 * SIGNS_UP.personal}% sign up, of those asked by mail ${100 * SIGNS_UP.mail}%.`,
        `Of those who signed up ${100 * COMES.notCalled}% come, ${100 * COMES.called}% where confirmation calls were made: 90 of 180 events, by lot.`,
        `Of those who came ${100 * NEXT_STEP.notAsked}% take a next step, ${100 * NEXT_STEP.asked}% where they were asked: half of the events, by a coin.`,
        `At a house meeting ${Math.round(100 * FIRST_TIME.houseMeeting)}% come the first time, elsewhere ${100 * FIRST_TIME.other}%. Hub and week have no effect.`,
      ],
    },
  }),
  columns,
};
