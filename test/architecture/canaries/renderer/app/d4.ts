// reported by: lint/nursery/noJsRestrictedProperties
interface Transactional {
  transact(work: () => void): void;
}

export function canary(doc: Transactional): void {
  doc.transact(() => undefined);
}
