import { existsSync, readFileSync } from "node:fs";

/**
 * The folder of this package, as a URL that ends in "/": where its package.json lies, whether the code runs from the
 * source, file by file from the build, or from the bundle. A URL is right on Windows and in folders with spaces.
 *
 * @throws when the code was put into another program's bundle, away from its files.
 */
export function packageFolder(): URL {
  found ??= findFolder();
  return found;
}

/** Asked for each file of the package and, in the course, for each sentence: looked for once. */
let found: URL | undefined;

function findFolder(): URL {
  for (let folder = new URL("./", import.meta.url); ; folder = new URL("../", folder)) {
    if (isPackage(folder)) return folder;
    if (folder.href === new URL("../", folder).href) break;
  }
  throw new Error(
    'The files of the package "movement-data" were not found beside its code. Leave it out of your bundle ("external").',
  );
}

function isPackage(folder: URL): boolean {
  const file = new URL("package.json", folder);
  if (!existsSync(file)) return false;
  try {
    return (JSON.parse(readFileSync(file, "utf8")) as { name?: unknown } | null)?.name === "movement-data";
  } catch {
    return false;
  }
}
