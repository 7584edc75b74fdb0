import type { Data, DataType, Field, Message, MessageHeader } from "apache-arrow";
import { loadArrow } from "../columns/load-arrow.js";
import { ArrowMetadata } from "./arrow-metadata.js";

// An Arrow file says in each place how long the next one is (Arrow columnar format 1.5, "IPC"). The package believes it:
// it fills up what is too short with missing values, and makes room for whatever length it is told.

const MAGIC = "ARROW1";

/**
 * How many rows the batches in the bytes of an Arrow file hold, by their own words.
 *
 * @throws when they speak of more than there is.
 */
export function arrowRowCount(bytes: Uint8Array): number {
  const { MessageReader, RecordBatchReader } = loadArrow();
  const messages = messagesOf(bytes);
  // A file may have its columns in the index alone.
  const { fields } = RecordBatchReader.from(bytes).open().schema;
  let rows = 0;
  const reader = new MessageReader(messages);
  for (const message of reader) {
    const body = reader.readMessageBody(message.bodyLength);
    if (message.isRecordBatch()) rows += batchRows(message, fields, body.byteLength);
    if (message.isDictionaryBatch()) {
      const { data } = message.header();
      if (data.length < 0 || data.length > 8 * body.byteLength)
        throw new RangeError("more labels than bytes");
    }
  }
  return rows;
}

/** The messages alone, each looked at: a file has a mark before them and an index behind them, a stream has neither. */
function messagesOf(bytes: Uint8Array): Uint8Array {
  const markAt = (start: number) => new TextDecoder().decode(bytes.subarray(start, start + MAGIC.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (markAt(0) !== MAGIC) {
    checkMessages(view, 0, bytes.length);
    return bytes;
  }
  const end = bytes.length - MAGIC.length - 4;
  const size = view.getInt32(end, true);
  if (markAt(end + 4) !== MAGIC || size <= 0 || size > end - 8) throw new RangeError("no index");
  const index = new ArrowMetadata(bytes.subarray(end - size, end), "index");
  const starts = checkMessages(view, 8, end - size);
  if (!index.blocks.every((start) => starts.has(start))) throw new RangeError("an index of other places");
  return bytes.subarray(8, end - size);
}

/** Where each message begins. */
function checkMessages(view: DataView, first: number, end: number): ReadonlySet<number> {
  const starts = new Set<number>();
  for (let at = first; at + 4 <= end; ) {
    const start = at;
    let size = view.getInt32(at, true);
    at += 4;
    // Files since 2019 have a mark before the length.
    if (size === -1) {
      size = view.getInt32(at, true);
      at += 4;
    }
    if (size === 0) break;
    if (size < 0 || at + size > end) throw new RangeError("a message behind the end");
    const { bodyLength } = new ArrowMetadata(
      new Uint8Array(view.buffer, view.byteOffset + at, size),
      "message",
    );
    at += size + bodyLength;
    if (bodyLength < 0 || at > end) throw new RangeError("columns behind the end");
    starts.add(start);
  }
  return starts;
}

function batchRows(
  message: Message<MessageHeader.RecordBatch>,
  columns: readonly Field[],
  size: number,
): number {
  const { length, nodes, buffers } = message.header();
  let node = 0;
  for (const { type } of columns) {
    if (nodes[node]?.length !== length) throw new RangeError("columns of several lengths");
    node += nodeCount(type);
  }
  if (node !== nodes.length) throw new RangeError("columns that nobody names");
  if (buffers.some(({ offset, length: bytes }) => offset < 0 || bytes < 0 || offset + bytes > size)) {
    throw new RangeError("bytes behind the end");
  }
  // A row has a bit at least, apart from columns that hold nothing at all.
  const isBounded = columns.some(({ type }) => !loadArrow().DataType.isNull(type));
  if (length < 0 || length > (isBounded ? 8 * size : 0)) throw new RangeError("more rows than bits");
  return length;
}

/** A column is described by one node, and one more for each column inside it. */
function nodeCount(type: DataType): number {
  if (loadArrow().DataType.isDictionary(type)) return 1;
  return (type.children ?? []).reduce((sum, child) => sum + nodeCount(child.type), 1);
}

/**
 * Looks whether a part of a column has every value that it speaks of.
 *
 * @throws when something is missing, or lies outside of the file.
 */
export function checkArrowColumn(part: Data): void {
  const { DataType } = loadArrow();
  const { type, length, offset, stride, values, valueOffsets, nullBitmap, children, dictionary } = part;
  if (nullBitmap !== undefined && nullBitmap.length > 0) {
    if (8 * nullBitmap.length < offset + length) throw new RangeError("missing values that nobody marks");
    if (nullsIn(nullBitmap, offset, length) !== part.nullCount)
      throw new RangeError("miscounted missing values");
  } else if (part.nullCount > 0 && !DataType.isNull(type))
    throw new RangeError("missing values without marks");

  if (valueOffsets instanceof Int32Array || valueOffsets instanceof BigInt64Array) {
    const held = values?.length ?? children[0]?.length ?? 0;
    if (valueOffsets.length < length + 1 && length > 0) throw new RangeError("places that are missing");
    for (let row = 0, before = 0; length > 0 && row <= length; row++) {
      const at = Number(valueOffsets[row]);
      if (at < before || at > held) throw new RangeError("a place outside");
      before = at;
    }
  } else if (values !== undefined && children.length === 0) {
    const needed = DataType.isBool(type) ? Math.ceil((offset + length) / 8) : length * stride;
    if (values.length < needed) throw new RangeError("values that are missing");
  }
  if (dictionary !== undefined) {
    for (let row = 0; row < length; row++) {
      if (part.getValid(row) && !(values[row] >= 0 && values[row] < dictionary.length)) {
        throw new RangeError("a label that is missing");
      }
    }
    for (const labels of dictionary.data) checkArrowColumn(labels);
  }
  for (const child of children) checkArrowColumn(child);
}

function nullsIn(bitmap: Uint8Array, offset: number, length: number): number {
  let nulls = 0;
  for (let at = offset; at < offset + length; at++) {
    if ((((bitmap[at >> 3] ?? 0) >> (at & 7)) & 1) === 0) nulls += 1;
  }
  return nulls;
}
