// reported by: lint/style/noDefaultExport
export default function canary(): void {}
