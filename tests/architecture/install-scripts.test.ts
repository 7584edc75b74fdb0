import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { readonly hasInstallScript?: boolean; readonly integrity?: string; readonly link?: boolean }
    >
  >;
}
const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

it("names every package that runs a script when it is installed in SECURITY.md, and no other", () => {
  const running = Object.entries(lock.packages)
    .filter(([place, { hasInstallScript }]) => place !== "" && hasInstallScript === true)
    .map(([place]) => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length));
  const section =
    readFileSync("SECURITY.md", "utf8").split("## Programs that packages run")[1]?.split("\n## ")[0] ?? "";
  const named = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
  expect([...new Set(running)].sort()).toEqual(named.sort());
});

it("pins every installed package with a checksum", () => {
  const loose = Object.entries(lock.packages)
    .filter(
      ([place, { integrity, link }]) =>
        /^node_modules\//.test(place) && link !== true && integrity === undefined,
    )
    .map(([place]) => place);
  expect(loose).toEqual([]);
});
