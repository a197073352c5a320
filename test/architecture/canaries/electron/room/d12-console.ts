// reported by: lint/suspicious/noConsole
console.log('canary');
