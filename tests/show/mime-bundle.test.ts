import { tableFromArrays } from "apache-arrow";
import { table } from "arquero";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ___ } from "../../src/course/check/blank.js";
import { barChart } from "../../src/library/chart/basic/bar-chart.js";
import type { MimeBundle } from "../../src/library/kernel/mime.js";
import { mimeBundle } from "../../src/library/show/mime-bundle.js";
import type { ShowOptions } from "../../src/library/show/view-of.js";

function shown(value: unknown, options?: ShowOptions): MimeBundle {
  const bundle = mimeBundle(value, options);
  if (bundle instanceof Promise) throw new Error("this value is not asynchronous");
  return bundle;
}
const html = (value: unknown, options?: ShowOptions) => String(shown(value, options)["text/html"]);
const text = (value: unknown, options?: ShowOptions) => shown(value, options)["text/plain"];

const log = table({
  result: ["not home", "canvassed", null],
  count: [720, 1288, Number.NaN],
  share: [0.6, 0.24, 0.1 + 0.2],
  year: [2016, 2020, 2024],
});

describe("a table", () => {
  it("lines up as plain text, with rounded numbers, commas for amounts and none for years", () => {
    expect(text(log, { caption: "Results" })).toBe(
      [
        "Results",
        "result     count  share  year",
        "─────────  ─────  ─────  ────",
        "not home     720   0.60  2016",
        "canvassed  1,288   0.24  2020",
        "–              –   0.30  2024",
      ].join("\n"),
    );
  });

  it("is HTML with a caption, column headers with scope, and right-aligned tabular numbers", () => {
    const page = html(log, { caption: "Results" });
    expect(page).toMatch(/<caption [^>]*>Results<\/caption>/);
    expect(page.match(/<th scope="col"/g)).toHaveLength(4);
    expect(page).toMatch(/<td style="[^"]*text-align:right">1,288<\/td>/);
    expect(page).toContain("tabular-nums");
  });

  it("prints a list in a cell as people write one, and a list of lists as the program has it", () => {
    const lists = [
      { masked: ["5••4", "6••7"], pairs: [[1, 2]], long: Array.from({ length: 1e6 }, () => 1200) },
    ];
    const printed = html(lists);
    expect(printed).toContain(">5••4, 6••7<");
    expect(printed).toContain(">[ [ 1, 2 ] ]<");
    expect(printed).toMatch(/>(1200, ){40,}.*…</);
  });

  it("says of a dash why there is no value", () => {
    expect(html(log)).toMatch(/title="missing" aria-label="missing"/);
    expect(html(log)).toMatch(/title="not a number"/);
  });

  it("shows ten rows and says how many there are", () => {
    const long = table({ id: Array.from({ length: 1200 }, (_, i) => i + 1) });
    expect(html(long)).toContain("Showing 10 of 1,200 rows.");
    expect(text(long).split("\n")).toHaveLength(3 + 10 + 1);
    expect(html(long, { rows: 3 }).match(/<tr/g)).toHaveLength(1 + 3);
    expect(text(long, { rows: 1200 }).split("\n")).toHaveLength(3 + 1000 + 1);
    expect(html(table({ id: [1] }))).not.toContain("Showing");
  });

  it("is called by its size when it has no caption", () => {
    expect(html(log)).toContain(">3 rows, 4 columns</caption>");
    expect(text(table({ id: [1] }))).toMatch(/^1 row, 1 column\n/);
  });

  it.each([
    ["an Arrow table", tableFromArrays({ ward: ["1", "2"], doors: Int32Array.from([120, 95]) })],
    ["plain columns", { ward: ["1", "2"], doors: [120, 95] }],
    ["columns of typed arrays", { ward: ["1", "2"], doors: Float64Array.from([120, 95]) }],
    [
      "a list of rows",
      [
        { ward: "1", doors: 120 },
        { ward: "2", doors: 95 },
      ],
    ],
  ])("comes from %s too", (_what, value) => {
    expect(text(value)).toContain("1       120\n2        95");
  });

  it("shows rows with different fields, and nothing where a field is not there", () => {
    expect(text([{ a: 1 }, { b: "x" }])).toBe("2 rows, 2 columns\na  b\n─  ─\n1  –\n–  x");
  });

  it("says of an empty table that it has no rows, and where to look", () => {
    const says = "There are no rows. If rows were looked for, none has the value: check how it is spelled.";
    expect(text(table({ ward: [] }))).toBe(`0 rows, 1 column\nward\n────\n${says}`);
    const streets = table({ turf: ["Turf A"] });
    expect(html(streets.filter((row: { turf: string }) => row.turf === "Turf Z"))).toContain(says);
  });
});

