import { GATE_IDS, type GateId, type GateState } from "../gates/gate.js";
import { gateFindings } from "../gates/gate-states.js";
import { listedState } from "../gates/unit-begun.js";
import { courseModules, type ModuleId } from "../modules/course-modules.js";
import { activeMinutes } from "../my-work/note-activity.js";
import type { Work } from "../my-work/work.js";

/** How a gate stands in one plan. */
export interface GateDigest {
  readonly id: GateId;
  readonly state: GateState;
}

/** How long somebody took for a notebook: the number of the band of ten minutes, from 0. */
export interface MinutesDigest {
  readonly module: ModuleId;
  readonly band: number;
}

/** How one participant went through the course: no words, no times of day, no exact minutes. */
export interface ProgressDigest {
  readonly gates: readonly GateDigest[];
  /** Gates that held and did not any more after an event. */
  readonly reopened: readonly GateId[];
  readonly minutes: readonly MinutesDigest[];
}

/** Bands are ten minutes wide; the last one has no end. */
export const BAND_MINUTES = 10;
export const LAST_BAND = 12;

/** What a trainer may see of the way through the course. */
export function progressDigest(work: Work): ProgressDigest {
  const reopened = new Set((work.capstone?.reopened ?? []).map(({ gate }) => gate));
  return {
    gates: gateFindings(work, new Date(0)).flatMap(({ gate, finding }) => {
      const state = listedState(gate, finding.state, work);
      return state === undefined ? [] : [{ id: gate.id, state }];
    }),
    reopened: GATE_IDS.filter((id) => reopened.has(id)),
    minutes: courseModules.flatMap(({ id }) => {
      const minutes = activeMinutes(work, id);
      if (minutes === undefined) return [];
      return [{ module: id, band: minutesBand(minutes) }];
    }),
  };
}

/** The number of the band in which minutes lie. */
export function minutesBand(minutes: number): number {
  return Math.min(LAST_BAND, Math.floor(minutes / BAND_MINUTES));
}
