import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { readNotebook } from "../../publishing/course/notebook.js";
import { sectionsOf } from "../../publishing/course/sections.js";
import { readTimeline } from "../../publishing/recording/sound/timeline.js";
import { courseModules } from "../../src/course/modules/course-modules.js";

describe("the recording of a notebook", () => {
  it.each(courseModules.map((module) => [module.notebook, module] as const))(
    "is linked in %s, with the length of its sound; a film that is still to be made, with its command",
    (notebook, { id, minutes }) => {
      const { cells } = readNotebook(resolve("notebooks", notebook));
      const text = cells.find((cell) => cell.id === "recording")?.source ?? "";
      const name = notebook.replace(/\.ipynb$/, "");
      const times = resolve("recordings", `${name}.json`);
      if (existsSync(times)) {
        const { length } = readTimeline(readFileSync(times, "utf8"));
        expect(text).toContain(`](/static/${name}.html)`);
        expect(text).toContain(`\`recordings/${name}.html\``);
        expect(text).toContain(`, ${Math.round(length / 60)} minutes`);
      } else {
        const folder = `../published/recordings/${name}`;
        expect(text).toContain(`](${folder}/film.mp4)`);
        expect(text).toContain(`](${folder}/transcript.md)`);
        expect(text).toContain(`\`npm run film -- ${id}\``);
        expect(text).toContain(`about ${minutes.video} minutes`);
      }
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
