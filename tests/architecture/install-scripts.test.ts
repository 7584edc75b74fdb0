import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { shared } from "../../kernel-setup/build/browser-doors.mjs";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly hasInstallScript?: boolean;
        readonly integrity?: string;
        readonly link?: boolean;
        readonly dev?: boolean;
      }
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

describe("a learner's packages", () => {
  const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const { dependencies, devDependencies, peerDependencies } = read("package.json");
  const lesson = read("kernel-setup/package.json").dependencies;
  const isLearners = (name: string) => lock.packages[`node_modules/${name}`]?.dev !== true;

  it("are those of the library and of the kernel's set-up, and no developer's tool", () => {
    for (const name of [...Object.keys(dependencies), ...Object.keys(lesson)]) {
      expect([name, isLearners(name)]).toEqual([name, true]);
    }
    for (const name of [...Object.keys(devDependencies), "binaryen", "@tensorflow/tfjs"]) {
      expect([name, isLearners(name)]).toEqual([name, lock.packages[`node_modules/${name}`] === undefined]);
    }
  });

  it("are none of those that whoever installs the library gets", () => {
    for (const name of Object.keys(lesson)) expect(dependencies).not.toHaveProperty(name);
  });

  it("hold everything that the set-up, the library and the notebooks import", () => {
    // Those of developers, the "package" of a sentence, and those that the library loads on use and names in a sentence when they are not there.
    const others = new Set(["assemblyscript", "node", "package", ...Object.keys(peerDependencies)]);
    others.delete("danfojs-node");
    const files = ["kernel-setup", "src"]
      .flatMap((folder) => filesBelow(folder))
      .filter((file) => /\.(?:m?ts|[mc]js)$/.test(file));
    const doors = shared.map((name) => `publishing/site/worker/doors/${name}.ts`);
    const notebooks = filesBelow("notebooks").filter((file) => file.endsWith(".ipynb"));
    const imported = new Set(
      [...files, ...doors, ...notebooks].flatMap((file) =>
        [
          ...readFileSync(file, "utf8").matchAll(
            /(?:\bfrom|\bimport\(|\brequire(?:\.resolve)?\()\s*\\?"((?:@[\w-]+\/)?[a-z][\w.-]{2,})/g,
          ),
        ].map(([, name = ""]) => name),
      ),
    );
    expect(imported.size).toBeGreaterThan(15);
    // Of some packages only the types are used.
    const isThere = (name: string) =>
      [name, `@types/${name}`].some(
        (place) => lock.packages[`node_modules/${place}`] !== undefined && isLearners(place),
      );
    expect([...imported].filter((name) => !others.has(name) && !isThere(name))).toEqual([]);
  });
});
