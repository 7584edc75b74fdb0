import { numberText } from "../../words/number-text.js";
import type { Plan } from "../plan/plan.js";
import { fieldHeads } from "./field-heads.js";
import { neutralText } from "./neutral-text.js";
import type { PlanBlock } from "./plan-block.js";

/** What is collected, what is used, what is learned, and how people are kept safe. */
export function learningBlocks(plan: Plan): readonly PlanBlock[] {
  const { collection = [], dataSources = [], learning, safety, targeting } = plan;
  const blocks: PlanBlock[] = [];
  if (collection.length > 0) {
    blocks.push({ kind: "heading", text: "What we collect" });
    blocks.push({
      kind: "table",
      caption: "Collected fields with their use, owner, consent and the day on which they are deleted",
      head: ["Field", ...fieldHeads("collection", ["use", "owner", "deleteBy", "consent"])],
      rows: collection.map(({ field, use, owner, deleteBy, consent }) => [
        neutralText(field),
        neutralText(use),
        neutralText(owner),
        deleteBy,
        neutralText(consent),
      ]),
    });
  }
  if (dataSources.length > 0) {
    blocks.push({ kind: "heading", text: "Data sources" });
    blocks.push({
      kind: "table",
      caption: "Data sources with license, day of retrieval and limits",
      head: ["Name", ...fieldHeads("dataSources", ["url", "license", "retrieved", "limits"])],
      rows: dataSources.map(({ name, url, license, retrieved, limits }) => [
        neutralText(name),
        neutralText(url),
        neutralText(license),
        retrieved,
        neutralText(limits),
      ]),
    });
  }
  if (targeting !== undefined) {
    blocks.push({ kind: "heading", text: "Scores" });
    blocks.push({
      kind: "list",
      items: [
        `Score in use: ${neutralText(targeting.score ?? "none")}.`,
        `Checked on people held back: ${targeting.holdoutChecked ? "yes" : "no"}.`,
        ...(targeting.levelChecked === undefined
          ? []
          : [`Level checked on the list it is used on: ${targeting.levelChecked ? "yes" : "no"}.`]),
        `Never used for: ${neutralText(targeting.notUsedFor)}.`,
      ],
    });
  }
  if (learning !== undefined) {
    blocks.push({ kind: "heading", text: "Test" });
    blocks.push({
      kind: "list",
      items: [
        neutralText(learning.question),
        `Primary outcome: ${neutralText(learning.primary)}; ${numberText(learning.n)} in each arm, drawn by ${neutralText(learning.unit)}.`,
        `Smallest effect it would usually find: ${numberText(learning.mde, { style: "points", decimals: { most: 2 } })}.`,
        ...(learning.ifNull === undefined ? [] : [`If it finds nothing: ${neutralText(learning.ifNull)}`]),
      ],
    });
  }
  if (safety !== undefined) {
    blocks.push({ kind: "heading", text: "Digital safety" });
    blocks.push({
      kind: "list",
      items: [
        `Score ${numberText(safety.score)} of 100, critical items open: ${safety.openCritical}.`,
        ...safety.firstThree.map((action) => `First: ${neutralText(action)}`),
      ],
    });
  }
  return blocks;
}
