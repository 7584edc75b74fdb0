import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { randomSource } from "../../src/library/math/random-source.js";
import { type ModelCardOptions, modelCard } from "../../src/library/model/card/model-card.js";
import { residentColumns } from "../../src/library/model/columns/resident-columns.js";
import { fitLogistic } from "../../src/library/model/fit/fit-logistic.js";
import { PACKAGE_VERSION } from "../../src/library/model/fit/package-version.js";
import { loadFit, saveFit } from "../../src/library/model/fit/save-fit.js";
import { tidy } from "../../src/library/model/fit/tidy.js";
import { cutUniverses } from "../../src/library/model/score/cut-universes.js";
import { predictProbability } from "../../src/library/model/score/predict-probability.js";
import { rankContacts } from "../../src/library/model/score/rank-contacts.js";
import { shiftIntercept } from "../../src/library/model/score/shift-intercept.js";
import { toSQL } from "../../src/library/model/score/to-sql.js";
import { unseenLevels } from "../../src/library/model/score/unseen-levels.js";
import { crossValidate } from "../../src/library/model/validate/cross-validate.js";
import { rocAUC } from "../../src/library/model/validate/roc-auc.js";
import { splitRows } from "../../src/library/model/validate/split-rows.js";
import { expectClose, input } from "./fixture.js";

