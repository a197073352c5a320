// reported by: nobody
export const limits = 1;
