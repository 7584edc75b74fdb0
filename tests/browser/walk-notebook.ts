import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { errorsOn, openNotebook, restartAndRunAll, type Walk, walkThrough, watchNetwork } from "./course.js";

/** A notebook that is opened for something special. Its tasks and charts are walked in whole-course.test.ts. */
export interface NotebookWalk {
  readonly notebook: string;
  /** The longest time for the whole notebook, in milliseconds. Default: that of restartAndRunAll. */
  readonly within?: number;
}

/** Registers the tests that every notebook has, and gives the page for more. */
export function walkNotebook({ notebook, within }: NotebookWalk): Walk {
  const walk = walkThrough([notebook]);
  let page: Page;
  beforeAll(() => {
    page = walk.page();
  });

  it("runs from top to bottom without an error", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    const began = performance.now();
    await restartAndRunAll(page);
    if (within !== undefined) expect(performance.now() - began).toBeLessThan(within);
    expect(await errorsOn(page)).toEqual([]);
    expect(outside).toEqual([]);
  });
  return walk;
}
