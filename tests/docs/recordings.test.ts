import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { sectionsOf } from "../../publishing/course/sections.js";
import { readTimeline } from "../../publishing/recording/sound/timeline.js";
import { courseModules } from "../../src/course/modules/course-modules.js";

describe("the recording of a notebook", () => {
  it.each(courseModules.map(({ notebook }) => notebook))(
    "is linked in %s, with the length of its sound",
    (notebook) => {
      const { cells } = readNotebook(resolve("notebooks", notebook));
      const text = cells.find((cell) => cell.id === "recording")?.source ?? "";
      const name = notebook.replace(/\.ipynb$/, "");
      const { length } = readTimeline(readFileSync(resolve("recordings", `${name}.json`), "utf8"));
      expect(text).toContain(`](/static/${name}.html)`);
      expect(text).toContain(`\`recordings/${name}.html\``);
      expect(text).toContain(`, ${Math.round(length / 60)} minutes`);
    },
  );

  it("is spoken of in no book or slide", () => {
    for (const { notebook } of courseModules) {
      const sections = sectionsOf(readNotebook(resolve("notebooks", notebook)));
      const cells = sections.flatMap(({ blocks }) => blocks.map(({ cell }) => cell));
      expect(cells).toContain("title");
      expect(cells).not.toContain("recording");
    }
  });
});
