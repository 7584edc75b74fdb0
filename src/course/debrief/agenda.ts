/** A part of the 90 minutes. */
export interface AgendaPart {
  readonly id: string;
  /** Minutes from the start of the call. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What happens. */
  readonly what: string;
  /** What the trainer asks. */
  readonly asks: readonly string[];
}

/** The debrief: eight parts, ninety minutes. */
export const agendaParts = [
  {
    id: "welcome",
    from: 0,
    to: 8,
    title: "Welcome",
    what: "Norms and consent. Nothing is recorded unless everybody agrees. One word each for your plan.",
    asks: ["Which word describes your plan today?"],
  },
  {
    id: "cohort",
    from: 8,
    to: 20,
    title: "The whole group on one screen",
    what: "Look at the charts in silence for 20 seconds each. In pairs, find one surprise.",
    asks: ["What surprises you?", "Which result here do you not believe, and why?"],
  },
  {
    id: "breakouts",
    from: 20,
    to: 40,
    title: "Small groups",
    what: "Three or four people with the same kind of campaign. Four minutes for each plan.",
    asks: ["Which assumption, if wrong, sinks you?"],
  },
  {
    id: "live-plan",
    from: 40,
    to: 55,
    title: "One plan, live",
    what: "A volunteer's plan, or the made-up one. Move the flake rate and the contact rate until the plan breaks.",
    asks: ["At which flake rate does it break?", "Whose labor is missing from the chain?"],
  },
  {
    id: "experiments",
    from: 55,
    to: 67,
    title: "Experiments and models",
    what: "Show the test that somebody planned, and what a score cannot tell.",
    asks: ["What will you stop doing?", "What would your members say if they saw the score?"],
  },
  {
    id: "safety",
    from: 67,
    to: 79,
    title: "Safety",
    what: "Each names one of their first three actions. Never the weakness behind it.",
    asks: ["What data will you delete?"],
  },
  {
    id: "commitments",
    from: 79,
    to: 87,
    title: "Commitments",
    what: "One act within seven days, a buddy, and the date on which you write to each other.",
    asks: ["What number would make you change plans by Friday?"],
  },
  {
    id: "survey",
    from: 87,
    to: 90,
    title: "Short survey",
    what: "Three questions in the chat: what helped, what was missing, what you will use on Monday.",
    asks: ["What will you use on Monday?"],
  },
] as const satisfies readonly AgendaPart[];

/** The name of a part: a mistyped one does not compile. */
export type AgendaPartId = (typeof agendaParts)[number]["id"];
