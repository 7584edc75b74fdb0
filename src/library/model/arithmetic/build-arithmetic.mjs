// npm run arithmetic: writes arithmetic-bytes.ts from the AssemblyScript sources beside it. The file is committed, so that
// nobody needs their compiler to use or to build the library; a test makes it again.
import { writeFile } from "node:fs/promises";
import { compileArithmetic } from "./compile-arithmetic.mjs";

await writeFile(new URL("arithmetic-bytes.ts", import.meta.url), await compileArithmetic());
process.stdout.write("Wrote arithmetic-bytes.ts.\n");
