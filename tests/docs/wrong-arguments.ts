import { toTable } from "../../src/library/index.js";

/** The arguments of the first call of each function, by its name. */
export type Calls = Map<string, readonly unknown[]>;

/** The same names; each function that is called notes with what. */
export function noting(names: Readonly<Record<string, unknown>>, calls: Calls): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names).map(([name, value]) => [
      name,
      typeof value !== "function" || isClass(value)
        ? value
        : new Proxy(value, {
            apply(target, self, given: readonly unknown[]): unknown {
              if (!calls.has(name)) calls.set(name, given);
              return Reflect.apply(target, self, given);
            },
          }),
    ]),
  );
}

export function isClass(value: unknown): boolean {
  return typeof value === "function" && String(value).startsWith("class");
}

const table = toTable({ a: [1, 2], b: ["x", "y"] });

/** What stands where something else is meant: a cell that was not run, a misspelled column, a forgotten await. */
const WRONG: readonly (readonly [string, unknown])[] = [
  ["undefined", undefined],
  ["null", null],
  ["a text", "voted"],
  ["a number", 7],
  ["NaN", Number.NaN],
  ["true", true],
  ["a list of undefined", [undefined, undefined]],
  ["a list of null", [null]],
  ["a list of numbers", [7]],
  ["a list of texts", ["a"]],
  ["a list with holes", new Array<unknown>(3)],
  ["a list of objects", [{}]],
  ["an empty list", []],
  ["an empty object", {}],
  ["a table", table],
  ["columns without a name", { a: undefined }],
  ["a date", new Date(0)],
  ["a function", () => 1],
  ["a promise", Promise.resolve(1)],
];

/** How an engine of JavaScript says that it did not get what it was to work on. */
const BARE =
  /Cannot (read|set|convert|destructure|mix|use 'in'|create|assign)|Converting circular|serialize a BigInt|is not (iterable|a function|a constructor)|undefined is not|object null|Reduce of empty|Invalid (array|time|count|typed)|Maximum call|argument must be/;

/** A call with something else in one place. */
interface WrongCall {
  readonly place: string;
  readonly given: readonly unknown[];
}

/** The errors of JavaScript itself that a function lets through when an argument, or an option, is something else. */
export async function bareErrors(
  name: string,
  call: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
): Promise<readonly string[]> {
  const found: string[] = [];
  const options = await knownOptions(call, given);
  const calls = WRONG.flatMap(([what, wrong]) =>
    [...wrongArguments(call, given, wrong), ...wrongOptions(options, given, wrong)].map((one) => ({
      ...one,
      place: `${one.place}, ${what}`,
    })),
  );
  const insides = ODD_PARTS.flatMap(([what, odd]) => wrongInsides(given, what, odd));
  for (const wrongCall of [...calls, ...insides]) {
    try {
      const result = await call(...wrongCall.given);
      const text = UNREADABLE.exec(textOf(result));
      if (text !== null) found.push(`${name}, ${wrongCall.place}: gives ${text[0]}`);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      if (BARE.test(said) || UNREADABLE.test(said)) found.push(`${name}, ${wrongCall.place}: ${said}`);
    }
  }
  return found;
}

/** What stands in an inner part: a field that was lost on the way, or what a JSON file or a database puts into a cell. */
const ODD_PARTS: readonly (readonly [string, unknown])[] = [
  ["nothing", undefined],
  ["an object", { ward: 3n, in: new Map([["county", 5]]) }],
];

/** What JavaScript makes of an object that is taken for a word. */
const UNREADABLE = /.{0,40}\[object \w+\].{0,20}/i;

/** All texts of a result, rows of a table too. */
function textOf(result: unknown): string {
  const { objects } = Object(result) as { readonly objects?: unknown };
  const value: unknown = typeof objects === "function" ? objects.call(result) : result;
  if (typeof value === "string") return value;
  try {
    return (
      JSON.stringify(value, (_, part: unknown) =>
        typeof part === "bigint" ? `${part}` : part instanceof Map ? [...part] : part,
      ) ?? ""
    );
  } catch {
    return "";
  }
}

/** The same call with something else in one of its inner parts. */
function wrongInsides(given: readonly unknown[], what: string, odd: unknown): WrongCall[] {
  return given.flatMap((argument, at) =>
    insidesOf(argument, odd).map(([path, without]) => ({
      place: `argument ${at + 1}${path}, ${what}`,
      given: replaced(given, at, without),
    })),
  );
}

/** A value once for each of its inner parts, with something else there; of a list the first part stands for all. */
function insidesOf(value: unknown, odd: unknown): (readonly [path: string, without: unknown])[] {
  if (typeof value !== "object" || value === null) return [];
  const isList = Array.isArray(value);
  if (!isList && Object.getPrototypeOf(value) !== Object.prototype) return [];
  const parts = Object.entries(value as Readonly<Record<string, unknown>>);
  return parts.slice(0, isList ? 1 : parts.length).flatMap(([key, part]) => {
    const put = (inner: unknown): unknown =>
      isList ? [inner, ...value.slice(1)] : { ...value, [key]: inner };
    return [["", odd] as const, ...insidesOf(part, odd)].map(
      ([path, without]) => [`.${key}${path}`, put(without)] as const,
    );
  });
}

function wrongArguments(
  call: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
  wrong: unknown,
): WrongCall[] {
  return Array.from({ length: Math.max(given.length, call.length) }, (_, place) => ({
    place: `argument ${place + 1}`,
    given: replaced(given, place, wrong),
  }));
}

/** An option of a function, in the argument in which its options stand. */
interface KnownOption {
  readonly at: number;
  readonly option: string;
}

/** What a function says of an option that it does not have names those that it has. */
async function knownOptions(
  call: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
): Promise<readonly KnownOption[]> {
  const found: KnownOption[] = [];
  for (const at of [...given.keys(), given.length]) {
    if (Object.getPrototypeOf(given[at] ?? {}) !== Object.prototype) continue;
    for (const option of await optionsOf(call, given, at)) found.push({ at, option });
  }
  return found;
}

function wrongOptions(
  options: readonly KnownOption[],
  given: readonly unknown[],
  wrong: unknown,
): WrongCall[] {
  return options.map(({ at, option }) => ({
    place: `option ${option}`,
    given: replaced(given, at, { ...Object(given[at]), [option]: wrong }),
  }));
}

async function optionsOf(
  call: (...given: readonly unknown[]) => unknown,
  given: readonly unknown[],
  place: number,
): Promise<readonly string[]> {
  try {
    await call(...replaced(given, place, { ...Object(given[place]), zzz: 1 }));
  } catch (error) {
    const named = /has no option called "zzz".* options? (?:are|is): (.+)\.$/.exec(
      error instanceof Error ? error.message : "",
    );
    if (named !== null) return (named[1] as string).split(", ");
  }
  return [];
}

const replaced = (given: readonly unknown[], place: number, value: unknown): unknown[] =>
  Array.from({ length: Math.max(given.length, place + 1) }, (_, at) => (at === place ? value : given[at]));
