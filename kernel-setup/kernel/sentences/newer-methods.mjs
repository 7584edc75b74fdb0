// Methods that JavaScript has got lately: newer than what runs the notebook, or than what the compiler knows of Node.

import { createRequire, isBuiltin } from "node:module";

const require = createRequire(import.meta.url);

/** @param {string} owner */
const asList = (owner) => (owner === "…" ? "[...…]" : `[...${owner}]`);
/** @param {string} method @returns {(owner: string) => string} */
const ofItsList = (method) => (owner) => `${asList(owner)}.${method}(…)`;

/**
 * How the same is done without them, by the kind of what they belong to.
 *
 * @type {readonly (readonly [type: RegExp, methods: Readonly<Record<string, (owner: string) => string>>])[]}
 */
const older = [
  [
    /^(?:Object|Map)Constructor$/,
    { groupBy: () => 'from(list).groupby("…")` with `from` from "arquero", or `list.filter((each) => …)' },
  ],
  [
    /^(?:Readonly)?Set</,
    {
      union: (set) => `new Set([...${set}, ...other])`,
      intersection: (set) => `new Set([...${set}].filter((each) => other.has(each)))`,
      difference: (set) => `new Set([...${set}].filter((each) => !other.has(each)))`,
      isSubsetOf: (set) => `[...${set}].every((each) => other.has(each))`,
      isSupersetOf: (set) => `[...other].every((each) => ${set}.has(each))`,
      isDisjointFrom: (set) => `![...${set}].some((each) => other.has(each))`,
    },
  ],
  [/^ArrayConstructor$/, { fromAsync: () => "await Promise.all(list)" }],
  [
    /^PromiseConstructor$/,
    {
      withResolvers: () => "new Promise((resolve, reject) => { … })",
      try: () => "(async () => { … })()",
    },
  ],
  [
    /^(?:Iterable|Array)?Iterator<|^Generator</,
    Object.fromEntries([
      ...["map", "filter", "flatMap", "reduce", "forEach", "some", "every", "find"].map((name) => [
        name,
        ofItsList(name),
      ]),
      ["toArray", asList],
      ["take", ofItsList("slice")],
      ["drop", ofItsList("slice")],
    ]),
  ],
];

/**
 * Those that are done in another way each time.
 *
 * @type {readonly (readonly [type: RegExp, methods: readonly string[]])[]}
 */
const alone = [
  [/^(?:Readonly)?Set</, ["symmetricDifference"]],
  [/^(?:Weak)?Map</, ["getOrInsert", "getOrInsertComputed"]],
  [/^RegExpConstructor$/, ["escape"]],
  [/^ErrorConstructor$/, ["isError"]],
  [/^Math$/, ["sumPrecise", "f16round"]],
  [/^JSON$/, ["rawJSON", "isRawJSON"]],
  [/^typeof Intl$/, ["DurationFormat"]],
  [/^Uint8Array/, ["toBase64", "fromBase64", "toHex", "fromHex", "setFromBase64", "setFromHex"]],
];

/**
 * @param {{ property: string, type: string, owner: string | undefined }} member `type` as the compiler writes it
 * @returns {string | undefined} undefined when it is none of them
 */
export function newerMethod({ property, type, owner = "…" }) {
  for (const [home, methods] of older) {
    const same = home.test(type) && Object.hasOwn(methods, property) ? methods[property]?.(owner) : undefined;
    if (same !== undefined) {
      return `\`${property}\` is newer than the JavaScript of this notebook. Write \`${same}\`.`;
    }
  }
  if (alone.some(([home, names]) => home.test(type) && names.includes(property))) {
    return `\`${property}\` is newer than the JavaScript of this notebook.`;
  }
  const module = /^typeof import\("(.+)"\)$/.exec(type)?.[1];
  return module !== undefined && isBuiltin(module) && typeof require(module)[property] === "function"
    ? `\`${property}\` is newer than the types of the notebook. Write \`(${owner} as any).${property}(…)\`.`
    : undefined;
}
