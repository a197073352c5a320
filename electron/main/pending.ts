/** What the app was asked to open, until the page takes it; a newer request replaces it. */
export class Pending<T> {
  #value: T | null;

  constructor(value: T | null) {
    this.#value = value;
  }

  put(value: T): void {
    this.#value = value;
  }

  take(): T | null {
    const value = this.#value;
    this.#value = null;
    return value;
  }
}
