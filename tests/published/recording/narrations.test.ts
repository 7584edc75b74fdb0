import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  checkRecording,
  recordedModules,
  recordingName,
} from "../../../publishing/recording/check-recording.js";
import { recordingFiles } from "../../../publishing/recording/page/write-recording-page.js";
import { knownTimeline } from "../../../publishing/recording/sound/make-sound.js";
import { courseModules } from "../../../src/course/modules/course-modules.js";

const root = process.cwd();

describe("the narration of a recording, run in the kernel in the order in which it is told", () => {
  it("is written for every notebook", () => {
    expect(recordedModules(root)).toEqual(courseModules);
  });

  it.each(courseModules.map((module) => [module.notebook, module] as const))(
    "%s does what it says, shows what it speaks of, and its page shows the same",
    async (_, module) => {
      const checked = await checkRecording(root, module);
      expect(checked.problems).toEqual([]);
      expect(checked.moments.length).toBeGreaterThan(20);
      const name = recordingName(module);
      const timeline = knownTimeline(root, name) ?? expect.fail(`${name} has no sound.`);
      for (const [file, text] of Object.entries(await recordingFiles(root, name, checked, timeline))) {
        const isTheSame = readFileSync(join(root, "recordings", file), "utf8") === text;
        expect(
          isTheSame,
          `recordings/${file} is older than its notebook: npm run record -- ${module.id}`,
        ).toBe(true);
      }
    },
  );
});
