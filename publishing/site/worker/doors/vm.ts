// node:vm: code under a name of its own, so that a stack tells where it came from.

interface Named {
  readonly filename: string;
}

// biome-ignore lint/security/noGlobalEval: running the code that the learner writes is what a kernel is for.
const inGlobalScope = globalThis.eval;

export function runInThisContext(code: string, { filename }: Named): unknown {
  return inGlobalScope(`${code}\n//# sourceURL=${filename}`);
}

/** The head stands in the line of the code, so that lines keep their numbers. */
export function compileFunction(code: string, names: readonly string[], { filename }: Named): unknown {
  return inGlobalScope(`(function (${names.join(", ")}) {${code}\n})\n//# sourceURL=${filename}`);
}

export const constants = { USE_MAIN_CONTEXT_DEFAULT_LOADER: 0 };
