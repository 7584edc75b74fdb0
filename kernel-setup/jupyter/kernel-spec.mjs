// The file that tells Jupyter and VS Code how to start the kernel of this folder.
import fs from "node:fs";
import path from "node:path";
import { kernelScript } from "../paths.mjs";

/**
 * @typedef {object} KernelSpec
 * @property {string[]} argv
 * @property {string} display_name
 * @property {string} language
 * @property {string} interrupt_mode
 * @property {{ movement_data: { root: string } }} metadata
 */

/**
 * Absolute paths, because nothing of the course is on the PATH.
 * @param {string} root
 * @param {string} nodePath
 * @param {NodeJS.Platform} [platform]
 * @returns {KernelSpec}
 */
export function kernelSpec(root, nodePath, platform = process.platform) {
  return {
    argv: [nodePath, kernelScript(root, platform), "--config-path={connection_file}"],
    display_name: "TypeScript (movement-data)",
    language: "typescript",
    interrupt_mode: "message",
    metadata: { movement_data: { root } },
  };
}

/**
 * @param {string} folder
 * @returns {unknown} undefined when there is none, or none that can be read
 */
export function readKernelSpec(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, "kernel.json"), "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {KernelSpec} spec
 */
export function writeKernelSpec(folder, spec) {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "kernel.json"), `${JSON.stringify(spec, null, 2)}\n`);
}

/**
 * The course folder that a kernelspec belongs to; undefined when it is not one of ours.
 * @param {unknown} spec
 * @returns {string | undefined}
 */
export function rootOfKernelSpec(spec) {
  const metadata = property(spec, "metadata");
  const root = property(property(metadata, "movement_data"), "root");
  return typeof root === "string" ? root : undefined;
}

/**
 * @param {unknown} value
 * @param {string} name
 * @returns {unknown}
 */
function property(value, name) {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