const people: Record<string, unknown[]> = { ...input("levels") };
people.owner = people.owner?.map((value) => value === "true") ?? [];
const fit = fitLogistic(people, { outcome: "y", predictors: ["age", "school", "owner"] });

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("predictProbability", () => {
  const one = { age: [40], school: ["none"], owner: [true] };

  it("is the logistic of the sum of the coefficients", () => {
    const effect = (term: string): number => fit.coefficients[fit.terms.indexOf(term)] ?? Number.NaN;
    const eta = effect("intercept") + 40 * effect("age") + effect("school: none") + effect("owner: true");
    expect(predictProbability(fit, one)[0]).toBeCloseTo(1 / (1 + Math.exp(-eta)), 14);
  });

  it("gives NaN where a predictor is missing", () => {
    const given = predictProbability(fit, {
      age: [40, null, 40, 40],
      school: ["none", "none", null, "none"],
      owner: [true, true, true, undefined],
    });
    expect(Array.from(given, Number.isNaN)).toEqual([false, true, true, true]);
  });

  it("refuses an absent column and an unseen level by name, or leaves such rows without a score and counts them", () => {
    expect(() => predictProbability(fit, { age: [40], school: ["none"] })).toThrow(
      'There is no column called "owner".',
    );
    const other = { age: [40, 40, 50], school: ["colege", "none", "colege"], owner: [true, false, true] };
    expect(() => predictProbability(fit, other)).toThrow(
      'Row 1 has the text "••••••" (masked) in column "school", a level that the model has not seen. Did you mean "college"? It knows: college, high school, none and 1 other.',
    );
    expect(Array.from(predictProbability(fit, other, { unseen: "missing" }), Number.isNaN)).toEqual([
      true,
      false,
      true,
    ]);
    expect(unseenLevels(fit, other)).toEqual([{ column: "school", level: "colege", rows: 2 }]);
  });

  it("refuses another kind of value than the model knows", () => {
    expect(() => predictProbability(fit, { ...one, age: ["forty"] })).toThrow(
      'The model knows "age" as a column of numbers, but row 1 holds the text "•••••" (masked).',
    );
    expect(() => predictProbability(fit, { ...one, owner: ["true"] })).toThrow(
      'The model knows "owner" as a column of true and false, but row 1 holds the text "••••" (masked).',
    );
  });

  it("scores alike in plain TypeScript, with the compiled kernel and from resident columns", () => {
    const random = randomSource(4);
    const n = 70_001;
    const a = Float64Array.from({ length: n }, () => random.uniform() * 8 - 4);
    const b = Float32Array.from({ length: n }, () => random.uniform() * 2);
    const y = Array.from(a, (value) => (random.uniform() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
    a[7] = Number.NaN;
    const model = fitLogistic(
      { y, a, b, c: Float32Array.from(b, (value) => value ** 2) },
      { outcome: "y", predictors: ["a", "b", "c"] },
    );
    const data = { a, b, c: Float32Array.from(b, (value) => value ** 2) };
    const fast = predictProbability(model, data);
    const resident = predictProbability(model, residentColumns(data, ["a", "b", "c"]));
    vi.stubGlobal("WebAssembly", undefined);
    const plain = predictProbability(model, data);
    expect(fast[7]).toBeNaN();
    expect(resident).toEqual(fast);
    const known = (values: Float64Array): number[] => Array.from(values).filter((_, i) => i !== 7);
    expectClose(known(fast), known(plain), 1e-13, "probability");
    expect(residentColumns(data, ["a"]).a).toBe(a);
  });
});

describe("tidy", () => {
  it("has intervals that widen with the level, and odds ratios that are exponentials", () => {
    const [narrow] = tidy(fit, { level: 0.5 });
    const [wide] = tidy(fit, { level: 0.99 });
    expect((wide?.confHigh ?? 0) - (wide?.confLow ?? 0)).toBeGreaterThan(
      (narrow?.confHigh ?? 0) - (narrow?.confLow ?? 0),
    );
    const [odds] = tidy(fit, { oddsRatios: true });
    const [log] = tidy(fit);
    expect(odds?.estimate).toBe(Math.exp(log?.estimate ?? 0));
    expect(odds?.confHigh).toBe(Math.exp(log?.confHigh ?? 0));
    expect(() => tidy(fit, { level: 95 })).toThrow(
      "The level of an interval must lie between 0 and 1, for example 0.95, but it is 95.",
    );
  });
});

describe("splitRows", () => {
  it("puts every row on one side, the same with the same seed", () => {
    const { train, test } = splitRows(1000, { seed: 4 });
    expect([...train, ...test].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, row) => row));
    expect(test.length).toBe(300);
    expect(splitRows(1000, { seed: 4 }).test).toEqual(test);
    expect(splitRows(1000, { seed: 5 }).test).not.toEqual(test);
  });

  it("keeps the share in every stratum to within one person", () => {
    const strata = Array.from({ length: 500 }, (_, i) => (i % 5 === 0 ? "rare" : "common"));
    const { test } = splitRows(500, { seed: 1, testShare: 0.25, strata });
    expect(
      Math.abs(Array.from(test).filter((row) => strata[row] === "rare").length - 25),
    ).toBeLessThanOrEqual(1);
    expect(test.length).toBe(125);
  });

  it("is the cut of every version before, and equal days are one stratum", () => {
    const strata = Array.from({ length: 70_000 }, (_, i) => (i % 5 === 0 ? null : `s${(i * 31) % 300}`));
    const hash = (rows: Uint32Array): string =>
      createHash("sha256").update(Buffer.from(rows.buffer)).digest("hex").slice(0, 16);
    expect(hash(splitRows(70_000, { seed: 2026 }).test)).toBe("5bd8ec792e9287a2");
    expect(hash(splitRows(70_000, { seed: 2026, testShare: 0.25, strata }).test)).toBe("d0fea5a0426ed126");
    const days = Array.from({ length: 60 }, (_, i) => new Date(2026, 1, 1 + (i % 2)));
    const cut = (list: readonly unknown[]) => splitRows(60, { seed: 1, strata: list }).test;
    expect(cut(days)).toEqual(cut(days.map(Number)));
  });

  it("says what is wrong", () => {
    expect(() => splitRows(10, { seed: 1, testShare: 30 })).toThrow(
      "testShare must lie between 0 and 1, for example 0.3, but it is 30.",
    );
    expect(() => splitRows(10, { seed: 1, strata: [1] })).toThrow("There are 10 rows and 1 stratum.");
    expect(() => splitRows(2, { seed: 1, testShare: 0.01 })).toThrow("one side would be empty");
  });
});

