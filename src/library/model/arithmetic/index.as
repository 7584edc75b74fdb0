// AssemblyScript. What the compiled kernel offers; src/model/kernel/build-kernel.mjs compiles it.
export { logisticPass } from "./logistic-pass";
export { score } from "./score";
export { sortKeys, pairsAhead } from "./radix-sort";
