/** The memory of a kernel, shared between threads. */
export interface SharedMemory {
  readonly buffer: SharedArrayBuffer;
}

/** A compiled kernel: opaque, may be sent to a worker thread. */
export type CompiledModule = object;

/** The part of WebAssembly that the kernel needs, in types: they are otherwise only in those of a browser. */
export interface WebAssemblyPart {
  validate(bytes: Uint8Array): boolean;
  readonly Module: new (bytes: Uint8Array) => CompiledModule;
  readonly Memory: new (size: { initial: number; maximum: number; shared: true }) => SharedMemory;
  readonly Instance: new (
    module: CompiledModule,
    imports: { env: { memory: SharedMemory } },
  ) => { readonly exports: unknown };
}

/** WebAssembly, or undefined on a machine without it. */
export function webAssembly(): WebAssemblyPart | undefined {
  return (globalThis as { WebAssembly?: WebAssemblyPart }).WebAssembly;
}
