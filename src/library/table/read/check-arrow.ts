import type { Data, DataType, Field, Message, MessageHeader } from "apache-arrow";
import { loadArrow } from "../columns/load-arrow.js";
import { ArrowMetadata } from "./arrow-metadata.js";

// An Arrow file says in each place how long the next one is (Arrow columnar format 1.5, "IPC"). The package believes it:
// it fills up what is too short with missing values, and makes room for whatever length it is told.

const MAGIC = "ARROW1";

/** Where the bytes of an Arrow file are: in memory, or on the disk. */
export interface ArrowBytes {
  readonly size: number;
  /** So many bytes from there on; fewer at the end. */
  read(start: number, length: number): Uint8Array;
}

/**
 * What an Arrow file says of itself, each message looked at, without the columns behind it: a file has a mark before its
 * messages and an index behind them, a stream has neither.
 *
 * @throws when a message speaks of a place outside of the file.
 */
export function arrowMessages(bytes: ArrowBytes): readonly Uint8Array[] {
  const markAt = (start: number) => new TextDecoder().decode(bytes.read(start, MAGIC.length));
  if (markAt(0) !== MAGIC) return wordsOf(checkMessages(bytes, 0, bytes.size));
  const end = bytes.size - MAGIC.length - 4;
  const size = numberAt(bytes, end);
  if (markAt(end + 4) !== MAGIC || size <= 0 || size > end - 8) throw new RangeError("no index");
  const index = new ArrowMetadata(bytes.read(end - size, size), "index");
  const messages = checkMessages(bytes, 8, end - size);
  // The package asks again and again for rows where the index has a message about something else.
  if (!index.blocks.every(({ start, about }) => messages.get(start)?.about === about)) {
    throw new RangeError("an index of other places");
  }
  return wordsOf(messages);
}

/**
 * How many rows the batches of an Arrow file hold, by their own words.
 *
 * @throws when they speak of more than there is.
 */
export function arrowRowCount(messages: readonly Uint8Array[], columns: readonly Field[]): number {
  let rows = 0;
  for (const message of new (loadArrow().MessageReader)(messages)) {
    if (message.isRecordBatch()) rows += batchRows(message, columns);
    if (!message.isDictionaryBatch()) continue;
    const { length } = message.header().data;
    if (length < 0 || length > 8 * message.bodyLength) throw new RangeError("more labels than bits");
  }
  return rows;
}

/** A message, with its length before it and without the columns behind it, and what it is about. */
interface CheckedMessage {
  readonly words: Uint8Array;
  readonly about: number;
}

function wordsOf(messages: ReadonlyMap<number, CheckedMessage>): readonly Uint8Array[] {
  return Array.from(messages.values(), ({ words }) => words);
}

/** The messages by the place where each begins. */
function checkMessages(bytes: ArrowBytes, first: number, end: number): ReadonlyMap<number, CheckedMessage> {
  const messages = new Map<number, CheckedMessage>();
  let ended = false;
  for (let start = first; start + 4 <= end; ) {
    // Files since 2019 have a mark before the length.
    const mark = numberAt(bytes, start) === -1 ? 4 : 0;
    const size = numberAt(bytes, start + mark);
    if (size === 0) {
      // The mark of the end. Some writers put two, and zeros behind them.
      ended = true;
      start += mark + 4;
      continue;
    }
    if (ended) throw new RangeError("a message behind the end");
    const body = start + mark + 4 + size;
    if (size < 0 || body > end) throw new RangeError("a message behind the end");
    const { bodyLength, about } = new ArrowMetadata(bytes.read(start + mark + 4, size), "message");
    if (bodyLength < 0 || body + bodyLength > end) throw new RangeError("columns behind the end");
    messages.set(start, { words: bytes.read(start, body - start), about });
    start = body + bodyLength;
  }
  return messages;
}

function numberAt(bytes: ArrowBytes, start: number): number {
  const four = bytes.read(start, 4);
  return new DataView(four.buffer, four.byteOffset, four.byteLength).getInt32(0, true);
}

function batchRows(message: Message<MessageHeader.RecordBatch>, columns: readonly Field[]): number {
  const { length, nodes, buffers } = message.header();
  const size = message.bodyLength;
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
  if (part.length === 0) return;
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
    if (valueOffsets.length < length + 1) throw new RangeError("places that are missing");
    for (let row = 0, before = 0; row <= length; row++) {
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
  const inside = DataType.isStruct(type)
    ? length
    : DataType.isFixedSizeList(type)
      ? length * type.listSize
      : 0;
  for (const child of children) {
    if (child.length < inside) throw new RangeError("parts that are missing");
    checkArrowColumn(child);
  }
}

function nullsIn(bitmap: Uint8Array, offset: number, length: number): number {
  let nulls = 0;
  for (let at = offset; at < offset + length; at++) {
    if ((((bitmap[at >> 3] ?? 0) >> (at & 7)) & 1) === 0) nulls += 1;
  }
  return nulls;
}
