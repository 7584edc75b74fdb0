import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languageCodes } from "../../src/course/language/language-files.js";
import { cellsInProcess } from "./in-process.js";
import { typingSlips } from "./typing-slips.js";
import { firstCell, usualMistakes } from "./usual-mistakes.js";

/** Words that only an English sentence has; what stands in quotes is the learner's own. */
const english = /\b(?:the|is|are|not|there|here|with|and|of|one|it|text|number|list|value|line)\b/i;

/** Sentences that are not the course's: the learner's, the compiler's. */
const others = /The list is empty|No A\.|TypeScript no entiende/;

describe.each(languageCodes().filter((code) => code !== "en"))("the kernel in %s", (code) => {
  const cells = cellsInProcess();
  const work = mkdtempSync(join(tmpdir(), "movement-data-language-"));
  beforeAll(async () => {
    process.env.MOVEMENT_DATA_WORK = work;
    process.env.MOVEMENT_DATA_LANGUAGE = code;
    await cells.run(firstCell);
  }, 60_000);
  afterAll(() => {
    delete process.env.MOVEMENT_DATA_WORK;
    delete process.env.MOVEMENT_DATA_LANGUAGE;
    rmSync(work, { recursive: true, force: true });
  });

  test.each([...usualMistakes, ...typingSlips])("%s", async (cell) => {
    const { explanation } = await cells.run(cell);
    const { sentence = "", next = "" } = explanation ?? {};
    if (others.test(sentence)) return;
    const words = `${sentence} ${next}`.replace(/`[^`]*`|"[^"]*"|“/g, "");
    expect(words).not.toMatch(english);
  });

  test.runIf(code === "es")("names the line, what is wrong and what was meant", async () => {
    const { explanation } = await cells.run("show(turnot)");
    expect(explanation?.sentence).toBe(
      "Línea 1: no hay nada que se llame `turnot`. ¿Querías decir `turnout`? Si no, ejecuta primero la celda que crea `turnot`.",
    );
    expect(explanation?.next).toMatch(/^Nada se ha roto/);
  });

  test.runIf(code === "es")("says what a function of the library throws", async () => {
    const { explanation } = await cells.run('import { rate } from "movement-data";\nrate(12, 8)');
    expect(explanation?.sentence).toBe(
      "Línea 2: La parte (12) es mayor que el total (8). ¿Están los dos al revés?",
    );
  });
});
