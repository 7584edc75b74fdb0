import { actionsGate } from "./actions-gate.js";
import { capacityGate } from "./capacity-gate.js";
import { effectGate } from "./effect-gate.js";
import { fieldsGate } from "./fields-gate.js";
import type { Gate } from "./gate.js";
import { goalGate } from "./goal-gate.js";
import { hubsGate } from "./hubs-gate.js";
import { levelGate } from "./level-gate.js";
import { passportsGate } from "./passports-gate.js";
import { seatsGate } from "./seats-gate.js";

/** The gates in the order of the course. */
export const gates: readonly Gate[] = [
  goalGate,
  capacityGate,
  seatsGate,
  hubsGate,
  fieldsGate,
  actionsGate,
  passportsGate,
  levelGate,
  effectGate,
];

/** The gate with this id, if there is one. */
export function findGate(id: string): Gate | undefined {
  return gates.find((gate) => gate.id === id);
}
