import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  narrationPath,
  recordedModules,
  recordingName,
} from "../../../publishing/recording/check-recording.js";
import { type Narration, stepsOf } from "../../../publishing/recording/narration/narration.js";
import { readNarration } from "../../../publishing/recording/narration/read-narration.js";
import { answersAbove } from "../../course/rules/answers-above.js";
import { cellsOf, type PageCell } from "../../course/rules/page-run.js";

/** What a listener is told: what is spoken, asked, typed and answered. */
function told(narration: Narration): PageCell {
  const source = stepsOf(narration)
    .map(({ words, acts }) => `${words}\n${acts.map((act) => JSON.stringify(act)).join("\n")}`)
    .join("\n");
  return { kind: "prose", source, shown: "" };
}

/** The answers of a page's tasks that its recording tells. */
function toldAnswers(narration: Narration, page: readonly PageCell[]): readonly string[] {
  return answersAbove([told(narration), ...page.filter(({ source }) => source.includes("check("))]);
}

describe("a recording tells no answer of a task", () => {
  it.each(recordedModules(process.cwd()).map((module) => [module.notebook, module] as const))(
    "in %s",
    (notebook, module) => {
      const text = readFileSync(narrationPath(process.cwd(), recordingName(module)), "utf8");
      const { narration } = readNarration(text, notebook);
      expect(stepsOf(narration).length).toBeGreaterThan(20);
      expect(toldAnswers(narration, cellsOf(notebook))).toEqual([]);
    },
  );

  it("and one that does is found", () => {
    const { narration } = readNarration(
      "# Module\n\n## title\n\n### 1.1\n- show title\n\nIt takes 52,262 votes.\n",
      "made up",
    );
    const page: readonly PageCell[] = [{ kind: "code", source: 'check("m2.saginaw");', shown: "" }];
    expect(toldAnswers(narration, page)).toEqual([
      "m2.saginaw (cell 1) asks for 52262, and cell 0 says 52,262",
    ]);
  });
});
