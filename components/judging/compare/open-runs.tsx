import type { JudgeRunView } from '@/lib/contract/judge-runs';
import { Panel } from '../teaching/panel';
import { RunProgress } from '../teaching/run-progress';

interface OpenRunsProps {
  runs: readonly JudgeRunView[];
  onSteered: () => void;
}

/** Runs that have not come to their end. */
export const OpenRuns = ({ runs, onSteered }: OpenRunsProps) => (
  <Panel title="Under way" hint="They run on the server and go on when you leave this page.">
    <ul className="grid gap-3">
      {runs.map((run) => (
        <li key={run.id}>
          <RunProgress run={run} onSteered={onSteered} />
        </li>
      ))}
    </ul>
  </Panel>
);
