import { existsSync, readFileSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { expect, test } from "vitest";
import { addUserKernel, homeFolder, removeUserKernel } from "../../kernel-setup/jupyter/user-kernel.mjs";
import { fakeCourse, write } from "./fake-course.js";

const place = ".local/share/jupyter/kernels/tslab";

test("registers the kernel for the person with absolute paths, and takes it back", () => {
  const { context } = fakeCourse();
  const home = context.env.HOME ?? "";
  const folder = join(home, place);
  const linux = { ...context, platform: "linux" } as const;
  expect(addUserKernel(linux, home)).toContain(folder);
  const { argv } = JSON.parse(readFileSync(join(folder, "kernel.json"), "utf8"));
  expect(argv.slice(0, 2).every((word: string) => isAbsolute(word))).toBe(true);
  expect(removeUserKernel(linux, home)).toContain("was removed");
  expect(existsSync(folder)).toBe(false);
});

test("leaves a kernel of the same name alone that is not of this course", () => {
  const { context } = fakeCourse();
  const home = context.env.HOME ?? "";
  const file = join(home, place, "kernel.json");
  write(file, '{"argv":["tslab","kernel"],"display_name":"TypeScript"}');
  const linux = { ...context, platform: "linux" } as const;
  expect(() => addUserKernel(linux, home)).toThrow("There is another kernel called tslab");
  expect(removeUserKernel(linux, home)).toContain("nothing was removed");
  expect(readFileSync(file, "utf8")).toContain('"tslab"');
});

test("says so when nobody knows the home folder, and writes into no other", () => {
  const unknown = () => {
    throw new Error("uv_os_homedir returned ENOENT");
  };
  for (const ask of [unknown, () => "", () => "relative"])
    expect(() => homeFolder(ask)).toThrow(/^This computer does not say where your home folder is[^\n]*\.$/);
  expect(homeFolder(() => "/home/ana")).toBe("/home/ana");
});
