// What a cell asks of a table or a list that is not there: the answer is empty, and the cell says why.
import { beforeAll, describe, expect, test } from "vitest";
import { cellsInProcess } from "./in-process.js";

const cells = cellsInProcess();

beforeAll(async () => {
  const { explanation } = await cells.run(
    [
      'import { loadDataset } from "movement-data";',
      'import { op, table } from "arquero";',
      'const turnout = loadDataset("state-turnout");',
      'const rows = [{ name: "Ada", votes: 3 }, { name: "Bo", votes: 12 }];',
      'const days = table({ day: [new Date("2026-09-01")], zip: ["27601"] });',
      "const first = turnout.object(0);",
      'const word = "Ohio";',
    ].join("\n"),
  );
  expect(explanation?.sentence).toBeUndefined();
}, 60_000);

describe("runs with a word", () => {
  test.each([
    // Texts in other letters
    [
      "turnout.filter((d) => d.place === 'ohio')",
      'no `place` is `"ohio"`. Did you mean `"Ohio"`? Capitals and spaces count.',
    ],
    [
      "turnout.filter((d) => d.year > 2000).orderby('year').filter((d) => d['place'] !== ' Ohio')",
      "no `place` is",
    ],
    ["turnout.derive({ mine: (d) => (d.place === 'OHIO' ? 1 : 0) })", "no `place` is"],
    ["turnout.objects().some((r: any) => r.place === 'ohio')", "no `place` is"],
    ["rows.find((r) => r.name === 'ada')", 'no `name` is `"ada"`. Did you mean `"Ada"`?'],
    ["for (const r of rows) if ('BO' === r.name) 1", "no `name` is"],
    ["const late = turnout.slice(0, 60); late.filter((d) => d.place === 'alaska')", "no `place` is"],
    // Numbers and texts
    [
      "turnout.filter((d) => d.year === '2020')",
      '`year` holds numbers, and `"2020"` is a text. Write it without quotes: `2020`.',
    ],
    [
      "turnout.filter((d) => d.eligible > '1,000,000')",
      '`eligible` holds numbers, and `"1,000,000"` is a text. Write it without quotes: `1000000`.',
    ],
    [
      "days.filter((d) => d.zip === 27601)",
      '`zip` holds texts, and a text is never the same as the number 27601. Write it in quotes: `"27601"`.',
    ],
    [
      "days.filter((d) => d.day > '2026-08-01')",
      '`day` holds dates, and the text `"2026-08-01"` is none. Write `op.format_utcdate(d.day, true) > "2026-08-01"`.',
    ],
    [
      "days.objects().filter((r: any) => r.day >= '2026-08-01')",
      '`day` holds dates, and the text `"2026-08-01"` is none. Write `row.day.toISOString().slice(0, 10) >= ',
    ],
    // Places
    [
      "turnout.object(1_000_000)",
      "`turnout` has 1042 rows, counted from 0, so nothing stands at place 1000000. The last one is 1041.",
    ],
    ["turnout.get('year', 1042)", "`turnout` has 1042 rows"],
    ["rows[2]", "`rows` has 2 items, counted from 0, so nothing stands at place 2. The last one is 1."],
    ["const nth = rows.at(5)", "`rows` has 2 items"],
    ["word[4]", "`word` has 4 letters"],
    ["const none: number[] = []; none[0]", "`none` is empty, so nothing stands at place 0."],
    // Columns of a table that the cell itself makes
    [
      "const own = turnout.slice(0, 2); own.objects().map((r) => r.plce)",
      "there is no column called `plce`. Did you mean `place`?",
    ],
  ])("%s", async (code, words) => {
    const { explanation, notices } = await cells.run(code);
    expect(explanation?.sentence).toBeUndefined();
    expect(notices.join("\n")).toContain(`Line 1: ${words}`);
  });
});

test.each([
  "turnout.objects().filter((r) => r.plce === 'Ohio')",
  "turnout.object(0).plce",
  "turnout.objects()[0].plce",
  "for (const r of turnout) r.plce",
  "const { plce } = turnout.object(0)",
  "first.plce",
])("does not run, for there is no such column: %s", async (code) => {
  expect((await cells.run(code)).explanation?.sentence).toBe(
    "Line 1: there is no column called `plce`. Did you mean `place`?",
  );
});

test.each([
  ["turnout.object(0).place", "Alabama"],
  ["const { place } = turnout.object(0); place", "Alabama"],
  ["turnout.objects()[0].place.toUpperCase()", "ALABAMA"],
  ["turnout.objects().filter((r) => r.year === 2020).length", 1],
  ["let mine = turnout; mine = mine.derive({ z: (d) => d.year + 1 }); mine.objects()[0].z", 1981],
  ["mine.objects().map((r) => r.z)[0]", 1981],
  ["first.hasOwnProperty('place') && first.place", "Alabama"],
  ["turnout.filter((d) => d.place === 'Ohio' || d.place === 'Nowhere').numRows()", 20],
  ["turnout.filter((d) => d.year > '2000' && d.year == '2020').numRows()", 1],
  ["days.filter((d) => op.format_utcdate(d.day, true) > '2026-08-01' && d.zip == 27601).numRows()", 1],
  ["rows.push({ name: 'Cy', votes: 1 }); rows[2].name", "Cy"],
  ["rows[9]?.name ?? rows[9] ?? (rows[9] ? 1 : 2)", 2],
  ["rows[3] = rows[0]; rows.pop(); rows.filter((r) => r.name === 'Dee').length", 0],
  ["const other = [{ place: 'ohio' }]; other.filter((r) => r.place === 'ohio').length", 1],
  ["((place: any[]) => place.filter((r) => r.place === 'ohio').length)(other)", 1],
])("runs without a word: %s", async (code, value) => {
  const { ending, explanation, notices } = await cells.run(code);
  expect([explanation?.sentence, ...notices]).toEqual([undefined]);
  expect(ending).toEqual({ kind: "value", value });
});

test("a name of several kinds is asked for what it is now", async () => {
  await cells.run("let kind: string | number = 'abc'; const unknown9: unknown = { a: 1 };");
  expect((await cells.run("kind.length + unknown9.a")).ending).toEqual({ kind: "value", value: 4 });
  await cells.run("kind = 5");
  expect((await cells.run("kind.length")).explanation?.sentence).toContain("`kind` has no `length`.");
  expect((await cells.run("unknown9.b")).explanation?.sentence).toBe(
    "Line 1: `unknown9` has no `b`. It has: a.",
  );
});

test("a part that cannot be read stops nothing", async () => {
  await cells.run("const odd = [{ get name(): string { throw new Error('no') } }, { name: 'Bo' }]");
  expect((await cells.run("odd.length; odd.slice(1).filter((r) => r.name === 'bo').length")).ending).toEqual({
    kind: "value",
    value: 0,
  });
});