describe("other values", () => {
  it("one object is a table of its fields, each number by itself", () => {
    expect(text({ contacts: 288, rate: 0.24 }, { caption: "Result" })).toBe(
      "Result\nfield     value\n────────  ─────\ncontacts  288\nrate      0.24",
    );
  });

  it.each([
    [0.1 + 0.2, "0.3"],
    ["a sentence", "a sentence"],
    [true, "true"],
    [12345n, "12,345"],
    [new Date("2026-11-03"), "2026-11-03"],
    [new Date("2026-11-03T18:30:00Z"), "2026-11-03 18:30 UTC"],
    [new Date(Number.NaN), "not a date"],
    [[1, "a", 0.1 + 0.2], '[1, "a", 0.3]'],
    [new Set(["x", "y"]), '["x", "y"]'],
    [Float64Array.from([1, 2.5]), "[1, 2.5]"],
    [Array.from({ length: 21 }, (_, i) => i), expect.stringMatching(/19, …\] \(21 values\)$/)],
    [[], "[]"],
    [new Error("It broke"), "Error: It broke"],
    [Promise.resolve(5), expect.stringContaining("Write await in front")],
    [[Promise.resolve(5)], expect.stringContaining("Write await Promise.all(…) around it.")],
    [[Promise.resolve(5), 2], "[a result that is still on its way, 2]"],
    [[new Error("It broke"), 2], "[Error: It broke, 2]"],
    [class Ward {}, "This is a class. To make one of its kind, write new Ward(…)."],
    [Math.round, "This is a function. To run it, write round(…) with parentheses."],
    [___, expect.stringContaining("blank")],
    [undefined, "undefined"],
    [null, "null"],
    [Symbol("x"), expect.any(String)],
  ])("%o is shown as %s", (value, words) => {
    expect(text(value)).toEqual(words);
  });

  it("a map is a table of names and values", () => {
    expect(text(new Map([["ward 1", 120]]))).toContain("ward 1    120");
  });

  it("a caption stands before a single value", () => {
    expect(text(0.24, { caption: "Contact rate" })).toBe("Contact rate: 0.24");
  });
});

describe("a chart", () => {
  const figure = barChart({ result: ["a"], count: [3] }, { label: "result", value: "count", title: "Few" });

  it("is handed to Plotly, with its finding as plain text", () => {
    const bundle = shown(figure);
    expect(bundle["text/plain"]).toBe(figure.alt);
    expect(bundle["application/vnd.plotly.v1+json"]).toMatchObject({
      data: [{ type: "bar", x: [3] }],
      config: { displayModeBar: false },
    });
  });

  it("has its typed arrays as lists, because JSON knows no others", () => {
    const typed = { ...figure, data: [{ type: "scatter" as const, x: Float64Array.from([1, 2]) }] };
    expect(shown(typed)["application/vnd.plotly.v1+json"]).toMatchObject({ data: [{ x: [1, 2] }] });
  });
});

