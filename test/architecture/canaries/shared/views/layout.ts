// reported by: nobody
export const layout = 1;
