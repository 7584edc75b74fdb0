import { beforeAll, describe, expect, test } from "vitest";
import { errorMessage } from "../../kernel-setup/kernel/sentences/error-message.mjs";
import { languageCodes } from "../../src/course/language/language-files.js";
import { cellsInProcess } from "./in-process.js";
import { rightCode, typingSlips } from "./typing-slips.js";
import { firstCell, usualMistakes } from "./usual-mistakes.js";

const cells = cellsInProcess();

beforeAll(async () => {
  const { ending } = await cells.run(firstCell);
  expect(ending.kind).toBe("value");
}, 60_000);

/** Words that only an English sentence has; what stands in quotes is the learner's own. */
const english = /\b(?:the|is|are|not|there|here|with|and|of|one|it|text|number|list|value|line)\b/i;
/** Sentences that are not the course's: the learner's, the compiler's. */
const others = /The list is empty|No A\.|TypeScript no entiende/;
const otherLanguages = languageCodes().filter((code) => code !== "en");

/** Does something while the reader has another language. */
async function inLanguage<Given>(language: string, act: () => Given): Promise<Awaited<Given>> {
  process.env.MOVEMENT_DATA_LANGUAGE = language;
  try {
    return await act();
  } finally {
    delete process.env.MOVEMENT_DATA_LANGUAGE;
  }
}

/** What the compiler found is put into each language without a second look; what the library throws is said when it is thrown. */
async function expectNoEnglish(code: string, { ending, explain }: Awaited<ReturnType<typeof cells.run>>) {
  for (const language of otherLanguages) {
    const explanation = await inLanguage(language, async () =>
      ending.kind === "findings" ? explain() : (await cells.run(code)).explanation,
    );
    const { sentence = "", next = "" } = explanation ?? {};
    if (others.test(sentence)) continue;
    expect(`${sentence} ${next}`.replace(/`[^`]*`|"[^"]*"|“/g, ""), language).not.toMatch(english);
  }
}

test.each(usualMistakes)("%s", async (code, sentence) => {
  const ran = await cells.run(code);
  expect(ran.explanation?.sentence).toContain(sentence);
  await expectNoEnglish(code, ran);
});

test.each(typingSlips)("the slip %s", async (code, sentence) => {
  const ran = await cells.run(code);
  expect(ran.explanation?.sentence).toContain(sentence);
  expect(JSON.stringify(ran.explanation)).not.toMatch(/TypeScript \d/);
  await expectNoEnglish(code, ran);
});

describe("in Spanish", () => {
  test("names the line, what is wrong and what was meant", async () => {
    const { explanation } = await inLanguage("es", () => cells.run("show(turnot)"));
    expect(explanation?.sentence).toBe(
      "Línea 1: no hay nada que se llame `turnot`. ¿Querías decir `turnout`? Si no, ejecuta primero la celda que crea `turnot`.",
    );
    expect(explanation?.next).toMatch(/^Nada se ha roto/);
  });

  test("says what a function of the library throws", async () => {
    const { explanation } = await inLanguage("es", () =>
      cells.run('import { rate } from "movement-data";\nrate(12, 8)'),
    );
    expect(explanation?.sentence).toBe(
      "Línea 2: La parte (12) es mayor que el total (8). ¿Están los dos al revés?",
    );
  });
});

test.each(rightCode)("no slip: %s", async (code) => {
  expect((await cells.run(code)).explanation?.sentence).toBeUndefined();
});

test("several errors in one stand behind it", async () => {
  const code = 'throw new AggregateError([new Error("No A."), new Error("No B.")], "Both failed.");';
  const { explanation } = await cells.run(code);
  expect(explanation?.sentence).toBe("Line 1: Both failed.");
  expect(explanation?.detail.slice(-2)).toEqual(["Behind it: No A.", "Behind it: No B."]);
});

test("a message without a sentence of its own keeps its words, without quotes of the compiler", async () => {
  const { explanation } = await cells.run('Symbol() + ""');
  expect(explanation?.sentence).toBe(
    "Line 1: TypeScript does not understand this: The `+` operator cannot be applied to type `symbol`.",
  );
});

test("the detail shows the line with a mark under the place, in the learner's own columns", async () => {
  const { explanation } = await cells.run("const one = 1;\nshow({ one }, { capton: 1 });");
  expect(explanation?.detail.slice(0, 2)).toEqual([
    "2 │ show({ one }, { capton: 1 });",
    "                    ^^^^^^^^^",
  ]);
});

test("a library error keeps its own name and is not said twice", async () => {
  const { explanation } = await cells.run("rate(3, 0)");
  expect(explanation?.name).toBe("RangeError");
  expect(explanation?.detail).toEqual(["1 │ rate(3, 0)"]);
});

test.each([
  ["const round: any = {}; round.trip = round; throw round", "said: <ref *1> { trip: [Circular *1] }"],
  ["throw { n: 1n }", "said: { n: 1n }"],
  ["throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })", "of the kind Error"],
  ["throw new Proxy(new Error('x'), { get() { throw 1 } })", "of the kind Error"],
  ["throw Object.assign(new Error('x'), { name: 5, message: {} })", "of the kind Error"],
  ["throw Object.defineProperty(new Error('x'), 'stack', { get() { throw 1 } })", "x"],
])("what is thrown by %s is told, whatever it does when it is read", async (code, words) => {
  expect((await cells.run(code)).explanation?.sentence).toContain(words);
});

test("an error that is far too long to read is cut", async () => {
  const code = "const long = 'x'.repeat(1e6); throw new Error(long, { cause: new Error(long) })";
  const { explanation } = await cells.run(code);
  if (explanation === undefined) throw new Error("The cell did not fail.");
  expect(JSON.stringify(errorMessage(explanation)).length).toBeLessThan(10_000);
});

test("an error of several lines keeps its first as the sentence and the others behind it", async () => {
  const { explanation } = await cells.run('throw new Error("Two rows are wrong.\\nRow 3\\nRow 7")');
  expect(explanation?.sentence).toBe("Line 1: Two rows are wrong.");
  expect(explanation?.detail.slice(1)).toEqual(["Row 3", "Row 7"]);
});

test.each([
  ['throw new Error("No data.", { cause: new Error("disk full") })', ["disk full"]],
  [
    'const both = new AggregateError([new Error("A", { cause: new Error("deep") }), new TypeError("B")], "Both."); throw new Error("No data.", { cause: both })',
    ["Both.", "A", "deep", "B"],
  ],
  ['const own = new Error("No data."); own.cause = own; throw own', []],
])("what caused an error stands behind it, and what caused that: %s", async (code, causes) => {
  const { explanation } = await cells.run(code);
  expect(explanation?.detail.slice(1)).toEqual(causes.map((cause) => `Behind it: ${cause}`));
});

test("the line is right inside a cell whose types and comments take lines of their own", async () => {
  const code = [
    "interface Row {",
    "  n: number;",
    "}",
    "// a comment",
    "const list: Row[] = [{ n: 1 }];",
    "",
    "for (const row of list) {",
    "  if (row.n > 0) {",
    '    throw new Error("Here.");',
    "  }",
    "}",
  ].join("\n");
  expect((await cells.run(code)).explanation?.sentence).toBe("Line 9: Here.");
});
