import { Download, Table2 } from 'lucide-react';
import Link from 'next/link';
import type { AuditReport } from '@/lib/judging/audit/report';
import { Button } from '../../ui/button';
import { exportPath } from './audit-api';

interface AuditHeaderProps {
  loomId: string;
  counts: AuditReport['counts'];
  judges: AuditReport['judges'];
}

const COUNTS: { key: keyof AuditReport['counts']; label: string }[] = [
  { key: 'steps', label: 'steps' },
  { key: 'blind', label: 'chosen blind' },
  { key: 'shown', label: 'chosen with the suggestion shown' },
  { key: 'own', label: 'chosen without a suggestion' },
  { key: 'autopilot', label: 'by the autopilot alone' },
  { key: 'open', label: 'open' },
  { key: 'unjudged', label: 'not judged' },
];

/** What the audit rests on, and the ways to take it along. */
export const AuditHeader = ({ loomId, counts, judges }: AuditHeaderProps) => (
  <header className="flex flex-wrap items-start justify-between gap-4">
    <div className="min-w-0">
      <ul
        aria-label="What the audit rests on"
        className="flex flex-wrap gap-x-5 gap-y-1 text-[13px] text-dim"
      >
        {COUNTS.filter(({ key }) => key === 'steps' || counts[key] > 0).map(({ key, label }) => (
          <li key={key}>
            <b className="font-semibold text-ink tabular-nums">{counts[key].toLocaleString('en')}</b> {label}
          </li>
        ))}
      </ul>
      {judges.length > 0 ? (
        <p className="mt-1 text-dim text-xs">
          {judges.length === 1 ? 'Judge' : `${judges.length} judges`}:{' '}
          {judges.map(({ name }) => name).join('; ')}
        </p>
      ) : null}
    </div>
    <nav aria-label="Take along" className="flex flex-wrap gap-2">
      <Button asChild size="sm">
        <a href={exportPath(loomId, 'report')} download>
          <Download aria-hidden />
          Audit report
        </a>
      </Button>
      <Button asChild size="sm">
        <a href={exportPath(loomId, 'decisions')} download>
          <Download aria-hidden />
          Decisions, JSONL
        </a>
      </Button>
      <Button asChild size="sm" variant="quiet">
        <Link href={`/datasets/${encodeURIComponent(loomId)}`} prefetch={false}>
          <Table2 aria-hidden />
          Preference pairs: export of the dataset
        </Link>
      </Button>
    </nav>
  </header>
);
