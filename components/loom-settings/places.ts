import type { Section } from './draft';

export const PLACES = ['loom', 'items', 'sampler', 'judge'] as const;
/** One leaf of the settings. */
export type Place = (typeof PLACES)[number];

export const PLACE_WORDS: Record<Place, string> = {
  loom: 'Loom',
  items: 'Items',
  sampler: 'Sampler',
  judge: 'Judge',
};

const PLACE_OF: Record<Section, Place> = {
  title: 'loom',
  prompt: 'loom',
  autoPropose: 'loom',
  speculation: 'loom',
  format: 'items',
  target: 'items',
  sampler: 'sampler',
  judge: 'judge',
};

/** The leaf that a section, or a path into it such as `format.labels.0.text`, is on. */
export const placeOf = (path: string): Place => PLACE_OF[path.split('.')[0] as Section];
