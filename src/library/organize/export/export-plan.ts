import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";
import { requireFields } from "../../table/columns/require-fields.js";
import { requireListed } from "../../table/columns/require-listed.js";
import { checkPlan } from "../plan/check-plan.js";
import type { Plan } from "../plan/plan.js";
import { requirePlan } from "../plan/require-plan.js";
import { planDocument } from "./plan-document.js";
import { planJSON } from "./plan-json.js";
import { planWorkbook } from "./plan-workbook.js";
import { type PlanRemark, remarkSheets } from "./remark-blocks.js";
import { toDOCX } from "./to-docx.js";
import { toHTML } from "./to-html.js";
import { toMarkdown } from "./to-markdown.js";
import { toXLSX } from "./to-xlsx.js";

export const PLAN_FORMATS = ["markdown", "docx", "html", "json", "xlsx"] as const;

export type PlanFormat = (typeof PLAN_FORMATS)[number];

export interface ExportPlanOptions {
  /**
   * Export although the check reports errors; the errors are then printed on the draft. Personal data (E12) is never
   * exported. Default false.
   */
  readonly draft?: boolean;
  /**
   * Lists that stand at the end, each under its title, for example where some values came from. JSON, which is read back,
   * leaves them out. Default: none.
   */
  readonly remarks?: readonly PlanRemark[];
}

/**
 * The plan as a file to share: Markdown, a Word document, a printable page, JSON to read back, or a spreadsheet in which
 * the backwards chain is live.
 *
 * Text that somebody typed stays text: formulas get a leading apostrophe, tags are shown letter by letter, and nothing
 * is loaded from elsewhere. Numbers stay numbers.
 *
 * @returns text for Markdown, HTML and JSON; a promise of bytes for DOCX and XLSX.
 * @throws when the check of the plan reports errors (the sentence names them) or the format is not known.
 * @example
 * const text = exportPlan(greatLakesPlan, "markdown");
 * text.split("\n")[0]; // "# Organizing plan: Great Lakes Care Coalition (made up)"
 * const workbook = await exportPlan(greatLakesPlan, "xlsx");
 * workbook instanceof Uint8Array; // true
 */
export function exportPlan(
  plan: Plan,
  format: "markdown" | "html" | "json",
  options?: ExportPlanOptions,
): string;
export function exportPlan(
  plan: Plan,
  format: "docx" | "xlsx",
  options?: ExportPlanOptions,
): Promise<Uint8Array>;
export function exportPlan(
  plan: Plan,
  format: PlanFormat,
  options?: ExportPlanOptions,
): string | Promise<Uint8Array>;
export function exportPlan(
  plan: Plan,
  format: PlanFormat,
  options: ExportPlanOptions = {},
): string | Promise<Uint8Array> {
  checkOptions("exportPlan", options, { draft: "yes or no", remarks: true });
  requirePlan(plan);
  if (!PLAN_FORMATS.includes(format)) {
    throw new RangeError(
      `The format must be one of ${PLAN_FORMATS.join(", ")}, but it is ${describeValue(format)}.`,
    );
  }
  requireExportable(plan, options.draft === true);
  if (format === "json") return planJSON(plan);
  const { remarks = [] } = options;
  requireListed(remarks, "remarks", '[{ title: "Open", items: ["Ask the hosts"] }]');
  for (const remark of remarks)
    requireFields(remark, 'a remark such as { title: "Open", items: ["Ask the hosts"] }', {
      title: "text",
      items: ["text"],
    });
  if (format === "xlsx") return toXLSX([...planWorkbook(plan), ...remarkSheets(remarks)]);
  const document = planDocument(plan, remarks);
  if (format === "docx") return toDOCX(document);
  return format === "html" ? toHTML(document) : toMarkdown(document);
}

function requireExportable(plan: Plan, draft: boolean): void {
  const errors = checkPlan(plan).filter(({ level }) => level === "error");
  const blocking = draft ? errors.filter(({ code }) => code === "E12") : errors;
  if (blocking.length === 0) return;
  const said = blocking.slice(0, 3).map(({ code, message }) => `${code}: ${message}`);
  const more = blocking.length > 3 ? ` And ${blocking.length - 3} more.` : "";
  const way = draft ? "" : " Mend it, or export a draft with { draft: true }.";
  throw new RangeError(`The plan cannot be exported yet. ${said.join(" ")}${more}${way}`);
}
