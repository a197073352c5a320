// reported by: architecture/feature-imports
import { limits } from '../sharing/limits';

export const canary = limits;
