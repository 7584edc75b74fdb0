import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { isBlank } from "../../../src/course/check/blank.js";
import "../../../src/course/check/global-blank.js";

interface Converter {
  convert(before: string, cell: string): { diagnostics: unknown[]; declOutput?: string };
  close(): void;
}

describe("the blank in a cell", () => {
  it("is there without an import", () => {
    expect(isBlank(___)).toBe(true);
  });

  it("compiles in stock tslab, in the cell that loads the library and in later ones", () => {
    const { createConverter } = createRequire(import.meta.url)("tslab/dist/converter") as {
      createConverter(options: { isJS: boolean; isBrowser: boolean }): Converter;
    };
    const converter = createConverter({ isJS: false, isBrowser: false });
    try {
      const first = converter.convert(
        "",
        'import { check } from "movement-data/course";\nconst doors = ___;',
      );
      expect(first.diagnostics).toEqual([]);
      const later = converter.convert(
        first.declOutput ?? "",
        'const share = ___ / 1200;\ncheck("start.doors", doors);',
      );
      expect(later.diagnostics).toEqual([]);
    } finally {
      converter.close();
    }
  });
});
