/** Tokens stand for paths, so that the page can say "the same file again" and nothing else. */
import { randomBytes } from 'node:crypto';

export class FileTokens {
  readonly #paths = new Map<string, string>();

  /** A new token of 128 random bits for `path`. */
  issue(path: string): string {
    const token = randomBytes(16).toString('base64url');
    this.#paths.set(token, path);
    return token;
  }

  pathOf(token: string): string | null {
    return this.#paths.get(token) ?? null;
  }

  /** A page that is gone leaves no keys behind. */
  revokeAll(): void {
    this.#paths.clear();
  }
}
