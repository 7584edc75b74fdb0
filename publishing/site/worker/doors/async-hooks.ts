// node:async_hooks: which work a piece of code belongs to, as long as it does not wait. After an `await` a browser cannot
// tell; the kernel then takes the latest cell.

export class AsyncLocalStorage<Store> {
  #current: Store | undefined;

  run<Result>(store: Store, body: () => Result): Result {
    const before = this.#current;
    this.#current = store;
    try {
      return body();
    } finally {
      this.#current = before;
    }
  }

  getStore(): Store | undefined {
    return this.#current;
  }
}
