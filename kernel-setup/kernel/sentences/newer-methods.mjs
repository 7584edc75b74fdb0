// Methods that this Node has and the compiler's types do not know yet.

import { createRequire, isBuiltin } from "node:module";

const require = createRequire(import.meta.url);

/**
 * How lists do the same with what every version knows.
 *
 * @type {Readonly<Record<string, (list: string) => string>>}
 */
const older = {
  toSorted: (list) => `[...${list}].sort(…)`,
  toReversed: (list) => `[...${list}].reverse()`,
  findLast: (list) => `[...${list}].reverse().find(…)`,
};

/**
 * @param {{ property: string, type: string, owner: string | undefined }} member `type` as the compiler writes it
 * @returns {string | undefined} undefined when this Node does not have it either
 */
export function newerMethod({ property, type, owner = "…" }) {
  const home = homeOf(type);
  if (typeof Object(home)[property] !== "function") {
    return undefined;
  }
  const same = home === Array.prototype ? older[property]?.(owner) : undefined;
  return `\`${property}\` is newer than the types of the notebook. Write \`${same ?? `(${owner} as any).${property}(…)`}\`.`;
}

/** @param {string} type @returns {unknown} the object of this Node that has the members of the type */
function homeOf(type) {
  if (/\[\]$/.test(type)) {
    return Array.prototype;
  }
  if (type === "string" || /^"/.test(type)) {
    return String.prototype;
  }
  const module = /^typeof import\("(.+)"\)$/.exec(type)?.[1];
  if (module !== undefined) {
    return isBuiltin(module) ? require(module) : undefined;
  }
  const [, name = "", isStatic] = /^(?:typeof )?([A-Z]\w*?)(Constructor)?(?:<.*>)?$/.exec(type) ?? [];
  const found = Reflect.get(globalThis, name);
  return isStatic !== undefined || type.startsWith("typeof ") || typeof found !== "function"
    ? found
    : found.prototype;
}
