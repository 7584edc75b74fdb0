import { createRequire } from "node:module";
import { join } from "node:path";
import type { Plugin } from "rolldown";

/** Puts what a page has in the place of what Node has, where the book and the pages share a file. */
export function pageDoors(root: string): Plugin {
  const require = createRequire(join(root, "package.json"));
  const highlighter = join(root, "publishing", "site", "page", "highlighter.ts");
  return {
    name: "page-doors",
    resolveId(source, importer = "") {
      if (/[\\/]publishing[\\/]page[\\/]code\.ts$/.test(importer) && source === "./highlighter.js")
        return highlighter;
      // The form of the package for pages; the other one asks with `require`.
      return source.startsWith("highlight.js/lib/")
        ? require.resolve(source).replace("/lib/", "/es/")
        : undefined;
    },
  };
}
