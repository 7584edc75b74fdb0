// node:util: how values are printed, and what kind of value one is.

import { format, formatWithOptions, inspect } from "node-inspect-extracted";

export { format, formatWithOptions, inspect };

const tagOf = (value: unknown): string => Object.prototype.toString.call(value);

export const types = {
  isPromise: (value: unknown): value is Promise<unknown> => value instanceof Promise,
  isTypedArray: (value: unknown) => ArrayBuffer.isView(value) && !(value instanceof DataView),
  isDate: (value: unknown) => tagOf(value) === "[object Date]",
  // Nobody can tell here.
  isProxy: () => false,
  isRegExp: (value: unknown) => tagOf(value) === "[object RegExp]",
};

export const inherits = (child: { prototype: object }, parent: { prototype: object }): void => {
  Object.setPrototypeOf(child.prototype, parent.prototype);
};

export const deprecate = <Work>(work: Work): Work => work;

export default { format, inspect, types, inherits, deprecate };
