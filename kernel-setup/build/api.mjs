// The public declarations of the library and of the course, each as one file and as a report that a review can read.
import fs from "node:fs";
import path from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/** The rooms with a public list: "movement-data" and "movement-data/course". */
export const publicRooms = Object.freeze(/** @type {const} */ (["library", "course"]));

/**
 * The report of a room, beside the list that it spells out.
 * @param {string} room
 */
export const reportFile = (room) => path.join("src", room, "index.api.md");

/**
 * Writes the declarations of a room's index and all that they use into one file.
 * @param {string} root
 * @param {string} room
 * @param {string} file
 */
export function rollUpDeclarations(root, room, file) {
  extract(root, room, {
    dtsRollup: { enabled: true, untrimmedFilePath: file },
    apiReport: { enabled: false },
  });
}

/**
 * The report of a room's public API as it is built now.
 * @param {string} root
 * @param {string} room
 * @param {string} folder a folder for it, which must exist
 * @returns {string}
 */
export function apiReport(root, room, folder) {
  extract(root, room, {
    dtsRollup: { enabled: false },
    apiReport: {
      enabled: true,
      reportFileName: "index.api.md",
      reportFolder: folder,
      reportTempFolder: folder,
    },
  });
  return fs.readFileSync(path.join(folder, "index.api.md"), "utf8");
}

/**
 * @param {string} root
 * @param {string} room
 * @param {Partial<import("@microsoft/api-extractor").IConfigFile>} outputs
 */
function extract(root, room, outputs) {
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  const entry = path.join(root, "dist", room, "index.d.ts");
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: path.join(root, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: entry,
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: "es2022",
            module: "nodenext",
            moduleResolution: "nodenext",
            strict: true,
            types: ["node"],
            skipLibCheck: true,
          },
          files: [entry],
        },
      },
      docModel: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        extractorMessageReporting: quiet,
        tsdocMessageReporting: quiet,
        compilerMessageReporting: quiet,
      },
      ...outputs,
    },
  });
  const result = Extractor.invoke(config, {
    localBuild: true,
    showVerboseMessages: false,
    messageCallback: (message) => {
      message.handled = true;
    },
  });
  if (!result.succeeded) throw new Error(`The declarations of the ${room} could not be put into one file.`);
}
