import type { PlanSectionRule } from "./plan-section.js";
import { shapedSection } from "./shaped-section.js";

/** The sections about people and their data: Module 4, Digital Safety and Module 5. */
export const peopleSections: readonly PlanSectionRule[] = [
  shapedSection({
    section: "ladder",
    module: "4",
    title: "Ladder",
    ask: "Which acts are your rungs, how many people are on each now, and how many should be?",
    example: 'plan("ladder", { rung: ___, act: "called an office", now: ___, goal: ___ })',
    rowName: "rung",
  }),
  shapedSection({
    section: "collection",
    module: "4",
    title: "Collected data",
    ask: "Which fields do you ask for, for what use, who looks after them, and when are they deleted?",
    example:
      'plan("collection", { field: "language", use: ___, owner: ___, deleteBy: "2027-12-31", consent: ___ })',
    rowName: "field",
  }),
  shapedSection({
    section: "safety",
    module: "digital-safety",
    title: "Safety",
    ask: "What is your score, how many critical items are open, and which three actions come first?",
    example: 'plan("safety", { score: ___, openCritical: ___, firstThree: [___, ___, ___] })',
  }),
  shapedSection({
    section: "dataSources",
    module: "5",
    title: "Data sources",
    ask: "Which open data do you use, under which license, from when, and with what limits?",
    example:
      'plan("dataSources", { name: ___, url: ___, license: ___, retrieved: "2026-11-24", limits: ___ })',
    rowName: "name",
  }),
];
