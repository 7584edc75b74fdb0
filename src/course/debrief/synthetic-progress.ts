import type { RandomSource } from "../../library/math/random-source.js";
import type { PlanVariant } from "../../library/organize/plan/plan.js";
import { GATE_IDS, type GateId, type GateState } from "../gates/gate.js";
import { courseModules, totalMinutes } from "../modules/course-modules.js";
import { minutesBand, type ProgressDigest } from "./progress-digest.js";

/** Gates that are asked of one kind of campaign alone. */
const ONLY: Readonly<Partial<Record<GateId, PlanVariant>>> = { m3a: "legislative", m3b: "distributed" };

/** The way of a made-up participant: capacity and published numbers are at risk more often than the rest. */
export function syntheticProgress(variant: PlanVariant, random: RandomSource): ProgressDigest {
  const asked = GATE_IDS.filter((id) => (ONLY[id] ?? variant) === variant);
  const gates = asked.map((id) => ({ id, state: madeUpState(id, random) }));
  return {
    gates,
    reopened: gates
      .filter(({ id, state }) => state === "at risk" && id !== "m5" && random.uniform() < 0.5)
      .map(({ id }) => id),
    minutes: courseModules.map(({ id, minutes }) => ({
      module: id,
      band: minutesBand(totalMinutes(minutes) * (0.5 + random.uniform())),
    })),
  };
}

function madeUpState(id: GateId, random: RandomSource): GateState {
  const at = random.uniform();
  const often = id === "m2" || id === "m5" || id === "tests" ? 0.6 : 0.3;
  if (at < often) return "at risk";
  return at < often + 0.15 ? "open" : "holds";
}
