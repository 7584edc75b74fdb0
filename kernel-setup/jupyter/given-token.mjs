// The secret word that a person chose for the address, from where others on the computer cannot read it.
import fs from "node:fs";
import { SetupProblem } from "../set-up/setup-problem.mjs";

/**
 * @param {string | true | undefined} file
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} [platform]
 * @returns {string | undefined} undefined when nobody chose one
 */
export function givenToken(file, env, platform = process.platform) {
  const token = typeof file === "string" ? readPrivate(file, platform) : env.COURSE_TOKEN;
  if (token === undefined) return undefined;
  if (/^[\w.~-]{8,}$/.test(token)) return token;
  throw new SetupProblem(
    "The secret word has fewer than 8 characters, or others than letters, digits and . _ ~ -.",
    "Choose a longer one, or leave it out: npm start makes one that nobody guesses.",
  );
}

/**
 * @param {string} file
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
function readPrivate(file, platform) {
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) {
    throw new SetupProblem(`There is no file ${file}.`, "Give the file that holds the secret word.");
  }
  // Windows keeps its permissions elsewhere.
  if (platform !== "win32" && (found.mode & 0o077) !== 0) {
    throw new SetupProblem(`Other users of this computer can read ${file}.`, `Run: chmod 600 "${file}"`);
  }
  return fs.readFileSync(file, "utf8").trim();
}
