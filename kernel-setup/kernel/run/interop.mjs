// A module in the form of CommonJS as `import * as` gives it (what TypeScript calls esModuleInterop).

/**
 * @param {unknown} module
 * @returns {unknown} the module itself when it was one of ECMAScript, else a copy with the whole as `default`
 */
export function imported(module) {
  if (Object(module).__esModule === true) {
    return module;
  }
  /** @type {Record<string, unknown>} */
  const namespace = {};
  if (module !== null && module !== undefined && typeof module !== "string") {
    for (const name of Object.getOwnPropertyNames(module)) {
      if (name !== "default") {
        Object.defineProperty(namespace, name, {
          get: () => Reflect.get(Object(module), name),
          enumerable: Object.prototype.propertyIsEnumerable.call(module, name),
        });
      }
    }
  }
  namespace.default = module;
  return namespace;
}
