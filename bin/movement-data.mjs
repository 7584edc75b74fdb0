#!/usr/bin/env node
// The command line. It stands apart from the build, so that npm can link it before anything is built.
import { existsSync } from "node:fs";
import module from "node:module";

const program = new URL("../dist/package/movement-data.mjs", import.meta.url);

if (existsSync(program)) {
  // Newer Nodes keep the compiled program: the next start is quicker.
  const { enableCompileCache } = /** @type {{ enableCompileCache?: () => unknown }} */ (module);
  enableCompileCache?.();
  const { main } = await import(program.href);
  await main();
} else {
  console.error("movement-data: The library is not built yet. Type npm start, or npm run build.");
  process.exitCode = 5;
}