describe("crossValidate", () => {
  const options = { outcome: "y", predictors: ["age", "school"], folds: 5, seed: 3 };

  it("judges each row by a model that has not seen it", () => {
    const result = crossValidate(people, options);
    expect(result.folds.map((row) => row.n)).toEqual([100, 100, 100, 100, 100]);
    expect(result.auc).toBeCloseTo(result.folds.reduce((sum, row) => sum + row.auc, 0) / 5, 12);
    const seen = rocAUC(people.y ?? [], predictProbability(fit, people));
    expect(result.auc).toBeLessThan(seen);
    expect(crossValidate(people, options).predicted).toEqual(result.predicted);
  });

  it("counts no row of weight 0 among those that a fold was judged by", () => {
    const w = (people.y ?? []).map((_, i) => i % 3);
    const result = crossValidate({ ...people, w }, { ...options, weights: "w" });
    expect(result.folds.reduce((sum, { n }) => sum + n, 0)).toBe(w.filter((weight) => weight > 0).length);
  });

  it("refuses a number of folds that makes no sense", () => {
    expect(() => crossValidate(people, { ...options, folds: 1 })).toThrow(
      "folds must be a whole number from 2 to the number of rows (500)",
    );
  });
});

describe("shiftIntercept", () => {
  it("makes the scores add up to the known share and leaves odds ratios alone", () => {
    const shifted = shiftIntercept(fit, people, { rate: 0.523 });
    const scores = predictProbability(shifted, people);
    expect(scores.reduce((sum, p) => sum + p, 0) / scores.length).toBeCloseTo(0.523, 12);
    expect(shifted.coefficients.slice(1)).toEqual(fit.coefficients.slice(1));
    const weighted = shiftIntercept(
      fit,
      { ...people, w: people.age?.map(() => 2) ?? [] },
      { rate: 0.523, weights: "w" },
    );
    expect(weighted.coefficients[0]).toBeCloseTo(shifted.coefficients[0] ?? 0, 12);
  });

  it("refuses a share outside 0 and 1", () => {
    expect(() => shiftIntercept(fit, people, { rate: 52.3 })).toThrow(
      "rate is the known share, between 0 and 1, for example 0.523, but it is 52.3.",
    );
  });
});

describe("universes and ranks", () => {
  const list = {
    id: [1, 2, 3, 4, 5, 6],
    turnout: [0.5, 0.35, 0.9, 0.9, 0.1, null],
    support: [0.8, 0.7, 0.5, 0.9, 0.9, 0.5],
  };

  it("cuts a scored list and says why", () => {
    const cut = cutUniverses(list, { turnout: "turnout", support: "support", capacity: 2 });
    expect(cut.array("universe")).toEqual(["gotv", "gotv", "persuasion", "skip", "skip", "skip"]);
    expect(cut.array("contact")).toEqual([true, true, false, false, false, false]);
    expect(cut.array("reason")).toContain("has no score");
    expect(cut.array("id")).toEqual(list.id);
  });

  it("ranks by score, people without a score last", () => {
    const ranked = rankContacts(list, { score: "turnout", capacity: 3 });
    expect(ranked.array("id")).toEqual([3, 4, 1, 2, 5, 6]);
    expect(ranked.array("rank")).toEqual([1, 2, 3, 4, 5, null]);
    expect(ranked.array("contact")).toEqual([true, true, true, false, false, false]);
  });

  it("say what is wrong", () => {
    expect(() => cutUniverses({ t: [50], s: [0.1] }, { turnout: "t", support: "s" })).toThrow(
      'Column "t" must hold probabilities between 0 and 1, but row 1 holds the number ## (masked).',
    );
    expect(() => cutUniverses(list, { turnout: "turnout", support: "support", capacity: -1 })).toThrow(
      "capacity is how many people can be contacted",
    );
    expect(() =>
      cutUniverses(list, { turnout: "turnout", support: "support", supportCuts: [0.6, 0.4] }),
    ).toThrow("supportCuts must be two shares in ascending order");
    const phones = { ...list, contact: ["a", "b", "c", "d", "e", "f"].slice(0, list.turnout.length) };
    for (const call of [
      () => cutUniverses(phones, { turnout: "turnout", support: "support" }),
      () => rankContacts(phones, { score: "turnout" }),
    ])
      expect(call).toThrow(
        'The result has a column "contact" of its own, and yours would be lost. Rename yours first: data.rename({ contact: "my_contact" }).',
      );
    expect(() => rankContacts({ ...list, rank: list.turnout }, { score: "turnout" })).toThrow('"rank"');
    expect(() => rankContacts({ score: ["high"] }, { score: "score" })).toThrow(
      'Column "score" must hold scores, but row 1 holds the text "••••" (masked).',
    );
  });
});

