// Scripts such as .venv/bin/jupyter name their Python with an absolute path, so they break in a moved folder.
// The course never calls them; people who use the .venv in a terminal do. (On Windows they are .exe files,
// which only a new install mends.)
import fs from "node:fs";
import path from "node:path";
import { venvDir, venvPython } from "../paths.mjs";

/**
 * @param {string} oldRoot where the course folder was
 * @param {string} root where it is
 * @param {NodeJS.Platform} [platform]
 */
export function moveScripts(oldRoot, root, platform = process.platform) {
  const folder = path.dirname(venvPython(root, platform));
  if (platform === "win32" || !fs.existsSync(folder)) return;
  const before = venvDir(oldRoot, platform);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || fs.statSync(file).size > 50_000) continue;
    const text = fs.readFileSync(file, "utf8");
    if (text.includes(before)) fs.writeFileSync(file, movedScript(text, before, venvDir(root, platform)));
  }
}

/**
 * @param {string} text
 * @param {string} before the old folder of the environment
 * @param {string} now
 * @returns {string}
 */
export function movedScript(text, before, now) {
  const moved = text.replaceAll(before, now);
  // A first line like `#!/path/python` cannot hold a space: pip then goes through the shell, and so do we.
  return moved.replace(/^#!(\/.* .*\/python[\d.]*)\n/, `#!/bin/sh\n'''exec' "$1" "$0" "$@"\n' '''\n`);
}
