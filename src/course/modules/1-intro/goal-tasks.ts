import { exerciseList } from "../../check/exercise.js";
import type { Row } from "../../check/rows-of.js";

const goal = {
  metric: "contacts with undecided voters a week",
  baseline: 91,
  target: 120,
  deadline: "2026-10-20",
  owner: "field lead",
  source: "canvass log",
};

/** Each of them lacks something. */
const wishes = [
  {
    metric: "people at the monthly meeting",
    baseline: "",
    target: "60",
    deadline: "2026-12-01",
    owner: "chair",
    source: "sign-in sheet",
  },
  {
    metric: "signatures from ward 3",
    baseline: "0",
    target: "500",
    deadline: "",
    owner: "",
    source: "petition tool",
  },
  { metric: "", baseline: "12", target: "", deadline: "2026-11-15", owner: "data lead", source: "" },
] as const;
const [meeting, signatures, third] = wishes;
const mended = [
  { ...meeting, baseline: 45 },
  { ...signatures, deadline: "2026-11-30", owner: "ward captain" },
  { ...third, metric: "trained canvass leaders", target: 20, source: "training log" },
];

/** The task of turning three wishes into goals. */
export const goalTasks = exerciseList([
  {
    id: "m1.goals",
    module: "1",
    title: "Repair three goals",
    ask: "Each of these goals lacks something. Edit each one, so that all six fields are there.",
    minutes: 3,
    answer: {
      kind: "records",
      each: "goal",
      count: 3,
      begin: wishes,
      fields: [
        {
          name: "metric",
          type: "text",
          label: "Metric",
          ask: "What is counted?",
          says: "There is no metric: what is counted?",
        },
        {
          name: "baseline",
          type: "number",
          label: "Baseline",
          ask: "From what?",
          says: "There is no baseline: from what?",
        },
        {
          name: "target",
          type: "number",
          label: "Target",
          ask: "To what?",
          says: "There is no target: to what?",
        },
        {
          name: "deadline",
          type: "date",
          label: "Deadline",
          ask: "By when?",
          says: 'There is no deadline such as "2026-12-01": by when?',
        },
        {
          name: "owner",
          type: "text",
          label: "Owner",
          ask: "Which role answers for it?",
          says: "There is no owner: which role answers for it?",
        },
        {
          name: "source",
          type: "text",
          label: "Source",
          ask: "Where will the number come from?",
          says: "There is no source: where will the number come from?",
        },
      ],
    },
    mistakes: [
      {
        name: "target-is-baseline",
        when: (goals: readonly Row[]) =>
          goals.some(({ baseline, target }) => baseline !== undefined && Number(baseline) === Number(target)),
        says: "In one goal the target equals the baseline: nothing would change.",
        next: "Choose a target that differs from where you are today.",
      },
    ],
    hints: [
      "Go through the six words in order: metric, baseline, target, deadline, owner, source. Which one is empty?",
      "Goal 1 lacks its baseline, goal 2 its deadline and its owner, goal 3 its metric, its target and its source.",
    ],
    solution: {
      code: `[
  { metric: "people at the monthly meeting", baseline: 45, target: 60, deadline: "2026-12-01", owner: "chair", source: "sign-in sheet" },
  { metric: "signatures from ward 3", baseline: 0, target: 500, deadline: "2026-11-30", owner: "ward captain", source: "petition tool" },
  { metric: "trained canvass leaders", baseline: 12, target: 20, deadline: "2026-11-15", owner: "data lead", source: "training log" },
]`,
      explanation:
        "Any sensible text and numbers do, as long as all six fields are there and the target is a change.",
    },
    right: "Three goals with six fields each: anybody on your team can now check whether you reached them.",
    proof: {
      accepted: [mended, [goal, goal, { ...goal, baseline: "1,200", target: 0 }]],
      wrong: [
        { answer: wishes, mistake: "no-baseline" },
        { answer: [goal, goal, { ...goal, baseline: 120 }], mistake: "target-is-baseline" },
        { answer: [goal, goal, { ...goal, baseline: "" }], mistake: "no-baseline" },
        { answer: [goal, goal, { ...goal, metric: "" }], mistake: "no-metric" },
        { answer: [goal, goal, { ...goal, target: undefined }], mistake: "no-target" },
        { answer: [goal, goal, { ...goal, deadline: "soon" }], mistake: "no-deadline" },
        { answer: [goal, goal, { ...goal, owner: " " }], mistake: "no-owner" },
        { answer: [goal, goal, { ...goal, source: null }], mistake: "no-source" },
      ],
    },
  },
]);
