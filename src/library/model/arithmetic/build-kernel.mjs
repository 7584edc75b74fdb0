// Compiles the AssemblyScript sources (*.as) of this folder into kernel-bytes.ts, so that the kernel travels inside
// the package: nothing is read from disk and nothing runs at install time for those who use it.
// The sources do not end in .ts because they are not TypeScript: AssemblyScript has types and decorators of its own.
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const here = new URL("./", import.meta.url);
const entry = "index.ts";

/** @type {Uint8Array | undefined} */
let wasm;
const { error, stderr } = await asc.main(
  [
    entry,
    ...["--outFile", "kernel.wasm", "--runtime", "stub", "-O3", "--noAssert", "--converge"],
    ...["--enable", "simd", "--enable", "threads", "--enable", "bulk-memory"],
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
if (error || wasm === undefined) throw new Error(`The kernel does not compile:\n${stderr.toString()}`);

const text = `// Made by build-kernel.mjs from the AssemblyScript sources beside it: edit those.

/** The compiled kernel, ${wasm.length} bytes, in base64. */
export const KERNEL_BASE64 =
  "${Buffer.from(wasm).toString("base64")}";
`;
const target = new URL("kernel-bytes.ts", here);
// An unchanged file keeps its date, so that tsc has nothing to do.
const old = await readFile(target, "utf8").catch(() => "");
if (old !== text) await writeFile(target, text);
console.log(`Kernel: ${wasm.length} bytes in ${fileURLToPath(target)}`);
