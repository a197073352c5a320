/** The file the app was asked to open, until the page takes it; a newer one replaces it. */
export class PendingFile {
  #file: string | null;

  constructor(file: string | null) {
    this.#file = file;
  }

  put(file: string): void {
    this.#file = file;
  }

  take(): string | null {
    const file = this.#file;
    this.#file = null;
    return file;
  }
}
