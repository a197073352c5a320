// reported by: architecture/layer
import { layout } from '../views/layout';

export const canary = layout;
