import { expect, test } from "vitest";
import { explainError, explainFailure } from "../../kernel-setup/set-up/explain-failure.mjs";

test.each([
  ["npm error code ENOTFOUND\nnpm error network request failed", "could not reach the internet"],
  [
    "Failed to establish a new connection: [Errno -3] Temporary failure in name resolution",
    "could not reach",
  ],
  ["npm error nospc ENOSPC: no space left on device, write", "The disk is full"],
  [
    "ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device",
    "The disk is full",
  ],
  [
    "SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]",
    "could not check the certificate",
  ],
  ["ERROR: No matching distribution found for jupyterlab==4.6.6", "did not find a package"],
  ["npm error code EINTEGRITY", "a damaged download"],
  ["npm error code EPERM\nnpm error syscall unlink", "not allowed to write"],
  [
    "npm ci can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.",
    "do not agree",
  ],
  [
    "npm error FetchError: invalid json response body at https://registry.example.org/x reason: Unexpected token '<'",
    "got the page of a network",
  ],
  ["ERROR: Could not install: 407 Proxy Authentication Required", "got the page of a network"],
  [
    "npm error request to https://registry.example.org/x failed, reason: getaddrinfo EAI_AGAIN",
    "could not reach",
  ],
  ["npm error code ERR_STREAM_PREMATURE_CLOSE", "could not reach the internet"],
  ["urllib3.exceptions.ProtocolError: ('Connection broken: IncompleteRead(1 bytes read)'", "could not reach"],
  [
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    "memory of the computer",
  ],
  ["npm error ENAMETOOLONG: name too long, open '/x'", "path of the course folder is too long"],
  ["Segmentation fault", "stopped with an error"],
])("%j is told in one sentence with one action", (output, sentence) => {
  const { problem, action } = explainFailure("npm", output);
  expect(problem).toContain(sentence);
  expect(problem).toMatch(/^[^\n]*\.$/);
  expect(action).toMatch(/^[^\n]*\.$/);
});

test("a missing version is not called a missing network only because pip also warned about it", () => {
  const offline =
    "Retrying after connection broken by NewConnectionError\nERROR: No matching distribution found for x";
  expect(explainFailure("pip", offline).problem).toBe("pip could not reach the internet.");
});

test("a full disk in our own writing is told like one of npm", () => {
  const error = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  expect(explainError(error, "the set-up").problem).toBe("The disk is full, so the set-up could not finish.");
});
