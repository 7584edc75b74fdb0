import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";

const notebooks = [
  ...readdirSync("notebooks").map((file) => join("notebooks", file)),
  "notebooks/trainer/debrief.ipynb",
].filter((file) => file.endsWith(".ipynb"));

const proseOf = (file: string): string =>
  readNotebook(file)
    .cells.filter(({ cell_type }) => cell_type === "markdown")
    .map(({ source }) => source)
    .join("\n")
    // A word of the tools stands in code marks and keeps its spelling.
    .replaceAll(/`[^`]*`/g, "");

const prose = new Map([
  ...notebooks.map((file) => [file, proseOf(file)] as const),
  ["notebooks/trainer/guide.md", readFileSync("notebooks/trainer/guide.md", "utf8")] as const,
]);

const wordsLike = (pattern: RegExp, text: string): string[] => text.match(pattern) ?? [];

describe("the words that a learner reads", () => {
  it.each([...prose])("of %s are spelled as in the United States", (_, text) => {
    const british =
      /\b\w*(?:licence|neighbour|programme|behaviour|colour|rumour|labour|favour|judgement|catalogue|analys(?:e|ed|ing)\b|organis|minimis|recognis|summaris)\w*/gi;
    expect(wordsLike(british, text)).toEqual([]);
  });

  it.each([...prose].filter(([file]) => !file.includes("6-next-top-model")))(
    "of %s say chance, and leave odds to Module 6",
    (_, text) => expect(wordsLike(/\bodds\b/gi, text)).toEqual([]),
  );

  it("of charts, exports and demonstrations say chance", () => {
    const files = ["chart/organize", "organize/export", "organize/legislative"].flatMap((folder) =>
      readdirSync(join("src/library", folder)).map((file) => join("src/library", folder, file)),
    );
    const said = [...files, "src/course/debrief/live-demos.ts"].filter((file) =>
      /\bodds\b/i.test(readFileSync(file, "utf8")),
    );
    expect(said).toEqual([]);
  });
});
