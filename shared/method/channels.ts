/** The starter palette of channels: those of the source, and those that matter in Vietnam. */
export const CHANNELS = [
  'store',
  'website',
  'app',
  'social',
  'zalo',
  'search',
  'ads',
  'email',
  'hotline',
  'sales',
  'support',
  'delivery',
  'wordOfMouth',
] as const;
