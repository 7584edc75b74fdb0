import { describe, expect, it } from "vitest";
import { mimeBundle } from "../../src/library/show/mime-bundle.js";
import { provenanceBundle } from "../../src/library/show/provenance-bundle.js";
import { checkProvenance } from "../../src/library/table/datasets/check-provenance.js";
import { DATASET_NAMES } from "../../src/library/table/datasets/dataset-name.js";
import { describeDataset } from "../../src/library/table/datasets/describe-dataset.js";
import { provenanceCard } from "../../src/library/table/datasets/provenance-card.js";

const note = {
  name: "County votes",
  producer: "Tony McGovern",
  url: "https://github.com/tonmcg/US_County_Level_Election_Results_08-24",
  license: "MIT",
  retrieved: "2026-11-23",
  rowOf: "one county",
  steps: ["kept 2024"],
  limits: "It is no official count.",
};

describe("checkProvenance", () => {
  it("finds nothing in a full note", () => expect(checkProvenance(note)).toEqual([]));

  it.each([
    ["name", ""],
    ["producer", "  "],
    ["url", "downloads/votes.csv"],
    ["url", "file:///home/me/votes.csv"],
    ["url", "http://localhost:8888/votes.csv"],
    ["url", "http://127.0.0.1/votes.csv"],
    ["license", "public"],
    ["license", "?"],
    ["retrieved", "last spring"],
    ["retrieved", "2026-02-30"],
    ["rowOf", undefined],
    ["steps", []],
    ["steps", [""]],
    ["limits", "none"],
  ] as const)("names %s when it is %j", (field, value) => {
    const gaps = checkProvenance({ ...note, [field]: value });
    expect(gaps.map((gap) => gap.field)).toEqual([field]);
    expect(gaps[0]?.says).toMatch(/^[A-Z].*\.$/);
  });

  it("says what a note is when it is given something else", () => {
    expect(() => checkProvenance("votes.csv" as never)).toThrow(/written as \{ name/);
  });
});

describe("provenanceCard", () => {
  it.each(DATASET_NAMES)("is complete for %s once the steps are named", (name) => {
    const passport = describeDataset(name);
    const card = provenanceCard(passport, { steps: ["nothing changed"] });
    const gaps = card.gaps.map(({ field }) => field);
    expect(gaps.filter((field) => !(passport.synthetic && field === "url"))).toEqual([]);
    expect(provenanceCard(passport).gaps.map(({ field }) => field)).toContain("steps");
  });

  it("names what is to do as the card does, never as a program does", () => {
    const { "text/plain": text = "", "text/html": html = "" } = provenanceBundle(
      provenanceCard({ ...note, rowOf: "", retrieved: "last spring", name: "" }),
    );
    for (const said of [String(text), String(html).replaceAll(/<[^>]*>/g, "")]) {
      for (const label of ["One row is: Say", "Taken on: Write", "Name: Give"]) expect(said).toContain(label);
      expect(said).not.toMatch(/rowOf|retrieved/);
    }
  });

  it("shows three sentences of long limits at once, and the others on a click", () => {
    const limits = ["One.", "Two.", "Three.", "Four <b>of</b> five.", "Five."].join(" ");
    const { "text/html": html = "", "text/plain": text } = provenanceBundle(
      provenanceCard({ ...note, limits }),
    );
    const [shown = "", folded = ""] = String(html).split("<details");
    expect(shown).toContain("One. Two. Three.");
    expect(shown).not.toContain("Four");
    expect(folded).toContain("Cannot tell: 2 more sentences");
    expect(folded).toContain("Four &lt;b&gt;of&lt;/b&gt; five. Five.");
    expect(text).toContain(limits);
    expect(String(provenanceBundle(provenanceCard(note))["text/html"])).not.toContain("<details");
  });

  it("says as text what is there and what is to do", () => {
    const card = provenanceCard({ ...note, license: "" });
    expect(card.complete).toBe(false);
    expect(card.markdown).toContain("- **License:** missing");
    expect(card.markdown).toContain("- **To do (license):** Name the license");
    expect(card.markdown).toContain("- **What was done:** kept 2024");
  });

  it("is shown as a box in which text stays text", () => {
    const bundle = mimeBundle(provenanceCard({ ...note, name: "<img src=x onerror=alert(1)>", license: "" }));
    if (bundle instanceof Promise) throw new Error("The card is shown at once.");
    expect(bundle["text/html"]).toContain("&lt;img");
    expect(bundle["text/html"]).not.toContain("<img");
    expect(bundle["text/plain"]).toContain("1 to fill.");
  });
});
