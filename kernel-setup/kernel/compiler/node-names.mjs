// The names that stand for something in the types of Node. They are half of all types that a kernel would hold, and few
// cells name any of them: they are read when a cell does.

import { printsPlainly } from "./plain-console.mjs";

/** @typedef {typeof import("@tslab/typescript-for-tslab")} TypeScript */
/** @typedef {import("@tslab/typescript-for-tslab").SourceFile} SourceFile */

/** What Node declares for everybody. */
const everywhere = `
  __dirname __filename _Blob _ByteLengthQueuingStrategy _CompressionStream _CountQueuingStrategy _DecompressionStream _File
  _QueuingStrategy _ReadableByteStreamController _ReadableStream _ReadableStreamBYOBReader _ReadableStreamBYOBRequest
  _ReadableStreamDefaultController _ReadableStreamDefaultReader _TextDecoderStream _TextEncoderStream _TransformStream
  _TransformStreamDefaultController _WritableStream _WritableStreamDefaultController _WritableStreamDefaultWriter
  AbortController AbortSignal AllowSharedBuffer AsyncDisposable AsyncIteratorObject atob Blob BroadcastChannel btoa Buffer
  BufferConstructor BufferEncoding ByteLengthQueuingStrategy clearImmediate clearInterval clearTimeout CompressionStream Console
  console CountQueuingStrategy crypto CustomEvent DecompressionStream Disposable DOMException Event EventListenerOptions
  EventSource EventSourceInit EventTarget exports fetch File FormData gc Global global Headers IteratorObject MessageChannel
  MessageEvent MessageEventInit MessagePort module NodeJS NodeModule NodeRequire NonSharedBuffer performance PerformanceEntry
  PerformanceMark PerformanceMeasure PerformanceObserver PerformanceObserverEntryList PerformanceResourceTiming process
  queueMicrotask QueuingStrategy ReadableByteStreamController ReadableStream ReadableStreamBYOBReader ReadableStreamBYOBRequest
  ReadableStreamDefaultController ReadableStreamDefaultReader RelativeIndexable Request RequestInit require RequireResolve
  Response ResponseInit setImmediate setInterval setTimeout structuredClone TextDecoder TextDecoderStream TextEncoder
  TextEncoderStream TransformStream TransformStreamDefaultController URL URLSearchParams WebSocket WebSocketInit WritableStream
  WritableStreamDefaultController WritableStreamDefaultWriter`;

/** What Node adds to the language itself: to `Error`, `Symbol` and `import.meta`. */
const added = "asyncDispose captureStackTrace dispose meta prepareStackTrace stackTraceLimit";

/** What the library and Arquero declare with these: the signal of `FetchFunction`, and tables that are read from a stream. */
const declaredWith = "FetchFunction fromArrowStream fromCSVStream fromFixedStream fromJSONStream signal";

/** @param {string} names */
const listed = (names) => names.trim().split(/\s+/);

/** A file that holds none of these means the same without the types of Node. */
export const nodeNames = new Set([everywhere, added, declaredWith].flatMap(listed));

const globalNames = listed(everywhere);

/** Names that cells are handed by themselves, and that nobody gives another meaning. */
const fixed = new Set(["require", "module", "exports", "console"]);

/**
 * The names of Node that a text mentions: a later cell may give them another meaning, and a function then means that one.
 *
 * @param {string} text
 */
export function mentionsOfNode(text) {
  const words = new Set(text.match(/\w+/g));
  return globalNames.filter((name) => !fixed.has(name) && words.has(name));
}

/** Doors whose declarations, all in all, use the types of Node only under the names above. */
const doors = new Set(["movement-data", "movement-data/course", "arquero"]);

/** The compiler writes the type of an earlier name with the path of the door. */
const behindDoors = /\/(?:dist\/package\/(?:index|course)\.d\.[cm]ts$|node_modules\/arquero\/)/;

/**
 * Whether any of the files, or of those behind them, needs the types of Node.
 *
 * @param {TypeScript} ts
 * @param {readonly SourceFile[]} files
 * @param {(name: string, importer: SourceFile) => SourceFile | undefined} find the file that an import stands for
 */
export function namesNode(ts, files, find) {
  const reached = new Set(files);
  for (const file of reached) {
    if (file.typeReferenceDirectives.length > 0) return true;
    for (const name of file.identifiers.keys()) {
      if (nodeNames.has(name) && !(name === "console" && printsPlainly(ts, file))) return true;
    }
    for (const { text } of file.imports ?? []) {
      if (doors.has(text)) continue;
      const found = find(text, file);
      if (found !== undefined && behindDoors.test(found.fileName)) continue;
      if (found !== undefined) reached.add(found);
      // A part of Node, or a package without types.
      else if (!text.startsWith(".")) return true;
    }
  }
  return false;
}

/**
 * Whether a name of Node may have been meant, so that the compiler would suggest it.
 *
 * @param {TypeScript} ts
 * @param {string} name
 */
export const isLikeNode = (ts, name) =>
  ts.getSpellingSuggestion(name, globalNames, (each) => each) !== undefined;

/**
 * Whether a name of Node goes on like this.
 *
 * @param {string} begun
 */
export const isPartOfNode = (begun) =>
  globalNames.some((name) => name.toLowerCase().includes(begun.toLowerCase()));

/**
 * Whether something speaks of a type to which Node adds members.
 *
 * @param {string} text
 */
export const speaksOfNode = (text) =>
  /\b(?:\w*ErrorConstructor|typeof \w*Error|SymbolConstructor|Console|typeof globalThis)\b/.test(text);
