// biome-ignore-all lint/suspicious/noExplicitAny: what is printed, handed on or fetched may be anything.
// biome-ignore-all lint/suspicious/noVar: names of the whole page, as Node declares them.
// What a cell in a page knows of its surroundings: the part of Node's and the browser's names that a notebook uses.

declare var process: {
  env: Record<string, string | undefined>;
  cwd(): string;
  exit(code?: number): never;
  platform: string;
  version: string;
  stdout: { write(text: string): boolean };
  stderr: { write(text: string): boolean };
};
type Timeout = object;
declare function setTimeout(
  work: (...values: any[]) => void,
  milliseconds?: number,
  ...values: any[]
): Timeout;
declare function clearTimeout(timer: Timeout | undefined): void;
declare function setInterval(
  work: (...values: any[]) => void,
  milliseconds?: number,
  ...values: any[]
): Timeout;
declare function clearInterval(timer: Timeout | undefined): void;
declare function setImmediate(work: (...values: any[]) => void, ...values: any[]): void;
declare function queueMicrotask(work: () => void): void;
declare function structuredClone<T>(value: T): T;
declare function fetch(address: string | URL, options?: any): Promise<any>;
declare var performance: { now(): number };
declare class URL {
  constructor(address: string | URL, base?: string | URL);
  href: string;
  host: string;
  pathname: string;
  search: string;
  searchParams: any;
}
declare class TextEncoder {
  encode(text?: string): Uint8Array;
}
declare class TextDecoder {
  constructor(label?: string);
  decode(bytes?: any): string;
}
declare class AbortSignal {
  readonly aborted: boolean;
}
interface Buffer extends Uint8Array {
  toString(encoding?: string): string;
}
declare var Buffer: { from(content: any, encoding?: string): Buffer; alloc(size: number): Buffer };
declare namespace NodeJS {
  interface ProcessEnv {
    [name: string]: string | undefined;
  }
  type ReadableStream = any;
  type WritableStream = any;
}
declare module "crypto";
declare module "node:crypto";
declare module "fs";
declare module "node:fs";
declare module "fs/promises";
declare module "node:fs/promises";
declare module "os";
declare module "node:os";
declare module "path";
declare module "node:path";
declare module "url";
declare module "node:url";
declare module "util";
declare module "node:util";
