import type { ModelUnderFault } from './faults.ts';

const MARKUP = '<img src=x onerror="globalThis.stolen=true"><b>';

/** The document as this model words it. */
export const worded = (text: string, { fault }: ModelUnderFault): string =>
  fault === 'markup' ? text.replaceAll('Question: ', `Question: ${MARKUP}`) : text;
