// node:stream: a stream that is only written to, such as the kernel's standard output.

type Done = (error?: Error) => void;

interface Writing {
  readonly write: (chunk: unknown, encoding: string, done: Done) => void;
}

export class Writable {
  readonly isTTY = false;
  readonly #write: Writing["write"];

  constructor({ write }: Writing) {
    this.#write = write;
  }

  write(chunk: unknown): true {
    this.#write(chunk, "utf8", () => {});
    return true;
  }
}
