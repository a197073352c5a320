// reported by: architecture/unknown-package
import { canary } from 'a-package-nobody-has-thought-about';

export const song = canary;
