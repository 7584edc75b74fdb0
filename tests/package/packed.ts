import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

/** The tarball that `npm pack` makes, and the files in it. */
export interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

/** Packs the library as it is built, into a folder of its own. */
export function packLibrary(): Packed {
  const folder = mkdtempSync(join(tmpdir(), "movement-data-pack-"));
  const printed = execFileSync("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [{ filename, files }] = JSON.parse(printed) as [{ filename: string; files: { path: string }[] }];
  return { tarball: join(folder, filename), files: files.map(({ path }) => path) };
}

/**
 * A project that has installed the tarball: the package itself and the packages that it declares, nothing else.
 * Its own packages are the ones of this repository, so that no network is needed.
 */
export function installedProject(tarball: string): string {
  const project = mkdtempSync(join(tmpdir(), "movement-data-consumer-"));
  const library = join(project, "node_modules", "movement-data");
  mkdirSync(library, { recursive: true });
  execFileSync("tar", ["-xzf", tarball, "-C", library, "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(library, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const place = join(project, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(resolve("node_modules", name), place, "junction");
  }
  return project;
}
