import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { sectionsOf } from "../../publishing/course/sections.js";
import { courseModules } from "../../src/course/modules/course-modules.js";

describe("the recording of a notebook", () => {
  it.each(courseModules.map((module) => [module.notebook, module] as const))(
    "is linked in %s, with its transcript, its command and its planned minutes",
    (notebook, { id, minutes }) => {
      const { cells } = readNotebook(resolve("notebooks", notebook));
      const text = cells.find((cell) => cell.id === "recording")?.source ?? "";
      const folder = `../published/recordings/${notebook.replace(/\.ipynb$/, "")}`;
      expect(text).toContain(`](${folder}/film.mp4)`);
      expect(text).toContain(`](${folder}/transcript.md)`);
      expect(text).toContain(`\`npm run record -- ${id}\``);
      expect(text).toContain(`about ${minutes.video} minutes`);
    },
  );

  it("is spoken of in no book, slide or film", () => {
    for (const { notebook } of courseModules) {
      const sections = sectionsOf(readNotebook(resolve("notebooks", notebook)));
      const cells = sections.flatMap(({ blocks }) => blocks.map(({ cell }) => cell));
      expect(cells).toContain("title");
      expect(cells).not.toContain("recording");
    }
  });
});
