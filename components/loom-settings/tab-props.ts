import type { Errors } from '../fields/plain-issue';
import type { Draft, Section } from './draft';

export interface TabProps {
  draft: Draft;
  change: <S extends Section>(section: S, value: Draft[S]) => void;
  errors: Errors;
}
