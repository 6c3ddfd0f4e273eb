import type { Row } from '@/lib/dataset/row';

const USUAL = ['The label is wrong', 'Unclear or ambiguous', 'Says the same as another item', 'Off topic'];
const SHOWN = 6;

/** Reasons to offer: those given lately in this dataset, the latest first, then usual ones. */
export function reasonsToOffer(rows: readonly Pick<Row, 'excluded'>[]): string[] {
  const given = rows
    .flatMap(({ excluded }) => excluded ?? [])
    .sort((one, other) => other.at - one.at)
    .map(({ reason }) => reason);
  return [...new Set([...given, ...USUAL])].slice(0, SHOWN);
}
