class Turf {
  readonly doors = 12;
  #secret = 3;
  get half(): number {
    return this.doors / 2 + this.#secret - 3;
  }
}

class Named {
  toString(): string {
    return "by its name";
  }
}

const circle: Record<string, unknown> = { a: 1 };
circle.itself = circle;

/** What cells print: the kinds of values that a learner can come to, by their name. */
export const printedThings: readonly (readonly [string, unknown])[] = [
  ["a number", 1.5],
  ["minus zero", -0],
  ["a bigint", 10n],
  ["a text", "it's \n two lines"],
  ["null", null],
  ["undefined", undefined],
  ["a symbol", Symbol("doors")],
  ["a function", function knock() {}],
  ["an arrow function", () => 1],
  ["a class", Turf],
  ["an object of a class", new Turf()],
  ["an object with words of its own", new Named()],
  ["an object that holds itself", circle],
  ["a long list", Array.from({ length: 130 }, (_, at) => at)],
  ["many words", Array.from({ length: 30 }, (_, at) => `word ${at}`)],
  ["what is deep", { a: { b: { c: { d: 1 } } } }],
  [
    "a map",
    new Map<unknown, unknown>([
      [1, { a: 2 }],
      ["x", [1]],
    ]),
  ],
  ["a set", new Set([1, "a"])],
  ["a date", new Date(0)],
  ["a date that is none", new Date(Number.NaN)],
  ["a pattern", /a\/b/gi],
  [
    "getters",
    {
      get a() {
        return 1;
      },
      set b(_: number) {},
    },
  ],
  ["a boxed text", Object("s")],
  ["no prototype", Object.assign(Object.create(null), { a: 1 })],
  ["a symbol as a name", { [Symbol("k")]: 4 }],
  ["a list of numbers", [0.1, 1e21, -5]],
  ["letters of other scripts", ["👍", "日本", "é"]],
  ["a value for tools", { [Symbol.for("nodejs.util.inspect.custom")]: () => "CUSTOM" }],
];
