import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DATASET_NAMES } from "../../src/library/table/datasets/dataset-name.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";

describe("describeDataset", () => {
  it.each(DATASET_NAMES)(
    "reads of %s what its datapackage.json says under the names of the standard",
    (name) => {
      const json = JSON.parse(readFileSync(`datasets/${name}/datapackage.json`, "utf8"));
      const passport = describeDataset(name);
      const [resource] = json.resources;
      const data = readFileSync(`datasets/${name}/${resource.path}`);
      expect(resource.hash).toBe(`sha256:${createHash("sha256").update(data).digest("hex")}`);
      expect(passport).toMatchObject({ name, sha256: resource.hash.slice(7), bytes: data.byteLength });
      expect(passport.fields.map((field) => field.name)).toEqual(
        resource.schema.fields.map((field: { name: string }) => field.name),
      );
      expect(passport.license.name).toBe(json.licenses[0].name);
      expect(passport.sources[0]?.path).toBe(json.sources[0].path);
      expect(passport.synthetic).toBe(json.synthetic);
    },
  );

  it.each(DATASET_NAMES)("says of %s who made it, its license and its limits", (name) => {
    const { producer, citation, retrieved, license, sources, notFor, knownFaults } = describeDataset(name);
    expect([producer, citation, license.evidence].every((text) => text.length > 10)).toBe(true);
    expect(retrieved).toMatch(/^2026-\d{2}-\d{2}$/);
    expect(knownFaults.length).toBeGreaterThan(0);
    expect(notFor.length).toBeGreaterThan(0);
    expect(
      sources.every(({ version }) => /^([0-9a-f]{40}|\d{4})$/.test(version) || version.includes("xoshiro")),
    ).toBe(true);
  });

  it("gives each labelled column of the poll its labels, and each number its unit where one makes sense", () => {
    const fields = new Map(describeDataset("nonvoters-2020").fields.map((field) => [field.name, field]));
    expect(fields.get("voterCategory")?.categories).toEqual(["always", "sporadic", "rarely/never"]);
    expect(fields.get("age")).toMatchObject({ type: "integer", unit: "years", missing: 0 });
  });

  it("cannot be changed by a cell that reads it", () => {
    const passport = describeDataset("canvass-log");
    const [field] = passport.fields;
    expect(Object.isFrozen(passport) && Object.isFrozen(passport.fields) && Object.isFrozen(field)).toBe(
      true,
    );
    expect(JSON.parse(JSON.stringify(passport))).toEqual(passport);
  });
});
