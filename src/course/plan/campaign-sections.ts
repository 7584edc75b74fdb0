import type { PlanSectionRule } from "./plan-section.js";
import { shapedSection } from "./shaped-section.js";

/** The sections that say what a campaign must reach and with whom: Modules 2 and 3. */
export const campaignSections: readonly PlanSectionRule[] = [
  shapedSection({
    section: "start",
    module: "2",
    title: "Start",
    ask: "On which day does the campaign begin? Write it between quotes, such as 2027-01-11.",
    example: 'plan("start", ___)',
  }),
  shapedSection({
    section: "end",
    module: "2",
    title: "End",
    ask: "On which day is it over? Write it between quotes, such as 2027-06-30.",
    example: 'plan("end", ___)',
  }),
  shapedSection({
    section: "electoral",
    module: "2",
    optional: true,
    title: "Votes to win",
    ask: "How many people will vote, how many votes win, and how many do you aim for?",
    example: 'plan("electoral", { expectedTurnout: ___, winNumber: ___, voteGoal: ___ })',
  }),
  shapedSection({
    section: "assumptions",
    module: "2",
    title: "Assumptions",
    ask: "On which numbers does the plan rest, from where, and how bad or good could each be?",
    example:
      'plan("assumptions", { key: "flake", value: 0.35, low: 0.25, high: 0.5, unit: "rate", source: ___, kind: "own-data" })',
    rowName: "key",
  }),
  shapedSection({
    section: "capacity",
    module: "2",
    title: "Capacity",
    ask: "How many volunteers work how often, for how long, and how many of their shifts fall out?",
    example:
      'plan("capacity", { volunteers: ___, shiftsEachPerWeek: 0.5, weeks: 8, flake: 0.35, staffHoursWeek: 20 })',
  }),
  shapedSection({
    section: "legislative",
    module: "3a",
    optional: true,
    title: "Votes in the chamber",
    ask: "How many seats, which rule, how many votes are needed, and where does each member stand?",
    example:
      'plan("legislative", { seats: 110, seated: 110, rule: "majority", votesNeeded: 56, tiers: [{ name: "champion", n: ___, p: 0.99 }], priorityDistricts: ___ })',
  }),
  shapedSection({
    section: "distributed",
    module: "3b",
    optional: true,
    title: "Local groups",
    ask: "How many hubs, hosts and shifts, and how many hubs will stop?",
    example: 'plan("distributed", { hubs: ___, hostsPerHub: 2, shiftsPerHostWeek: 5, hubDropout: 0.25 })',
  }),
  shapedSection({
    section: "powerMap",
    module: "3",
    title: "Power map",
    ask: "Who decides, who moves them, where does each stand, and can you reach them?",
    example: 'plan("powerMap", { role: ___, influence: 5, support: 0, access: 0.4 })',
    rowName: "role",
  }),
  shapedSection({
    section: "tactics",
    module: "3",
    title: "Tactics",
    ask: "What do you do for which goal, when, how many contacts, at which rates?",
    example:
      'plan("tactics", { name: ___, goalId: "G1", start: "2027-03-01", end: "2027-04-30", contacts: ___, contactRate: 0.08, completionRate: 0.35, attemptsPerHour: 30, hoursPerShift: 3 })',
    rowName: "name",
  }),
];
