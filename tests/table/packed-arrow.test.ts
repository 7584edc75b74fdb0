import { describe, expect, it } from "vitest";
import { readArrow } from "../../src/library/table/read/read-arrow.js";

/** { n: [1, 2] } as pyarrow.feather.write_feather writes it: packed with LZ4. */
const FEATHER =
  "QVJST1cxAAD/////eAAAABAAAAAAAAoADAAGAAUACAAKAAAAAAEEAAwAAAAIAAgAAAAEAAgAAAAEAAAAAQAAABQAAAAQABQACAAGAAcADAAAABAAEAAAAAAAAQIQAAAAHAAAAAQAAAAAAAAAAQAAAG4AAAAIAAwACAAHAAgAAAAAAAABQAAAAP////+YAAAAFAAAAAAAAAAMABgABgAFAAgADAAMAAAAAAMEABwAAAAoAAAAAAAAAAAAAAAMABwAEAAEAAgADAAMAAAASAAAABwAAAAUAAAAAgAAAAAAAAAAAAAABAAEAAQAAAACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAJQAAAAAAAAAAAAAAAQAAAAIAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAQiTRhgQIIOAAAAIgEAAQCAAgAAAAAAAAAAAAAAAAAA/////wAAAAAQAAAADAAUAAYACAAMABAADAAAAAAABAA0AAAAJAAAAAQAAAABAAAAiAAAAAAAAACgAAAAAAAAACgAAAAAAAAAAAAAAAgACAAAAAQACAAAAAQAAAABAAAAFAAAABAAFAAIAAYABwAMAAAAEAAQAAAAAAABAhAAAAAcAAAABAAAAAAAAAABAAAAbgAAAAgADAAIAAcACAAAAAAAAAFAAAAAoAAAAEFSUk9XMQ==";

describe("an Arrow file with packed columns", () => {
  it("is called what it is, and not damaged", () => {
    expect(() => readArrow(Buffer.from(FEATHER, "base64"), "list.feather")).toThrow(
      'list.feather is an Arrow file whose columns are packed, as pandas writes it by itself, which is not read. Write it with compression="uncompressed", or as Parquet.',
    );
    expect(() => readArrow(Buffer.from(FEATHER, "base64").subarray(0, 300), "list.feather")).toThrow(
      "damaged",
    );
  });
});
