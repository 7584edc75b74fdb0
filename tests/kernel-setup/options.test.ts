import { expect, test } from "vitest";
import { helpText, parseOptions, parsePort } from "../../kernel-setup/set-up/options.mjs";

const options = {
  check: { help: "set up and stop" },
  port: { value: "NUMBER", help: "where to listen" },
};

test("reads options with and without a value, in both ways of writing", () => {
  expect(parseOptions(["--check", "--port", "8890"], options)).toEqual({ check: true, port: "8890" });
  expect(parseOptions(["--port=8890"], options)).toEqual({ port: "8890" });
  expect(parseOptions([], options)).toEqual({});
});

test.each([
  [["--chekc"], "The option --chekc is not known."],
  [["now"], "The option now is not known."],
  [["--constructor"], "The option --constructor is not known."],
  [["--port"], "--port needs a value."],
  [["--port", "--check"], "--port needs a value."],
  [["--check=yes"], "--check takes no value."],
])("%j gets one sentence", (words, sentence) => {
  expect(() => parseOptions(words, options)).toThrow(sentence);
});

test("a port is a number that a program can listen on", () => {
  expect(parsePort("8890", 8888)).toBe(8890);
  expect(parsePort(undefined, 8888)).toBe(8888);
  for (const wrong of ["0", "65536", "abc", "-1", "80.5"]) {
    expect(() => parsePort(wrong, 8888)).toThrow(`${wrong} is not a port.`);
  }
});

test("the help names every option", () => {
  expect(helpText("usage", options)).toBe(
    "usage\n\n  --check               set up and stop\n  --port NUMBER         where to listen",
  );
});
