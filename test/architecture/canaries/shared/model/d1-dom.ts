// reported by: compiler
export const canary = window.innerWidth;
