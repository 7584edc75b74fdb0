/** A question of the poll: its answers in the order of their codes, or a yes/no, or a box that was ticked. */
export interface QuestionColumn {
  readonly name: string;
  readonly question: string;
  readonly description: string;
  readonly answers: readonly string[] | "yes/no" | "ticked";
}

/** The label of an answer code; -1 (refused or skipped) and NA (not asked) are missing. */
export function decode(code: string, labels: readonly string[]): string | null {
  if (code === "-1" || code === "NA") return null;
  const label = labels[Number(code) - 1];
  if (label === undefined) throw new Error(`The codebook has no answer ${code} among ${labels.join(", ")}.`);
  return label;
}

/** True for code 1 and false for code 2. */
export function asYesNo(code: string): boolean | null {
  const label = decode(code, ["yes", "no"]);
  return label === null ? null : label === "yes";
}
