import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { errorsOn, openNotebook, restartAndRunAll, type Walk, walkThrough, watchNetwork } from "./course.js";

/**
 * Registers the tests that every notebook has, and gives the page for more.
 *
 * @param notebook that is opened for something special. Its tasks and charts are walked in whole-course.test.ts.
 */
export function walkNotebook(notebook: string): Walk {
  const walk = walkThrough([notebook]);
  let page: Page;
  beforeAll(() => {
    page = walk.page();
  });

  it("runs from top to bottom without an error", async () => {
    const outside = watchNetwork(page);
    await openNotebook(page, walk.course(), notebook);
    await restartAndRunAll(page);
    expect(await errorsOn(page)).toEqual([]);
    expect(outside).toEqual([]);
  });
  return walk;
}
