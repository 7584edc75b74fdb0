import { expect, test } from "vitest";
import { pythonHint, systemOf, venvHint } from "../../kernel-setup/set-up/install-hint.mjs";

test.each([
  ["ID=debian\n", "debian"],
  ['ID=linuxmint\nID_LIKE="ubuntu debian"\n', "debian"],
  ["NAME=Fedora\nID=fedora\n", "fedora"],
  ['ID="rocky"\nID_LIKE="rhel centos fedora"\n', "fedora"],
  ["ID=arch\n", "arch"],
  ["ID=alpine\n", "alpine"],
  ['ID="opensuse-leap"\nID_LIKE="suse opensuse"\n', "suse"],
  ["ID=void\n", "other"],
])("recognises the system from %j", (osRelease, system) => {
  expect(systemOf("linux", osRelease)).toBe(system);
});

test("macOS and Windows are recognised without a file", () => {
  expect(systemOf("darwin", "")).toBe("macos");
  expect(systemOf("win32", "")).toBe("windows");
});

test("Debian and Ubuntu get the exact package of the missing venv part", () => {
  expect(venvHint("debian", false, "3.11", true)).toBe(
    "Run: sudo apt install python3-venv — then run the command again.",
  );
  // A second Python beside the one of the system has a package of its own.
  expect(venvHint("debian", false, "3.12", false)).toContain("sudo apt install python3.12-venv");
  expect(venvHint("debian", true, "3.11", true)).toContain("Run: apt install python3-venv");
});

test.each([
  ["fedora", "sudo dnf install python3"],
  ["arch", "sudo pacman -S python"],
  ["macos", "brew install python"],
  ["windows", "winget install Python.Python.3.13"],
  ["other", "https://www.python.org/downloads/"],
] as const)("%s gets its own command for Python", (system, command) => {
  expect(pythonHint(system, false)).toContain(command);
  expect(venvHint(system, false, "3.11", true)).toContain(command);
});
