import type { ModelUnderFault } from './faults.ts';

/** Whether a model writes item after item. */
export const runsOn = ({ fault }: ModelUnderFault): boolean =>
  fault === 'runs-on' || fault === 'paced-runs-on' || fault === 'stop-ignored';

/** The stop sequences that a model takes notice of. */
export const stopsFor = (body: { stop?: string | string[] | null }, { fault }: ModelUnderFault): string[] =>
  fault === 'stop-ignored' ? [] : [body.stop ?? []].flat();
