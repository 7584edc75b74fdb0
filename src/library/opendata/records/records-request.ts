import { checkOptions } from "../../table/columns/check-options.js";
import { describeValue } from "../../table/columns/describe-value.js";

/** What you ask an office for. */
export interface RecordsRequestInput {
  /** The office, such as "Clerk of Muskegon County". */
  readonly agency: string;
  /** The records, named as the office names them. */
  readonly records: string;
  /** From when to when, such as "January 2024 to December 2025". */
  readonly period: string;
  /** The form in which you can use them. Default "CSV or Excel". */
  readonly format?: string;
  /** "federal" (default), or the name of the state's own law. */
  readonly law?: string;
  /** What you need them for, and for whom: a ground for lower fees. Default: nothing is said. */
  readonly purpose?: string;
  /** Ask before it costs more than so many dollars. Default 25. */
  readonly feeLimit?: number;
}

/** A request for records, ready to sign. */
export interface RecordsRequest {
  readonly subject: string;
  readonly letter: string;
}

/**
 * Drafts a request for public records: it names the records, the period and the form, asks for a waiver of fees, and asks
 * that people's private data be struck out rather than the whole refused.
 *
 * A federal office has 20 working days for a first answer (Freedom of Information Act, 5 U.S.C. § 552(a)(6)(A)). Each state
 * has a law and days of its own: look it up. This is a draft, not legal advice.
 *
 * @param request the office, the records, the period, and how.
 * @throws when the office, the records or the period is empty, or the limit of fees is below 0.
 * @example
 * const draft = recordsRequest({ agency: "Election Assistance Commission", records: "wait times by polling place", period: "November 2024" });
 * draft.subject; // "Request for records: wait times by polling place"
 * draft.letter.includes("20 working days"); // true
 */
export function recordsRequest(request: RecordsRequestInput): RecordsRequest {
  checkOptions("recordsRequest", request, {
    agency: "needed text",
    records: "needed text",
    period: "needed text",
    format: "text",
    law: "text",
    purpose: "text",
    feeLimit: "number",
  });
  const { format = "CSV or Excel", law = "federal", purpose, feeLimit = 25 } = request;
  const agency = filled(request.agency, "agency", "Clerk of Muskegon County");
  const records = filled(request.records, "records", "wait times by polling place");
  const period = filled(request.period, "period", "January 2024 to December 2025");
  if (!(feeLimit >= 0)) {
    throw new RangeError(
      `The limit of fees must be 0 dollars or more, but it is ${describeValue(feeLimit)}.`,
    );
  }
  const federal = law === "federal";
  const paragraphs = [
    `To: ${agency}`,
    `Under the ${federal ? "Freedom of Information Act, 5 U.S.C. § 552" : law}, I ask for these records: ${records}, for ${period}.`,
    `Please send them in a form that a computer can read (${format}), with the list that explains the columns. A scan or a PDF would not serve.`,
    "I do not ask for anybody's private data. Where a record holds some, please strike that part out and send the rest.",
    `I ask for a waiver of fees${purpose === undefined || purpose.trim() === "" ? "" : `: ${purpose.trim()}`}. If it will cost more than $${feeLimit}, please tell me first.`,
    federal
      ? "I look forward to your answer within 20 working days. If you refuse a part, please name the exemption."
      : "I look forward to your answer within the time that the law sets. If you refuse a part, please name the ground.",
  ];
  return Object.freeze({ subject: `Request for records: ${records}`, letter: paragraphs.join("\n\n") });
}

function filled(value: unknown, field: string, example: string): string {
  const text = typeof value === "string" ? value.trim() : "";
  if (text !== "") return text;
  throw new RangeError(
    `A request needs "${field}", such as "${example}", but it is ${describeValue(value)}.`,
  );
}
