import { createRequire } from "node:module";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
// Both compilers bring a command called tsc, and either may be the one that npm links.
const compilers: Readonly<Record<string, typeof ts>> = {
  "the compiler of the project": ts,
  "the compiler of the kernel": createRequire(import.meta.url)("@tslab/typescript-for-tslab"),
};

// An option of the shared configuration that does not fit one of those that extend it stops `npm run datasets` or the build.
describe.each(Object.entries(compilers))("for %s", (_name, compiler) => {
  test.each(["tsconfig.json", "tsconfig.build.json", "datasets/build/tsconfig.json"])(
    "%s has options that fit together",
    (file) => {
      const read = compiler.getParsedCommandLineOfConfigFile(join(root, file), undefined, {
        ...compiler.sys,
        onUnRecoverableConfigFileDiagnostic: ({ messageText }) => expect.fail(String(messageText)),
      });
      const problems = compiler
        .createProgram({ rootNames: [], options: read?.options ?? {} })
        .getOptionsDiagnostics()
        .map(({ messageText }) => compiler.flattenDiagnosticMessageText(messageText, "\n"));
      expect([read?.errors, problems]).toEqual([[], []]);
    },
  );
});
