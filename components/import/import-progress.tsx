import { ProgressBar } from '../ui/progress-bar';
import type { Working } from './use-import';
import { megabytes } from './words';

/** How far a file is on its way. Only the stage is announced; the numbers are there for who looks. */
export const ImportProgress = ({ current }: { current: Working }) => {
  const { title, share, detail } = tell(current);
  return (
    <div className="grid gap-2.5 py-6">
      <p role="status" className="break-words font-medium text-[13px]">
        {title}
      </p>
      <ProgressBar label={title} value={share} max={1} valueText={detail} className="w-full" />
      <p className="text-dim text-xs tabular-nums">{detail}</p>
    </div>
  );
};

const tell = (current: Working): { title: string; share: number; detail: string } => {
  if (current.stage === 'uploading') {
    const { name, sent, bytes } = current;
    const detail = `${megabytes(sent)} of ${megabytes(bytes)}`;
    return { title: `Uploading “${name}”`, share: sent / bytes, detail };
  }
  const { name, progress, preview } = current.job;
  const detail = `${Math.floor(progress * 100)} %`;
  if (current.stage === 'reading') return { title: `Reading “${name}”`, share: progress, detail };
  const nodes = (preview?.nodes ?? 0).toLocaleString('en');
  return { title: `Writing ${nodes} nodes of “${name}”`, share: progress, detail };
};
