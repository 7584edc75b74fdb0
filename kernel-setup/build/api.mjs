// The public declarations of the library, as one file and as a report that a review can read.
import fs from "node:fs";
import path from "node:path";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";

/** The report, beside the list that it spells out. */
export const reportFile = path.join("src", "index.api.md");

/**
 * Writes the declarations of dist/index.d.ts and all that they use into one file.
 * @param {string} root
 * @param {string} file
 */
export function rollUpDeclarations(root, file) {
  extract(root, { dtsRollup: { enabled: true, untrimmedFilePath: file }, apiReport: { enabled: false } });
}

/**
 * The report of the public API as it is built now.
 * @param {string} root
 * @param {string} folder a folder for it, which must exist
 * @returns {string}
 */
export function apiReport(root, folder) {
  extract(root, {
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
 * @param {Partial<import("@microsoft/api-extractor").IConfigFile>} outputs
 */
function extract(root, outputs) {
  const quiet = { default: { logLevel: ExtractorLogLevel.None } };
  const config = ExtractorConfig.prepare({
    packageJsonFullPath: path.join(root, "package.json"),
    configObjectFullPath: undefined,
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: path.join(root, "dist", "index.d.ts"),
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
          files: [path.join(root, "dist", "index.d.ts")],
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
  if (!result.succeeded) throw new Error("The declarations of the library could not be put into one file.");
}
