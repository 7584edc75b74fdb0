// Compiles the AssemblyScript sources (*.as) of this folder, so that the arithmetic of large models travels inside the
// package: nothing is read from disk and nothing runs at install time for those who use it.
// The sources do not end in .ts because they are not TypeScript: AssemblyScript has types and decorators of its own.
import { readFile } from "node:fs/promises";
import asc from "assemblyscript/asc";

const here = new URL("./", import.meta.url);
const entry = "index.ts";

/** @returns {Promise<string>} the text of arithmetic-bytes.ts */
export async function compileArithmetic() {
  const plain = await compiled([]);
  const relaxed = await compiled(["--enable", "relaxed-simd"]);
  return `// Made by build-arithmetic.mjs from the AssemblyScript sources beside it: edit those.

/** The compiled arithmetic, ${plain.length} bytes, in base64. */
export const ARITHMETIC_BASE64 =
  "${plain.toString("base64")}";

/** The same with products that are added in one step (relaxed SIMD), ${relaxed.length} bytes. */
export const RELAXED_ARITHMETIC_BASE64 =
  "${relaxed.toString("base64")}";
`;
}

/** @param {readonly string[]} features */
async function compiled(features) {
  /** @type {Uint8Array | undefined} */
  let wasm;
  const { error, stderr } = await asc.main(
    [
      entry,
      ...["--outFile", "kernel.wasm", "--runtime", "stub", "-O3", "--noAssert", "--converge"],
      ...["--enable", "simd", "--enable", "threads", "--enable", "bulk-memory"],
      ...features,
      ...[
        "--importMemory",
        "--sharedMemory",
        "--initialMemory",
        "1",
        "--maximumMemory",
        "65536",
        "--noExportMemory",
      ],
      ...["--use", "abort="],
    ],
    {
      /** @param {string} name */
      readFile: (name) =>
        name.includes("/") || name === "asconfig.json"
          ? null
          : readFile(new URL(name.replace(/\.ts$/, ".as"), here), "utf8").catch(() => null),
      /** @param {string} _name @param {Uint8Array | string} contents */
      writeFile: (_name, contents) => {
        if (typeof contents !== "string") wasm = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || wasm === undefined) throw new Error(`The arithmetic does not compile:\n${stderr.toString()}`);

  return Buffer.from(wasm);
}
