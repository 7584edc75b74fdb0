// node:module: `require` gives the packages that the worker brings, and source maps are read.

import { originalPositionFor, type SourceMapInput, TraceMap } from "@jridgewell/trace-mapping";
import { COURSE } from "../files/places.js";

type Give = () => unknown;

const packages = new Map<string, Give>();
const given = new Map<string, unknown>();

/** Gives a package its name; it is made when it is first asked for. */
export function provide(id: string, give: Give): void {
  packages.set(id, give);
}

export const isBuiltin = (id: string): boolean => id.startsWith("node:") || BUILT_IN.has(id);

const BUILT_IN = new Set(
  "assert async_hooks buffer child_process crypto dns events fs http https module net os path perf_hooks process readline stream timers tls url util vm worker_threads zlib".split(
    " ",
  ),
);

function load(id: string): unknown {
  const name = id.replace(/^node:/, "");
  if (!given.has(name)) {
    const give = packages.get(name);
    if (give === undefined) {
      throw Object.assign(new Error(`Cannot find module '${id}'`), { code: "MODULE_NOT_FOUND" });
    }
    given.set(name, give());
  }
  return given.get(name);
}

export function createRequire() {
  return Object.assign((id: string): unknown => load(id), {
    resolve: (id: string): string => `${COURSE}/node_modules/${id}`,
    cache: {},
    main: undefined,
  });
}

/** A module that is put in the place of another one: in a worker nothing is. */
export class Module {
  exports: unknown = {};

  constructor(readonly id: string) {}
}

/** What of a source map the kernel asks: where a place in the code that ran was written. */
export class SourceMap {
  readonly #map: TraceMap;

  constructor(map: SourceMapInput) {
    this.#map = new TraceMap(map);
  }

  findEntry(
    line: number,
    column: number,
  ): { readonly originalLine?: number; readonly originalColumn?: number } {
    const found = originalPositionFor(this.#map, { line: line + 1, column });
    return found.line === null ? {} : { originalLine: found.line - 1, originalColumn: found.column };
  }
}
