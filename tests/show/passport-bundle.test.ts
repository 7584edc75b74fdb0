import { describe, expect, it } from "vitest";
import type { MimeBundle } from "../../src/library/kernel/mime.js";
import { mimeBundle } from "../../src/library/show/mime-bundle.js";
import { DATASET_NAMES } from "../../src/library/table/datasets/dataset-name.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";

const shown = (value: unknown) => mimeBundle(value) as MimeBundle;

describe("the passport of a dataset", () => {
  it.each(DATASET_NAMES.map((name) => [name]))(
    "%s says what a row is, the source, the license, the faults and the limits",
    (name) => {
      const passport = describeDataset(name);
      for (const form of ["text/html", "text/plain"]) {
        const page = String(shown(passport)[form])
          .replaceAll("&#39;", "'")
          .replaceAll("&quot;", '"')
          .replaceAll("&amp;", "&")
          .replaceAll("&lt;", "<")
          .replaceAll("&gt;", ">");
        const wanted = [
          passport.rowOf,
          passport.license.title,
          ...passport.fields.map((field) => field.name),
          ...passport.knownFaults,
          ...passport.notFor,
        ];
        for (const words of wanted) expect(page.replace(/\s+/g, " ")).toContain(words.replace(/\s+/g, " "));
        expect(page.includes("SYNTHETIC")).toBe(
          passport.synthetic || /SYNTHETIC/.test(passport.title + passport.description),
        );
      }
    },
  );

  it("shows a title that carries a tag as text", () => {
    const [name] = DATASET_NAMES;
    const page = String(
      shown({ ...describeDataset(name), title: "<img src=x>", notFor: ["<b>x</b>"] })["text/html"],
    );
    expect(page).toContain("&lt;img src=x&gt;");
    expect(page).not.toMatch(/<img|<b>/);
  });
});
