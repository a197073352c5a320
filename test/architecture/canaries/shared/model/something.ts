// reported by: nobody
export const canary = 1;
