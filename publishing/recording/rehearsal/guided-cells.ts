import type { Notebook } from "../../course/notebook.js";
import { type Block, sectionsOf } from "../../course/sections.js";

export type CodeBlock = Extract<Block, { kind: "code" }>;

/** A cell that opens something of the learner's own: nobody else fills it in for them. */
const OWN = /^(?:(?:recall|reflect|plan|gate|again|campaign|progress|check|safety)\([^\n]*\);?\n?)+$/;

/** The cells of code that a recording runs: those of the parts in front of the practice. */
export function guidedCells(notebook: Notebook): readonly CodeBlock[] {
  return sectionsOf(notebook)
    .filter(({ kind }) => ["title", "data", "recall", "beat"].includes(kind))
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === "code")
    .filter(({ code }) => !OWN.test(`${code.trim()}\n`));
}

/** True for a cell that asks for a guess. */
export function isPrediction({ code }: CodeBlock): boolean {
  return /^predict\(/.test(code);
}

/** True where the page asks the reader to change something. */
export function asksForChange({ code }: CodeBlock): boolean {
  return code.includes("// ← change");
}
