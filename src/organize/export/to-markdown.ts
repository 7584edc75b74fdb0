import { printNumber } from "../plan/print-number.js";
import type { PlanBlock, PlanCell, PlanDocument } from "./plan-block.js";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A plan as Markdown. What people typed is shown letter by letter: no tags, no links, no extra table columns. */
export function toMarkdown({ title, blocks }: PlanDocument): string {
  return `${[`# ${markdownText(title)}`, ...blocks.map(markdownBlock)].join("\n\n")}\n`;
}

/** Text in which Markdown finds nothing to read. */
function markdownText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign).replace(/[\\`*_[\]|#~!]/g, "\\$&");
}

function markdownBlock(block: PlanBlock): string {
  if (block.kind === "heading") return `## ${markdownText(block.text)}`;
  if (block.kind === "paragraph") return markdownText(block.text);
  if (block.kind === "list") return block.items.map((item) => `- ${markdownText(item)}`).join("\n");
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
  const text = cells.map((cell) => (typeof cell === "number" ? printNumber(cell) : markdownText(cell)));
  return `| ${text.join(" | ")} |`;
}
