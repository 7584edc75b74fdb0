/** What a button of a plan form does. Done twice it does no more than once. */
export type PlanAct =
  | readonly ["set", key: string, column: string, text: string]
  | readonly ["delete", key: string]
  | readonly ["back", key: string, at: string]
  | readonly ["forget", key: string, at: string]
  | readonly ["questionnaire"]
  | readonly ["mend", code: string, field: string, place: string];

const LENGTHS: Readonly<Record<string, number>> = {
  set: 4,
  delete: 2,
  back: 3,
  forget: 3,
  questionnaire: 1,
  mend: 4,
};

/** The name under which a page asks for it. */
export function actName(act: PlanAct): string {
  return JSON.stringify(act);
}

/** What a page asks for; undefined for anything that no button of a form says. */
export function readAct(name: string | undefined): PlanAct | undefined {
  let parts: unknown;
  try {
    parts = JSON.parse(name ?? "");
  } catch {
    return undefined;
  }
  return isAct(parts) ? parts : undefined;
}

function isAct(parts: unknown): parts is PlanAct {
  return (
    Array.isArray(parts) &&
    parts.every((part) => typeof part === "string") &&
    parts.length === LENGTHS[String(parts[0])]
  );
}
