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

/** The debrief: nine parts, ninety minutes. */
export const agendaParts = [
  {
    id: "welcome",
    from: 0,
    to: 6,
    title: "Welcome",
    what: "Norms and consent. Nothing is recorded unless everybody agrees. One word each for your plan.",
    asks: ["Which word describes your plan today?"],
  },
  {
    id: "guesses",
    from: 6,
    to: 26,
    title: "Three guesses, voted on twice",
    what: "Show what the group guessed, without the truth. One minute alone, three minutes in pairs, then vote again. Only then show the truth.",
    asks: ["What would have to be true for your guess to be right?", "Who has changed their mind, and why?"],
  },
  {
    id: "surprise",
    from: 26,
    to: 34,
    title: "What surprised us",
    what: "The question on which the group was furthest apart.",
    asks: ["Where did your first number come from?", "Which result here do you not believe, and why?"],
  },
  {
    id: "breakouts",
    from: 34,
    to: 54,
    title: "Small groups",
    what: "Three or four people with the same kind of campaign or case. Five minutes for each plan.",
    asks: ["Which gate would fail first?"],
  },
  {
    id: "live-plan",
    from: 54,
    to: 66,
    title: "One plan, live",
    what: "A volunteer's plan, or a case. An event comes: change its number until a gate breaks, and mend it together.",
    asks: ["Which gate breaks?", "Whose labor is missing from the chain?"],
  },
  {
    id: "experiments",
    from: 66,
    to: 76,
    title: "Test and score: who may say what?",
    what: "A null result and what it allows to say, then one test that somebody planned.",
    asks: ["What may you say after this test?", "What would your members say if they saw the score?"],
  },
  {
    id: "safety",
    from: 76,
    to: 84,
    title: "Safety",
    what: "Each names one of their first three actions. Never the weakness behind it.",
    asks: ["What data will you delete?"],
  },
  {
    id: "commitments",
    from: 84,
    to: 88,
    title: "Commitments",
    what: "One act within seven days, a buddy, and the date on which you write to each other.",
    asks: ["What number would make you change plans by Friday?"],
  },
  {
    id: "survey",
    from: 88,
    to: 90,
    title: "Short survey",
    what: "Three questions in the chat: what helped, what was missing, what you will use on Monday.",
    asks: ["What will you use on Monday?"],
  },
] as const satisfies readonly AgendaPart[];

/** The name of a part: a mistyped one does not compile. */
export type AgendaPartId = (typeof agendaParts)[number]["id"];
