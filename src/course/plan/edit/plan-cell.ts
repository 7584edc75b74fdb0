import type { PlanSection } from "../plan-section.js";

/**
 * The cell that writes a value into a section of the plan: run, it gives the same section again.
 *
 * @example
 * planCell("start", "2027-01-11"); // 'plan("start", "2027-01-11");'
 */
export function planCell(section: PlanSection, value: unknown): string {
  return `plan("${section}", ${literal(value, "")});`;
}

/** A line holds what fits; what does not is one entry a line. */
const LINE = 76;

function literal(value: unknown, indent: string): string {
  if (Array.isArray(value))
    return joined(
      "[",
      value.map((item) => literal(item, `${indent}  `)),
      "]",
      indent,
    );
  if (typeof value === "object" && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => `${fieldName(name)}: ${literal(field, `${indent}  `)}`);
    return joined("{", fields, "}", indent);
  }
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function joined(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return `${open}${close}`;
  const space = open === "{" ? " " : "";
  const line = `${open}${space}${parts.join(", ")}${space}${close}`;
  if (indent.length + line.length <= LINE && !line.includes("\n")) return line;
  return `${open}\n${parts.map((part) => `${indent}  ${part},\n`).join("")}${indent}${close}`;
}

function fieldName(name: string): string {
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : JSON.stringify(name);
}
