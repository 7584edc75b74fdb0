import module from "node:module";

// Newer Nodes keep the compiled program, and the next start is quicker: so it is loaded only after this line.
const { enableCompileCache } = module as { readonly enableCompileCache?: () => unknown };
enableCompileCache?.();

const { main } = await import("./main.js");
await main();
