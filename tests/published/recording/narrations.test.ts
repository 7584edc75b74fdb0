import { describe, expect, it } from "vitest";
import { checkRecording, recordedModules } from "../../../publishing/recording/check-recording.js";

describe("the narration of a recording, run in the kernel in the order in which it is told", () => {
  const modules = recordedModules(process.cwd()).map((module) => [module.notebook, module] as const);
  // The next tests can fail only where something is written.
  it.runIf(modules.length === 0)("is written for no notebook yet", () => {
    expect(modules).toEqual([]);
  });

  it.each(modules)("%s does what it says, and shows what it speaks of", async (_, module) => {
    const { problems, moments } = await checkRecording(process.cwd(), module);
    expect(problems).toEqual([]);
    expect(moments.length).toBeGreaterThan(20);
  });
});
