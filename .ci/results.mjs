// A reporter of vitest: how many tests passed, each failure in one line, and the files that are broken, as JSON into the file
// of TEST_RESULTS.
// The reports of vitest itself leave out what fails outside a test: a preparation, a file that does not load, a lost promise.
import fs from "node:fs";

const LONGEST = 300;

/** @typedef {{ readonly message?: string }} Failure */

export default class Results {
  /**
   * @param {readonly import("vitest/node").TestModule[]} files
   * @param {readonly Failure[]} lost
   */
  onTestRunEnd(files, lost) {
    const results = {
      passed: files.flatMap(passedIn).length,
      failures: [
        ...files.flatMap(failuresIn),
        ...lost.map((error) => `outside the tests: ${firstLine(error)}`),
      ],
      broken: files
        .filter((file) => failuresIn(file).length > 0)
        .map((file) => ({ file: file.relativeModuleId, passed: passedIn(file).length })),
    };
    const target = process.env.TEST_RESULTS;
    if (target === undefined)
      throw new Error("TEST_RESULTS was not given; it names the file for the results.");
    fs.writeFileSync(target, JSON.stringify(results));
  }
}

/** @param {import("vitest/node").TestModule} file */
function passedIn(file) {
  return [...file.children.allTests()].filter((test) => test.result().state === "passed");
}

/** @param {import("vitest/node").TestModule} file */
function failuresIn(file) {
  const name = file.relativeModuleId;
  const ofTests = [...file.children.allTests()].flatMap((test) => {
    const { state, errors } = test.result();
    return state === "failed" ? [`${name} > ${test.fullName}: ${firstLine(errors?.[0])}`] : [];
  });
  const ofSuites = [...file.children.allSuites()].flatMap((suite) =>
    suite.errors().map((error) => `${name} > ${suite.fullName}: ${firstLine(error)}`),
  );
  return [...file.errors().map((error) => `${name}: ${firstLine(error)}`), ...ofSuites, ...ofTests];
}

/** @param {Failure | undefined} error */
function firstLine(error) {
  const colors = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
  const lines = (error?.message ?? "").replaceAll(colors, "").split("\n");
  const line = lines.map((words) => words.trim()).find((words) => words !== "") ?? "no message";
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
