// The exact command that installs what is missing, for the system at hand.
import fs from "node:fs";

/** @typedef {"debian" | "fedora" | "arch" | "alpine" | "suse" | "macos" | "windows" | "other"} System */

/**
 * @param {NodeJS.Platform} platform
 * @param {string} osRelease the text of /etc/os-release, empty elsewhere
 * @returns {System}
 */
export function systemOf(platform, osRelease) {
  if (platform === "darwin") return "macos";
  if (platform === "win32") return "windows";
  const ids = [...osRelease.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)]
    .map((match) => match[1] ?? "")
    .join(" ");
  if (/\b(?:debian|ubuntu)\b/.test(ids)) return "debian";
  if (/\b(?:fedora|rhel|centos)\b/.test(ids)) return "fedora";
  if (/\barch\b/.test(ids)) return "arch";
  if (/\balpine\b/.test(ids)) return "alpine";
  if (/\bsuse\b|opensuse/.test(ids)) return "suse";
  return "other";
}

/** @type {Readonly<Record<System, string>>} */
const pythonCommands = {
  debian: "apt install python3 python3-venv",
  fedora: "dnf install python3",
  arch: "pacman -S python",
  alpine: "apk add python3",
  suse: "zypper install python3",
  macos: "brew install python",
  windows: "winget install Python.Python.3.13",
  other: "",
};

/**
 * What to do when there is no usable Python at all.
 * @param {System} system
 * @param {boolean} isAdministrator
 * @returns {string}
 */
export function pythonHint(system, isAdministrator) {
  if (system === "other")
    return "Install Python 3.12 from https://www.python.org/downloads/, then run the command again.";
  const command = asAdministrator(system, pythonCommands[system], isAdministrator);
  if (system === "macos" || system === "windows") {
    return `Install Python from https://www.python.org/downloads/ (or run: ${command}), open a new terminal, and run the command again.`;
  }
  return `Run: ${command} — then run the command again.`;
}

/**
 * What to do when Python is there without its venv part, which Debian and Ubuntu ship apart.
 * @param {System} system
 * @param {boolean} isAdministrator
 * @param {string} minor such as "3.11"
 * @param {boolean} isDefaultPython whether this is the `python3` of the system
 * @returns {string}
 */
export function venvHint(system, isAdministrator, minor, isDefaultPython) {
  if (system !== "debian") return pythonHint(system, isAdministrator);
  const name = isDefaultPython ? "python3-venv" : `python${minor}-venv`;
  return `Run: ${asAdministrator(system, `apt install ${name}`, isAdministrator)} — then run the command again.`;
}

/**
 * @param {System} system
 * @param {string} command
 * @param {boolean} isAdministrator
 * @returns {string}
 */
function asAdministrator(system, command, isAdministrator) {
  return isAdministrator || system === "macos" || system === "windows" ? command : `sudo ${command}`;
}

/**
 * @param {NodeJS.Platform} platform
 * @returns {{ system: System, isAdministrator: boolean }}
 */
export function thisSystem(platform) {
  let osRelease = "";
  try {
    osRelease = fs.readFileSync("/etc/os-release", "utf8");
  } catch {}
  return { system: systemOf(platform, osRelease), isAdministrator: process.getuid?.() === 0 };
}