describe("saveFit and loadFit", () => {
  it("give back the same model, which scores the same", () => {
    const loaded = loadFit(saveFit(fit));
    expect(loaded).toEqual(fit);
    expect(predictProbability(loaded, people)).toEqual(predictProbability(fit, people));
    expect(Object.isFrozen(loaded.coefficients)).toBe(true);
  });

  it("notice a changed number, another format and another text", () => {
    const text = saveFit(fit);
    expect(() => loadFit(text.replace(/"n": 500/, '"n": 501'))).toThrow(
      "This saved model was changed after it was written",
    );
    expect(() => loadFit(text.replace("logistic model 1", "logistic model 3"))).toThrow(
      "Use the version that wrote it, or fit the model again.",
    );
    for (const [key, value] of [
      ["surprise", 1],
      ["version", 99],
    ] as const)
      expect(() => loadFit(JSON.stringify({ ...JSON.parse(text), [key]: value }))).toThrow(
        `This saved model was changed after it was written: "${key}" is not as saveFit writes it. Fit it again.`,
      );
    expect(() => loadFit("{}")).toThrow("This text is not a saved model.");
    expect(() => loadFit("voted,age")).toThrow("it is not JSON");
  });

  it("carry the version of this package", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      version: string;
    };
    expect(PACKAGE_VERSION).toBe(version);
    expect(JSON.parse(saveFit(fit))).toMatchObject({ version });
  });
});

describe("toSQL", () => {
  it("quotes names and texts for each dialect", () => {
    const odd = fitLogistic(
      { y: [0, 1, 0, 1], 'a"b': ["it's", "it's", "x", "x"] },
      { outcome: "y", predictors: ['a"b'] },
    );
    expect(toSQL(odd)).toContain(`CASE "a""b" WHEN 'it''s' THEN 0e+0`);
    expect(toSQL(odd, { dialect: "spark" })).toContain('CASE `a"b`');
    expect(toSQL(odd, { dialect: "postgres" })).toContain("double precision");
  });
});

describe("modelCard", () => {
  const predicted = predictProbability(fit, people);
  const options: ModelCardOptions = {
    title: "Turnout <2024>",
    date: "2026-03-01",
    data: { title: "Made-up people", synthetic: true },
    use: "To practise.",
    doNotUseFor: ["Real people", "Anything | else"],
    holdout: { actual: people.y ?? [], predicted },
    groups: { school: people.school ?? [] },
  };

  it("holds the measures of the holdout, calibration and errors by group", () => {
    const card = modelCard(fit, options);
    expect(card.holdout.auc).toBe(rocAUC(people.y ?? [], predicted));
    expect(card.calibration).toHaveLength(10);
    expect(card.subgroups[0]?.rows.map((row) => row.group)).toEqual([
      "college",
      "high school",
      "none",
      "Étude",
    ]);
    expect(card.features).toEqual(["age", "school", "owner"]);
  });

  it("writes itself as Markdown, with user text as text, and as JSON", () => {
    const card = modelCard(fit, options);
    const text = card.toMarkdown();
    expect(text).toContain("# Model card: Turnout &lt;2024&gt;");
    expect(text).toContain("SYNTHETIC data: Made-up people");
    expect(text).toContain("- Anything \\| else");
    expect(text).toContain("## By school");
    expect(JSON.parse(JSON.stringify(card))).toMatchObject({ date: "2026-03-01", n: 500 });
    const show = (card as unknown as Record<symbol, () => Record<string, string>>)[
      Symbol.for("Jupyter.display")
    ];
    expect(show?.()["text/markdown"]).toBe(text);
  });

  it("asks for a date and for what it must not be used for", () => {
    expect(() => modelCard(fit, { ...options, date: "1 March" })).toThrow(
      'The date of a card is written like "2026-03-01", but it is "1 March".',
    );
    expect(() => modelCard(fit, { ...options, doNotUseFor: [] })).toThrow(
      "doNotUseFor needs at least one line",
    );
  });
});
