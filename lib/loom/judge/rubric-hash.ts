import type { Rubric } from '../settings';
import { hash32 } from './hash';

/** Names a rubric by what stands in it: eight hexadecimal digits. Rankings, versions and learned weights know it by this. */
export const rubricHash = (rubric: Rubric): string =>
  hash32(JSON.stringify(rubric)).toString(16).padStart(8, '0');
