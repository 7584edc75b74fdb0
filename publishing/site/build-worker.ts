import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type RolldownBuild, rolldown } from "rolldown";
import { filesBelow } from "../../kernel-setup/installed/fingerprint.mjs";
import { pathBelow } from "../page/path-below.js";
import { laterPackages } from "./later-packages.js";
import { recordedTypes } from "./recorded-types.js";
import { COURSE } from "./worker/files/places.js";
import { workerDoors } from "./worker-doors.js";

/**
 * Builds the kernel for a page into a folder: the worker, what its compiler reads, and the files of the course.
 *
 * @param root the folder of the course, built.
 * @param folder what is in it is removed.
 */
export async function buildWorker(root: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const bundle = await bundleWorker(root);
  await bundle.write({
    dir: folder,
    format: "esm",
    minify: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name]-[hash].js",
  });
  await bundle.close();
  await laterPackages(root, folder);
  const served = copyCourseFiles(root, join(folder, "files"));
  const texts = [...recordedTypes(root)].map(([path, text]) => [`${COURSE}/${path}`, text]);
  const course = { texts: Object.fromEntries(texts), served: served.map((path) => `${COURSE}/${path}`) };
  writeFileSync(join(folder, "course-files.json"), JSON.stringify(course));
}

/** The kernel with all that it needs, put together for a worker. */
export function bundleWorker(root: string): Promise<RolldownBuild> {
  return rolldown({
    input: { worker: join(root, "publishing", "site", "worker", "worker.ts") },
    platform: "browser",
    plugins: [workerDoors(root)],
    // What the library asks for late, because Node is slow to give it, lies in the worker anyway.
    onLog: (level, log, tell) => (log.code === "INEFFECTIVE_DYNAMIC_IMPORT" ? undefined : tell(level, log)),
    transform: {
      // The library looks for its files around its own address.
      define: { "import.meta.url": JSON.stringify(`file://${COURSE}/dist/package/index.mjs`) },
    },
  });
}

/** What the library and the course read as files. */
function copyCourseFiles(root: string, folder: string): readonly string[] {
  const wanted = [
    ...filesBelow(join(root, "datasets")).filter((file) => /(datapackage\.json|\.arrow)$/.test(file)),
    ...filesBelow(join(root, "src", "course", "language", "languages")),
    ...filesBelow(join(root, "src", "library", "layouts", "known")),
    join(root, "dist", "package", "form.mjs"),
  ];
  return wanted.map((file) => {
    const path = pathBelow(root, file);
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
    return path;
  });
}
