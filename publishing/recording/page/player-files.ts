import { readFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import ts from "typescript";

/** The files that every page of a recording needs beside it, by their name. */
export async function playerFiles(root: string): Promise<Readonly<Record<string, string>>> {
  const style = ["tokens.css", "page.css", "book.css", "player.css"]
    .map((name) => readFileSync(join(root, "publishing", "style", name), "utf8"))
    .join("\n");
  const scripts = [
    plainScript(root, "charts"),
    await playerScript(root),
    plainScript(root, "scroll-regions"),
  ];
  return { "player.css": style, "player.js": scripts.join("\n") };
}

/** A script of the book that imports nothing. */
function plainScript(root: string, name: string): string {
  const source = readFileSync(join(root, "publishing", "browser", `${name}.ts`), "utf8");
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText.replace(/^export \{\};$/m, "");
}

async function playerScript(root: string): Promise<string> {
  const bundle = await rolldown({
    input: join(root, "publishing", "browser", "player", "player.ts"),
    platform: "browser",
  });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code;
}
