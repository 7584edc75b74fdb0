import { template } from "../../words/template.js";
import { courseText, type Words } from "../../words/words.js";
import type {
  CollectedField,
  DistributedTarget,
  ElectoralTarget,
  LadderRung,
  LegislativeTarget,
  LegislativeTier,
  PlanActor,
  PlanAssumption,
  PlanCapacity,
  PlanDataSource,
  PlanGoal,
  PlanLearning,
  PlanSafety,
  PlanTactic,
  PlanTargeting,
} from "./plan.js";
import type { TacticNumbers } from "./plan-numbers.js";

/** A name for each field, those that may be left out too: a new field does not compile without one. */
type NamesOf<Row> = Readonly<Record<keyof Row, string>>;

const NAMES = {
  goals: {
    id: template("Short name"),
    kind: template("Kind"),
    metric: template("Metric"),
    unit: template("Unit"),
    baseline: template("Today"),
    target: template("Target"),
    deadline: template("By"),
    owner: template("Owner"),
    source: template("Source"),
    equityCut: template("By group"),
    parent: template("Serves"),
  } satisfies NamesOf<PlanGoal>,
  assumptions: {
    key: template("Short name"),
    value: template("Value"),
    low: template("Lowest"),
    high: template("Highest"),
    unit: template("Unit"),
    source: template("Source"),
    kind: template("Known from"),
  } satisfies NamesOf<PlanAssumption>,
  electoral: {
    expectedTurnout: template("People who will vote"),
    winNumber: template("Votes that win"),
    voteGoal: template("Votes that you aim for"),
  } satisfies NamesOf<ElectoralTarget>,
  legislative: {
    seats: template("Seats"),
    seated: template("Members seated today"),
    rule: template("Rule"),
    votesNeeded: template("Votes needed"),
    tiers: template("Where each member stands"),
    priorityDistricts: template("Districts to work in first"),
  } satisfies NamesOf<LegislativeTarget>,
  tiers: {
    name: template("The members who"),
    n: template("Members"),
    p: template("Chance of yes"),
  } satisfies NamesOf<LegislativeTier>,
  distributed: {
    hubs: template("Local groups that start"),
    hostsPerHub: template("Hosts in each group"),
    shiftsPerHostWeek: template("Shifts of a host in a week"),
    hubDropout: template("Share of the groups that stop"),
  } satisfies NamesOf<DistributedTarget>,
  powerMap: {
    role: template("Who"),
    influence: template("Influence"),
    support: template("Stands"),
    access: template("Reach"),
  } satisfies NamesOf<PlanActor>,
  ladder: {
    rung: template("Rung"),
    act: template("Act"),
    now: template("Now"),
    goal: template("Goal"),
  } satisfies NamesOf<LadderRung>,
  capacity: {
    volunteers: template("Volunteers"),
    shiftsEachPerWeek: template("Shifts each a week"),
    weeks: template("Weeks"),
    flake: template("Flake rate"),
    staffHoursWeek: template("Hours of staff a week"),
  } satisfies NamesOf<PlanCapacity>,
  tactics: {
    name: template("What you do"),
    goalId: template("Goal"),
    start: template("From"),
    end: template("Until"),
    contacts: template("Contacts"),
    contactRate: template("Contact rate"),
    completionRate: template("Completion rate"),
    rateFrom: template("Rate from"),
    matched: template("People on the list"),
    asks: template("Asks each"),
    attemptsPerHour: template("Tries an hour"),
    hoursPerShift: template("Hours a shift"),
    attempts: template("Tries"),
    completedShifts: template("Shifts to be worked"),
    scheduledShifts: template("Sign-ups"),
  } satisfies NamesOf<PlanTactic & TacticNumbers>,
  collection: {
    field: template("What you ask for"),
    use: template("Use"),
    owner: template("Owner"),
    deleteBy: template("Deleted on"),
    consent: template("Consent"),
  } satisfies NamesOf<CollectedField>,
  dataSources: {
    name: template("Name of the data"),
    url: template("Address"),
    license: template("License"),
    retrieved: template("From"),
    limits: template("Limits"),
  } satisfies NamesOf<PlanDataSource>,
  targeting: {
    score: template("Score"),
    holdoutChecked: template("Checked on people it had not seen"),
    levelChecked: template("Level checked on your list"),
    notUsedFor: template("Not used for"),
  } satisfies NamesOf<PlanTargeting>,
  learning: {
    question: template("Question of the test"),
    unit: template("The coin is flipped for"),
    primary: template("Outcome that decides"),
    n: template("People in each arm"),
    mde: template("Smallest effect that it would usually find"),
    ifNull: template("What you say if it finds nothing"),
  } satisfies NamesOf<PlanLearning>,
  safety: {
    score: template("Safety score"),
    openCritical: template("Critical items open"),
    firstThree: template("First three actions"),
  } satisfies NamesOf<PlanSafety>,
} as const;

const byPart: Readonly<Record<string, Readonly<Record<string, string>>>> = NAMES;

/** What the chain backwards from contacts to volunteers calls its own: the rest are fields of a tactic. */
const CHAIN: Readonly<Record<string, string>> = {
  ...NAMES.tactics,
  flake: NAMES.capacity.flake,
  shiftsEach: template("Shifts each"),
};

/**
 * What people call a field of the plan, in a word or two: the one place for it, which forms, cards, findings and charts
 * ask. Undefined for what is no field, such as a name that somebody gave.
 *
 * @param part the section of the plan, or "tiers" for the rows of a chamber.
 */
export function fieldName(part: string, field: string): string | undefined {
  return Object.hasOwn(byPart, part) ? known(byPart[part] ?? {}, field) : undefined;
}

/** The same for a number of the backwards chain; a name of one's own stays as it is. */
export function chainName(field: string): Words | undefined {
  const name = known(CHAIN, field);
  return name === undefined ? undefined : courseText(name);
}

function known(names: Readonly<Record<string, string>>, field: string): string | undefined {
  return Object.hasOwn(names, field) ? names[field] : undefined;
}
