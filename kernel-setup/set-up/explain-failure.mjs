// npm, pip and the disk fail in many words. People get one sentence and one thing to do.
import { SetupProblem } from "./setup-problem.mjs";

/** @type {ReadonlyArray<{ signs: RegExp, problem: (tool: string) => string, action: string }>} */
const known = [
  {
    signs: /ENOSPC|no space left on device|disk quota exceeded|EDQUOT|not enough space/i,
    problem: (tool) => `The disk is full, so ${tool} could not finish.`,
    action: "Free about 1 GB of space, then run the same command again; it goes on from here.",
  },
  {
    signs:
      /CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT|UNABLE_TO_VERIFY_LEAF|certificate verify failed/i,
    problem: (tool) => `${tool} could not check the certificate of the download server.`,
    action:
      "On an office network, ask the administrator for its certificate (NODE_EXTRA_CA_CERTS for npm, PIP_CERT for pip), or try another network.",
  },
  {
    signs: /invalid json response body|Unexpected token '?<|E407|407 Proxy Authentication/i,
    problem: (tool) => `${tool} got the page of a network where a package should be.`,
    action:
      "Open a browser and log in to the network (of a hotel, a train or an office), then run the same command again; it goes on from here.",
  },
  {
    signs: /ENOMEM|Cannot allocate memory|heap out of memory|MemoryError|\bKilled\b/,
    problem: (tool) => `The memory of the computer is full, so ${tool} could not finish.`,
    action: "Close other programs, then run the same command again; it goes on from here.",
  },
  {
    signs: /ENAMETOOLONG|File name too long|path too long/i,
    problem: (tool) => `The path of the course folder is too long, so ${tool} could not write into it.`,
    action:
      "Move the course to a folder with a shorter path, such as one in your home folder, and run the command again.",
  },
  {
    signs:
      /ENOTFOUND|EAI_AGAIN|EAI_FAIL|ERR_STREAM_PREMATURE_CLOSE|socket hang up|EPROTO|Z_BUF_ERROR|IncompleteRead|RemoteDisconnected|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network (?:is unreachable|request)|getaddrinfo|name resolution|NewConnectionError|ConnectTimeout|ReadTimeout|ProxyError|Max retries exceeded|Connection (?:refused|reset|aborted)/i,
    problem: (tool) => `${tool} could not reach the internet.`,
    action: "Connect to the internet, then run the same command again; it goes on from here.",
  },
  {
    signs: /No matching distribution found for|ETARGET|E404/,
    problem: (tool) => `${tool} did not find a package in the version that the course needs.`,
    action:
      "Use Python 3.10 to 3.13; if your office has a package server of its own, ask for the packages of kernel-setup/requirements.txt.",
  },
  {
    signs: /EINTEGRITY|hash(?:es)? (?:do|does) not match|checksum/i,
    problem: (tool) => `${tool} received a damaged download.`,
    action: "Run the same command again; if it happens twice, try another network.",
  },
  {
    signs: /EACCES|EPERM|EROFS|EBUSY|Permission denied|Access is denied|being used by another process/i,
    problem: (tool) => `${tool} was not allowed to write into the course folder.`,
    action:
      "Close JupyterLab and editors that use the folder, check that the folder is yours, and run the command again.",
  },
  {
    signs: /package\.json and package-lock\.json .*(?:not in sync|in sync)/is,
    problem: () => "package.json and package-lock.json do not agree.",
    action: "Run git checkout package.json package-lock.json, then run the command again.",
  },
];

/**
 * @param {string} tool how the failing program is called in the sentence, such as "npm" or "the set-up"
 * @param {string} output what it printed
 * @returns {SetupProblem}
 */
export function explainFailure(tool, output) {
  const found = known.find((entry) => entry.signs.test(output));
  const problem = found ? found.problem(tool) : `${tool} stopped with an error.`;
  const action = found ? found.action : "Run npm run doctor; if it does not help, send us the log file.";
  return new SetupProblem(problem.replace(/^the /, "The "), action);
}

/**
 * An error of our own file work (full disk, folder not writable), or one nobody foresaw.
 * @param {unknown} error
 * @param {string} what
 * @returns {SetupProblem}
 */
export function explainError(error, what) {
  if (error instanceof SetupProblem) return error;
  const text = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return explainFailure(what, `${code} ${text}`);
}
