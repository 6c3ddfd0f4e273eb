import type { ImportResultsReply } from '@/lib/contract/scaling-files';

type Agreement = ImportResultsReply['agreements'][number];

const rows = (number: number): string => `${number.toLocaleString('en')} ${number === 1 ? 'row' : 'rows'}`;

/** How a file’s rows go with the dataset as it is now. */
export function agreementWords({ known, agree, rows: all, firstOther }: Agreement): string {
  if (known === 0) return 'No row can be held against the dataset’s answers.';
  const first =
    firstOther === null ? '' : `; the first other is row ${(firstOther + 1).toLocaleString('en')}`;
  if (known === all)
    return `The right class is the dataset’s in ${agree === all ? 'all' : `${agree.toLocaleString('en')} of`} ${rows(all)}${first}.`;
  const some = agree === known ? 'all' : agree.toLocaleString('en');
  return `Of ${rows(all)} ${known.toLocaleString('en')} can be held against the dataset’s answers; in ${some} of these the right class is the dataset’s${first}.`;
}
