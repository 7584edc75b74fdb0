// What an Arrow file says of itself is written as FlatBuffers: tables that point to texts, lists and other tables. Whoever
// follows them believes every length, so a list of four billion items keeps the reader busy until the memory is full.

/** What stands at a place of a table (Arrow columnar format 1.5, Message.fbs, Schema.fbs and File.fbs). */
type Part = { readonly bytesEach: number } | { readonly table: Layout } | { readonly tables: Layout };
/** The places of a table that point elsewhere; numbers stand in the table itself. */
type Layout = () => Readonly<Record<number, Part>>;

const text: Part = { bytesEach: 1 };
const pair: Layout = () => ({ 0: text, 1: text });
const nothing: Layout = () => ({});
const field: Layout = () => ({
  0: text,
  3: { table: nothing },
  4: { table: () => ({ 1: { table: nothing } }) },
  5: { tables: field },
  6: { tables: pair },
});
const schema: Layout = () => ({ 1: { tables: field }, 2: { tables: pair }, 3: { bytesEach: 8 } });
const batch: Layout = () => ({
  1: { bytesEach: 16 },
  2: { bytesEach: 16 },
  3: { table: nothing },
  4: { bytesEach: 8 },
});
/** What a message is about (Message.fbs, "MessageHeader"). */
export const MESSAGE = { schema: 1, labels: 2, rows: 3 } as const;
const HEADERS: Readonly<Record<number, Layout>> = {
  [MESSAGE.schema]: schema,
  [MESSAGE.labels]: () => ({ 1: { table: batch } }),
  [MESSAGE.rows]: batch,
};
const index: Layout = () => ({
  1: { table: schema },
  2: { bytesEach: 24 },
  3: { bytesEach: 24 },
  4: { tables: pair },
});

/** A part of a file that says of itself what it holds, and can be read without harm. */
export class ArrowMetadata {
  readonly #view: DataView;
  readonly #root: number;
  /** A table that many places point to is looked at once for each: more than the bytes can hold is a trap. */
  #tablesLeft: number;

  /** @throws when a place lies outside of the bytes. */
  constructor(bytes: Uint8Array, kind: "message" | "index") {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#tablesLeft = bytes.byteLength;
    this.#root = this.#view.getUint32(0, true);
    if (kind === "index") {
      this.#checkTable(this.#root, index, 0);
      return;
    }
    const header = HEADERS[this.about];
    if (header === undefined || this.#place(this.#root, 2) === undefined) {
      throw new RangeError("a message about nothing that a table has");
    }
    this.#checkTable(this.#root, () => ({ 2: { table: header } }), 0);
  }

  /** What a message is about: one of MESSAGE. */
  get about(): number {
    const place = this.#place(this.#root, 1);
    return place === undefined ? 0 : this.#view.getUint8(place);
  }

  /** How many bytes of columns follow a message. */
  get bodyLength(): number {
    const place = this.#place(this.#root, 3);
    return place === undefined ? 0 : Number(this.#view.getBigInt64(place, true));
  }

  /** Where the index of a file says that a message begins, and what it is about: labels or rows. */
  get blocks(): readonly { readonly start: number; readonly about: number }[] {
    return [
      { slot: 2, about: MESSAGE.labels },
      { slot: 3, about: MESSAGE.rows },
    ].flatMap(({ slot, about }) => {
      const place = this.#place(this.#root, slot);
      if (place === undefined) return [];
      const list = place + this.#view.getUint32(place, true);
      const count = this.#view.getUint32(list, true);
      const startOf = (i: number) => Number(this.#view.getBigInt64(list + 4 + 24 * i, true));
      return Array.from({ length: count }, (_, i) => ({ start: startOf(i), about }));
    });
  }

  #place(table: number, slot: number): number | undefined {
    const map = table - this.#view.getInt32(table, true);
    // With a sign, as the package reads them: it must not find another place than was looked at here.
    if (4 + 2 * slot >= this.#view.getInt16(map, true)) return undefined;
    const offset = this.#view.getInt16(map + 4 + 2 * slot, true);
    return offset === 0 ? undefined : table + offset;
  }

  #checkTable(table: number, layout: Layout, depth: number): void {
    this.#tablesLeft -= 1;
    if (depth > 64 || this.#tablesLeft < 0) throw new RangeError("tables without an end");
    for (const [slot, part] of Object.entries(layout())) {
      const place = this.#place(table, Number(slot));
      if (place === undefined) continue;
      const target = place + this.#view.getUint32(place, true);
      if ("table" in part) this.#checkTable(target, part.table, depth + 1);
      else this.#checkList(target, part, depth);
    }
  }

  #checkList(list: number, part: Exclude<Part, { table: Layout }>, depth: number): void {
    const count = this.#view.getUint32(list, true);
    const each = "tables" in part ? 4 : part.bytesEach;
    if (list + 4 + count * each > this.#view.byteLength) throw new RangeError("a list behind the end");
    if (!("tables" in part)) return;
    for (let at = list + 4; at < list + 4 + 4 * count; at += 4) {
      this.#checkTable(at + this.#view.getUint32(at, true), part.tables, depth + 1);
    }
  }
}
