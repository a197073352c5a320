// reported by: lint/performance/noBarrelFile
export { canary } from './something';
