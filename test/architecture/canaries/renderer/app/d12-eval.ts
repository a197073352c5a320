// reported by: lint/security/noGlobalEval
export const canary = eval('1');
