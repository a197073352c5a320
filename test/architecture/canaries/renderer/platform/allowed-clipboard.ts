// reported by: nobody
export const canary = navigator.clipboard;
export const otherCanary = localStorage;
