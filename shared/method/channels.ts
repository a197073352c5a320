/** The starter palette of channels (catalogue B6a–e, with those that matter in Vietnam). */
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
