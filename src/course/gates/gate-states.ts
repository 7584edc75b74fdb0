import type { Work } from "../my-work/work.js";
import { planDraft, readSections } from "../plan/read-sections.js";
import type { Gate, GateFinding, GateId, GateSight, NotAsked } from "./gate.js";
import { gates } from "./gates.js";

/** What a gate says of the work as it is now. */
export function gateFinding(gate: Gate, work: Work, now: Date): GateFinding | NotAsked {
  return gate.check(sightOf(work, now));
}

/** What every gate says, in the order of the course. */
export function gateFindings(
  work: Work,
  now: Date,
): readonly { readonly gate: Gate; readonly finding: GateFinding | NotAsked }[] {
  const sight = sightOf(work, now);
  return gates.map((gate) => ({ gate, finding: gate.check(sight) }));
}

/** The states of the gates that are asked, by their id. */
export function gateStates(work: Work, now: Date): Readonly<Partial<Record<GateId, GateFinding["state"]>>> {
  return Object.fromEntries(
    gateFindings(work, now).flatMap(({ gate, finding }) =>
      finding.state === undefined ? [] : [[gate.id, finding.state] as const],
    ),
  );
}

function sightOf(work: Work, now: Date): GateSight {
  const { plan } = planDraft(work.plan);
  const { readable } = readSections(work.plan);
  const isThere = (value: unknown): boolean =>
    value !== undefined && !(Array.isArray(value) && value.length === 0);
  return { plan, has: (section) => isThere(readable[section]), work, now };
}
