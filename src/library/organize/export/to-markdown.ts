import { escapeMarkdown } from "../../table/write/escape-markdown.js";
import { numberText } from "../../words/number-text.js";
import type { PlanBlock, PlanCell, PlanDocument } from "./plan-block.js";

/** A plan as Markdown. What people typed is shown letter by letter: no tags, no links, no extra table columns. */
export function toMarkdown({ title, blocks }: PlanDocument): string {
  return `${[`# ${escapeMarkdown(title)}`, ...blocks.map(markdownBlock)].join("\n\n")}\n`;
}

function markdownBlock(block: PlanBlock): string {
  if (block.kind === "heading") return `## ${escapeMarkdown(block.text)}`;
  if (block.kind === "paragraph") return escapeMarkdown(block.text);
  if (block.kind === "list") return block.items.map((item) => `- ${escapeMarkdown(item)}`).join("\n");
  const numeric = block.head.map(
    (_, i) => block.rows.length > 0 && block.rows.every((row) => typeof row[i] === "number"),
  );
  return [
    tableLine(block.head),
    `| ${numeric.map((right) => (right ? "---:" : "---")).join(" | ")} |`,
    ...block.rows.map(tableLine),
  ].join("\n");
}

function tableLine(cells: readonly PlanCell[]): string {
  const text = cells.map((cell) => (typeof cell === "number" ? numberText(cell) : escapeMarkdown(cell)));
  return `| ${text.join(" | ")} |`;
}