describe("an object that shows itself", () => {
  const display = Symbol.for("Jupyter.display");

  it("decides what is shown", () => {
    const card = { rate: 1, [display]: () => ({ "text/html": "<b>mine</b>", "text/plain": "mine" }) };
    expect(mimeBundle(card)).toEqual({ "text/html": "<b>mine</b>", "text/plain": "mine" });
  });

  it("may take its time", async () => {
    const card = { [display]: async () => ({ "text/plain": "later" }) };
    expect(await mimeBundle(card)).toEqual({ "text/plain": "later" });
  });

  it.each([
    ["gives nothing", () => undefined],
    ["gives an empty bundle", () => ({})],
    ["gives nothing later", async () => undefined],
  ])("is shown as any other when it %s", async (_how, show) => {
    const bundle = await mimeBundle({ rate: 0.24, [display]: show });
    expect(bundle["text/plain"]).toContain("rate");
    expect(bundle["text/plain"]).not.toContain("could not");
  });

  const circle: { self?: unknown } = {};
  circle.self = circle;
  it.each([
    [
      "throws",
      () => {
        throw new Error("no picture");
      },
      "Error: no picture",
    ],
    ["fails later", () => Promise.reject(new TypeError("no picture")), "TypeError: no picture"],
    ["gives no text", () => ({ "text/html": 5 }), "TypeError: text/html is no text"],
    ["gives a function", () => ({ "application/json": () => 5 }), "TypeError: application/json is no JSON"],
    ["gives a circle", () => ({ "application/json": circle }), "TypeError: Converting circular structure"],
    ["gives a circle later", async () => ({ "application/json": circle }), "TypeError: Converting circular"],
    [
      "gives what breaks when it is read",
      () => ({
        get "text/html"() {
          throw new Error("no page");
        },
      }),
      "Error: no page",
    ],
  ])("is shown in plain text, with the reason, when it %s", async (_how, show, reason) => {
    const bundle = await mimeBundle({ rate: 0.24, [display]: show });
    expect(bundle["text/plain"]).toContain("rate");
    expect(bundle["text/plain"]).toContain(`It could not show itself: ${reason}`);
  });

  it("may give big whole numbers", () => {
    const counts = { [display]: () => ({ "application/json": { people: 5n } }) };
    expect(mimeBundle(counts)).toMatchObject({ "application/json": { people: 5n } });
  });

  it("gives the bytes of a picture as a notebook holds them", () => {
    const picture = { [display]: () => ({ "image/png": Uint8Array.of(137, 80, 78, 71) }) };
    expect(mimeBundle(picture)).toMatchObject({ "image/png": "iVBORw==" });
  });
});

describe("what somebody may put into data", () => {
  const attack = '<img src=x onerror="alert(1)">';
  const escaped = "&lt;img src=x onerror=&quot;alert(1)&quot;&gt;";

  it("is shown as text in values, headers, captions, keys, names and messages", () => {
    const pages = [
      html(table({ county: [attack] })),
      html(table({ [attack]: [1] })),
      html(log, { caption: attack }),
      html({ [attack]: attack }),
      html([{ [attack]: { deep: attack } }]),
      html(new Map([[attack, attack]])),
      html(attack),
      html(new Error(attack)),
      html([attack]),
      html(Object.defineProperty(() => 1, "name", { value: attack })),
    ];
    for (const page of pages) {
      expect(page).not.toContain("<img");
      expect(page).toContain(escaped);
    }
  });

  it("never becomes a tag or leaves its attribute, whatever the text is", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[<>"'&=/a-z! -]{0,30}$/),
      fc.constantFrom(
        attack,
        '"><script>',
        "</td></table><script>alert(1)</script>",
        "<!--",
        "javascript:alert(1)",
        "&lt;",
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (value, name, caption) => {
        const page = html([{ [`n${name}`]: value, plain: 1 }], { caption });
        const tags = [...page.matchAll(/<\/?([a-zA-Z!]+)/g)].map(([, tag]) => tag);
        expect(
          tags.filter((tag) => !/^(div|table|caption|thead|tbody|tr|th|td|span|p)$/.test(tag ?? "")),
        ).toEqual([]);
        // Outside of tags there is no raw bracket or quotation mark, so nothing opens and nothing closes.
        expect(page.replace(/<[^<>]*>/g, "")).not.toMatch(/[<>"']/);
        expect(page).not.toMatch(/<[^>]*\son\w+=/);
      }),
    );
  });

  it("never breaks the cell, whatever the value does when it is looked at", () => {
    const breaks = () => {
      throw new Error("x");
    };
    const values = [
      new Proxy({}, { get: breaks, ownKeys: breaks, getPrototypeOf: breaks }),
      {
        get rate() {
          return breaks();
        },
      },
      [
        {
          get rate() {
            return breaks();
          },
        },
      ],
      { toString: breaks, [Symbol.toPrimitive]: breaks },
      { numRows: breaks, numCols: breaks, columnNames: breaks },
    ];
    for (const value of values) expect(typeof text(value)).toBe("string");
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true, withMap: true, withTypedArray: true, withDate: true }),
        (value) => {
          expect(typeof text(value)).toBe("string");
        },
      ),
    );
  });
});

