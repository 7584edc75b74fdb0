// Where the kernel and the library meet: one object on globalThis, made by the one that comes first.
// Its types stand with the library, in src/library/kernel/kernel-contract.ts.

/** @typedef {import("../../src/library/kernel/kernel-contract.js").KernelContract} KernelContract */
/** @typedef {import("../../src/library/kernel/kernel-contract.js").KernelSide} KernelSide */

const name = Symbol.for("movement-data.kernel");

/** @returns {KernelContract} */
export function kernelContract() {
  /** @type {KernelContract | undefined} */
  const found = Reflect.get(globalThis, name);
  if (found !== undefined) {
    return found;
  }
  /** @type {KernelContract} */
  const made = { loaded: [] };
  Reflect.set(globalThis, name, made);
  return made;
}

/**
 * Offers to the library what the kernel can do: to be called before a cell or the library is loaded.
 *
 * @param {KernelSide} kernel
 */
export function offerKernel(kernel) {
  const contract = kernelContract();
  contract.kernel = kernel;
  contract.course?.kernelCame();
}
