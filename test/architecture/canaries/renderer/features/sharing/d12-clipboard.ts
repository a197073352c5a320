// reported by: lint/nursery/noJsRestrictedProperties
export const canary = navigator.clipboard;
