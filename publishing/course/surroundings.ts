import { join } from "node:path";
import { filesBelow, fingerprint } from "../../kernel-setup/installed/fingerprint.mjs";

/**
 * Whatever could change the outputs of a notebook beside its own cells: library and course, kernel, data, languages.
 * A book of another day shows another date, so the day counts too.
 */
export function fingerprintOfSurroundings(root: string): string {
  const folders = [
    ["dist", "package"],
    ["kernel-setup", "kernel"],
    ["src", "course", "language", "languages"],
  ];
  const passports = filesBelow(join(root, "datasets")).filter((file) => file.endsWith("datapackage.json"));
  const files = [
    ...folders.flatMap((parts) => filesBelow(join(root, ...parts))),
    join(root, "kernel-setup", "requirements.txt"),
    ...passports,
  ];
  return fingerprint(root, files, [new Date().toISOString().slice(0, 10)]);
}
