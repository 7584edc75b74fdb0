import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "../../publishing/page/open-browser.js";
import { courseSummary } from "../../src/course/cards/course-summary.js";
import { progressReport } from "../../src/course/cards/progress-report.js";
import { readLanguageFile } from "../../src/course/language/language-files.js";
import { exercises, reflections } from "../../src/course/modules/index.js";
import { emptyWork, type Work } from "../../src/course/my-work/work.js";
import { greatLakesPlan } from "../../src/library/organize/plan/great-lakes-plan.js";
import { ENGLISH, languageOf } from "../../src/library/words/language.js";

const words = (count: number) => "We learned something that matters here. ".repeat(count);

/** Everything that can be written, and more of it than anybody writes. */
function fullestWork(): Work {
  const { targets, version: _version, ...sections } = greatLakesPlan;
  const [goal] = greatLakesPlan.goals;
  return {
    ...emptyWork("2027-01-05"),
    reflections: Object.fromEntries(
      reflections.map(({ id }) => [id, { text: words(30), writtenAt: "2027-01-06", earlier: [] }]),
    ),
    plan: {
      ...sections,
      ...targets,
      organization: words(5),
      problem: "Longwordwithoutspaces".repeat(60),
      goals: Array.from({ length: 30 }, (_, i) => ({
        ...goal,
        id: `G${i + 1}`,
        metric: words(9),
        owner: words(4),
      })),
    },
  };
}

function pageOf(work: Work, language: Parameters<typeof courseSummary>[3]): string {
  return courseSummary(
    work,
    progressReport(work, { exercises, reflections }, "2027-01-20"),
    "2027-01-20",
    language,
  );
}

describe("the page to bring to the debrief", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const spanish = languageOf("es", readLanguageFile("es"));
  it.each([
    ["A4", "en", ENGLISH],
    ["Letter", "en", ENGLISH],
    ["Letter", "es", spanish],
  ] as const)("is one sheet of %s in %s, however much was written", async (format, code, language) => {
    const page = await browser.newPage();
    await page.setContent(pageOf(fullestWork(), language));
    const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(1);
    expect(await page.locator("html").getAttribute("lang")).toBe(code);
    // Nothing is cut off at the side, on paper or on a small screen.
    await page.setViewportSize({ width: 400, height: 800 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(400);
    await page.close();
  });
});
