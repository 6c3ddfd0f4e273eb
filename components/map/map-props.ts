import type { DatasetView } from '@/lib/contract/dataset';
import type { Row } from '@/lib/dataset/row';

export interface DatasetMapProps {
  /** In dataset order, excluded ones too. */
  rows: readonly Row[];
  view: DatasetView;
  picked: ReadonlySet<string>;
  onPick: (places: string[]) => void;
  onOpen: (place: string) => void;
  onReview: (places: string[]) => void;
  onExclude: (places: string[], reason: string) => void;
  /** "More like this" or "less like this", as a note to the judge. */
  onNote: (like: 'more' | 'less', places: string[]) => void;
  /** Written into every figure. */
  datasetHash: string | null;
  /** Groups of duplicates by place, such as the quality report has; without them, questions that are the same but for case and punctuation. */
  duplicates?: readonly (readonly string[])[];
}
