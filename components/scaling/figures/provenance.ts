import type { ScalingRunView } from '@/lib/contract/scaling-runs';

type Told = Pick<ScalingRunView, 'id' | 'datasetId' | 'title' | 'datasetHash' | 'createdAt' | 'practice'>;

/** What a saved figure says of itself, a sentence each. With `origin`, the address of the app, also where its run stands; "" leaves that out. */
export function provenance(run: Told, origin: string): string {
  const hash = run.datasetHash
    ? `Dataset ${run.datasetHash}`
    : 'The results were imported: their files name no dataset';
  const facts = [
    `Run “${run.title}” of ${new Date(run.createdAt).toISOString().slice(0, 10)}`,
    hash,
    run.practice ? 'Practice data: not a finding' : '',
    origin
      ? `Its items are at ${origin}/datasets/${encodeURIComponent(run.datasetId)}/scaling?run=${encodeURIComponent(run.id)}`
      : '',
  ];
  return facts
    .filter(Boolean)
    .map((fact) => `${fact}.`)
    .join(' ');
}
