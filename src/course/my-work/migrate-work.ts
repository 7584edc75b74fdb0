import { z } from "zod";
import { withLicense } from "../../library/organize/plan/plan-version.js";
import { WORK_VERSION } from "./work.js";

/** Turns the JSON of one version into the JSON of the next. What does not fit is left for the schema to refuse. */
type Migration = (json: unknown) => unknown;

/** One step for each version: the step at place n reads version n. */
const migrations: readonly Migration[] = [fromVersion0, fromVersion1];

/** Brings saved work of an older version up to the present one, step by step. */
export function migrateWork(json: unknown, version: number): unknown {
  return migrations.slice(version, WORK_VERSION).reduce((work, migrate) => migrate(work), json);
}

const version0 = z.object({
  version: z.literal(0),
  started: z.string(),
  answers: z.record(z.string(), z.object({ state: z.string(), tries: z.number() })),
  notes: z.record(z.string(), z.string()),
});

/** Version 0, of the drafts of the course, knew no hints, no plan and only the last text of a reflection. */
function fromVersion0(json: unknown): unknown {
  const read = version0.safeParse(json);
  if (!read.success) return json;
  const { started, answers, notes } = read.data;
  return {
    version: 1,
    startedOn: started,
    exercises: Object.fromEntries(
      Object.entries(answers).map(([id, { state, tries }]) => [
        id,
        {
          state,
          attempts: tries,
          hints: 0,
          solutionSeen: false,
          ...(state === "right" && { rightOn: started }),
        },
      ]),
    ),
    reflections: Object.fromEntries(
      Object.entries(notes).map(([id, text]) => [id, { text, writtenAt: started, earlier: [] }]),
    ),
    plan: {},
  };
}

const version1 = z.looseObject({
  version: z.literal(1),
  plan: z.looseObject({ dataSources: z.array(z.unknown()) }),
});

/** In version 1 the license of a data source was spelled `licence`. */
function fromVersion1(json: unknown): unknown {
  const read = version1.safeParse(json);
  if (!read.success) return typeof json === "object" && json !== null ? { ...json, version: 2 } : json;
  const { plan } = read.data;
  return { ...read.data, version: 2, plan: { ...plan, dataSources: plan.dataSources.map(withLicense) } };
}
