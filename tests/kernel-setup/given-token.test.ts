import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { givenToken } from "../../kernel-setup/jupyter/given-token.mjs";
import { temporaryFolder } from "../support/temporary-folder.js";

function fileWith(text: string, mode: number): string {
  const file = join(temporaryFolder(), "word.txt");
  writeFileSync(file, text, { mode });
  return file;
}

test("comes from a private file or from the environment, and from nowhere otherwise", () => {
  expect(givenToken(fileWith("open-sesame\n", 0o600), {})).toBe("open-sesame");
  expect(givenToken(undefined, { COURSE_TOKEN: "open-sesame" })).toBe("open-sesame");
  expect(givenToken(undefined, {})).toBeUndefined();
});

test("is refused from a file that others can read, except where files have no such permissions", () => {
  const file = fileWith("open-sesame", 0o644);
  expect(() => givenToken(file, {}, "linux")).toThrow("Other users of this computer can read");
  expect(givenToken(file, {}, "win32")).toBe("open-sesame");
});

test.each(["", "short", "two words of it", "sesame\nopen-it"])("is refused when it is %j", (word) => {
  expect(() => givenToken(undefined, { COURSE_TOKEN: word })).toThrow("The secret word has");
});

test("says that the file is not there", () => {
  expect(() => givenToken(join(temporaryFolder(), "none"), {})).toThrow("There is no file");
});
