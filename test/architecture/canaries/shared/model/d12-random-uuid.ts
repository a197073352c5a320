// reported by: lint/nursery/noJsRestrictedProperties
export const canary = crypto.randomUUID();
