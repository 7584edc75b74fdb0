import { checkPlan } from "../plan/check-plan.js";
import type { Plan } from "../plan/plan.js";
import type { PlanFinding } from "../plan/plan-finding.js";
import { capacityBlocks } from "./capacity-blocks.js";
import { goalBlocks } from "./goal-blocks.js";
import { learningBlocks } from "./learning-blocks.js";
import { neutralText } from "./neutral-text.js";
import type { PlanBlock, PlanDocument } from "./plan-block.js";
import { type PlanRemark, remarkBlocks } from "./remark-blocks.js";
import { reviewBlocks } from "./review-blocks.js";
import { targetBlocks } from "./target-blocks.js";

const variants = {
  electoral: "a campaign in an election",
  legislative: "a campaign for a decision of a chamber",
  distributed: "a campaign of many local groups",
} as const;

/** The plan as headings, paragraphs, lists and tables. Sections that are not there yet are left out. */
export function planDocument(plan: Plan, remarks: readonly PlanRemark[] = []): PlanDocument {
  const findings = checkPlan(plan);
  const errors = findings.filter(({ level }) => level === "error");
  const warnings = findings.filter(({ level }) => level === "warning");
  return {
    title: `Organizing plan: ${neutralText(plan.organization)}`,
    blocks: [
      {
        kind: "paragraph",
        text: `${variants[plan.variant]}, from ${plan.start} to ${plan.end}`.replace(/^a/, "A"),
      },
      { kind: "paragraph", text: neutralText(plan.problem) },
      ...findingBlocks("Draft: this plan cannot work yet", errors),
      ...goalBlocks(plan),
      ...targetBlocks(plan),
      ...capacityBlocks(plan),
      ...learningBlocks(plan),
      ...findingBlocks("What to think about", warnings),
      ...remarkBlocks(remarks),
      ...reviewBlocks(),
    ],
  };
}

function findingBlocks(text: string, findings: readonly PlanFinding[]): readonly PlanBlock[] {
  if (findings.length === 0) return [];
  return [
    { kind: "heading", text },
    {
      kind: "list",
      items: findings.map(({ code, message, fix }) => neutralText(`${code}: ${message} ${fix}`)),
    },
  ];
}