describe("what is far too large to read is cut, with a word", () => {
  const keys = Array.from({ length: 100_000 }, (_, i) => `key${i}`);
  const wide = Object.fromEntries(keys.slice(0, 5_000).map((key) => [key, [1, 2, 3]]));
  const many = Object.fromEntries(keys.map((key, i) => [key, i]));
  const cases: readonly (readonly [string, unknown, string])[] = [
    ["a plain object", many, "Showing 100 of 100,000 fields."],
    ["an object of objects", Object.fromEntries(keys.map((k) => [k, { k }])), "of 100,000 fields."],
    ["a nested object", { a: many, b: { many } }, "…"],
    ["a table of 5,000 columns", table(wide), "Showing 50 of 5,000 columns."],
    ["an object of 5,000 columns", wide, "Showing 50 of 5,000 columns."],
    ["rows of 100,000 columns", [many, many], "Showing 50 of 100,000 columns."],
    ["a map", new Map(Object.entries(many)), "Showing 10 of 100,000 rows."],
    ["a set", new Set(keys), "100,000 values"],
    ["a typed array", new Float64Array(100_000), "100,000 values"],
    ["a class of its own", Object.assign(Object.create({ own: 1 }), many), "of 100,000 fields.|characters.)"],
    ["a long text", "x".repeat(1_000_000), "(These are the first 2,000 of 1,000,000 characters.)"],
  ];

  it.each(cases)("%s", (_, value, words) => {
    const bundle = shown(value);
    expect(words.split("|").some((one) => String(bundle["text/plain"]).includes(one))).toBe(true);
    expect(JSON.stringify(bundle).length).toBeLessThan(150_000);
  });

  it("says how many rows and columns there are, and shows as many fields as are asked for", () => {
    expect(text(table({ ...wide }))).toMatch(/^3 rows, 5,000 columns/);
    expect(text(many, { rows: 3 })).toContain("Showing 3 of 100,000 fields.");
    expect(text({ a: 1, b: 2 })).not.toContain("Showing");
  });
});

describe("a value that is too long to read", () => {
  it("is cut without a copy of all of it: a proxy counts what is asked for", () => {
    let asked = 0;
    const counting = new Proxy(new Array<number>(1_000_000).fill(7), {
      get: (list, key) => {
        if (typeof key === "string" && /^\d+$/.test(key)) asked++;
        return Reflect.get(list, key);
      },
    });
    expect(text(counting)).toMatch(/^\[7, 7, .*, …\] \(1,000,000 values\)$/);
    expect(asked).toBeLessThan(100);
  });

  it.each([
    ["a list of long texts", ["x".repeat(100_000), "y".repeat(100_000)]],
    ["a set of one", new Set(["x".repeat(100_000)])],
    ["a table with a long name", [{ ["x".repeat(100_000)]: 1 }]],
  ])("is %s", (_what, value) => {
    expect(text(value).length + html(value).length).toBeLessThan(5_000);
  });

  it("is an error too", () => expect(text(new Error("x".repeat(100_000))).length).toBeLessThan(2_200));

  it.each([
    ["a set", new Set(Array.from({ length: 40 }, (_, i) => i))],
    ["bytes", Uint8Array.from({ length: 40 }, (_, i) => i)],
    ["whole numbers of any size", BigInt64Array.from({ length: 40 }, (_, i) => BigInt(i))],
  ])("shows the first twenty of %s", (_what, value) =>
    expect(text(value)).toBe(`[${Array.from({ length: 20 }, (_, i) => i).join(", ")}, …] (40 values)`),
  );
});

it("takes a list of empty places for no list of promises", () => {
  expect(shown(new Array(3))["text/plain"]).not.toContain("promises");
});
