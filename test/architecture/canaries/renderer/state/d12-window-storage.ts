// reported by: lint/nursery/noJsRestrictedProperties
export const canary = window.localStorage.length;
