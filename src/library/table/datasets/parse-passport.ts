import { z } from "zod";
import { freezeDeep } from "../columns/freeze-deep.js";
import type { DatasetPassport } from "./dataset-passport.js";

const text = z.string().min(1);
const texts = z.array(text);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const field = z.object({
  name: text,
  type: z.enum(["string", "integer", "number", "boolean", "date"]),
  description: text,
  unit: text.exactOptional(),
  categories: texts.exactOptional(),
  missing: z.int().nonnegative(),
});

const license = z.object({ name: text, title: text, path: text, evidence: text });

const source = z.object({
  title: text,
  path: text,
  version: text,
  files: z.array(z.object({ path: text, sha256 })),
});

const resource = z.object({
  // A data file lies beside its passport: a path that leads elsewhere is refused.
  path: z.string().regex(/^[\w-]+\.arrow$/),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  rowCount: z.int().nonnegative(),
  schema: z.object({ fields: z.array(field).nonempty() }),
});

const dataPackage = z
  .object({
    name: text,
    title: text,
    description: text,
    rowOf: text,
    contributors: z.tuple([z.object({ title: text })]),
    citation: text,
    retrieved: day,
    licenses: z.tuple([license]),
    sources: z.array(source).nonempty(),
    synthetic: z.boolean(),
    truth: z.object({ seed: z.int(), generator: text, planted: texts.nonempty() }).exactOptional(),
    knownFaults: texts,
    notFor: texts.nonempty(),
    resources: z.tuple([resource]),
  })
  .refine((passport) => passport.synthetic === (passport.truth !== undefined), {
    error: "a synthetic dataset publishes its planted truth, and only a synthetic one has it",
  });

/**
 * Reads the text of a datapackage.json.
 *
 * @throws when it is not JSON or lacks a part: the sentence names the first part that is wrong.
 */
export function parsePassport(json: string): DatasetPassport {
  const result = dataPackage.safeParse(JSON.parse(json));
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new Error(`${issue?.path.join(".") || "the passport"}: ${issue?.message ?? "not valid"}`);
  }
  const { contributors, licenses, resources, ...passport } = result.data;
  const { hash, path, bytes, rowCount, schema } = resources[0];
  return freezeDeep({
    ...passport,
    producer: contributors[0].title,
    license: licenses[0],
    fields: schema.fields,
    path,
    bytes,
    rowCount,
    sha256: hash.slice("sha256:".length),
  });
}
