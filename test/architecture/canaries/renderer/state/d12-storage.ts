// reported by: lint/style/noRestrictedGlobals
export const canary = localStorage.getItem('canary');
