import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { type DisplayData, kernelContract } from "../../src/library/kernel/kernel-contract.js";
import { temporaryFolder } from "./temporary-folder.js";

/** What a cell showed. Each test of the file has a work folder of its own and a stand-in for the kernel. */
export function pretendNotebook(): {
  readonly shown: DisplayData[];
  last(): string;
  readonly work: () => string;
} {
  const shown: DisplayData[] = [];
  let folder = "";
  beforeEach(() => {
    shown.length = 0;
    folder = join(temporaryFolder(), "my-work");
    process.env.MOVEMENT_DATA_WORK = folder;
    kernelContract().kernel = {
      display: (output) => void shown.push(output),
      stopRequested: () => false,
      folder: process.cwd(),
      frontEnd: "jupyter",
      broadcast: () => {},
      onComm: () => {},
      onOpen: () => {},
      shownModels: [],
    };
  });
  afterEach(() => {
    delete kernelContract().kernel;
    delete process.env.MOVEMENT_DATA_WORK;
  });
  return { shown, last: () => String(shown.at(-1)?.data["text/plain"]), work: () => folder };
}
