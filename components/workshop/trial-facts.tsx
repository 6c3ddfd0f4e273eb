import type { DraftTrial } from '@/lib/loom/prompt-draft';
import { ProgressBar } from '../ui/progress-bar';
import { balanceWords, percent, scoreWords } from './draft-words';

interface TrialFactsProps {
  trial: DraftTrial | null;
  trying: { done: number; of: number } | null;
}

/** What a draft brought on its sample steps, or how far they are. */
export const TrialFacts = ({ trial, trying }: TrialFactsProps) => {
  if (trying)
    return (
      <p className="flex items-center gap-2 text-dim text-xs">
        <ProgressBar
          label="Sample steps"
          value={trying.done}
          max={trying.of}
          valueText={`${trying.done} of ${trying.of} sample steps`}
        />
        {trying.done} of {trying.of} sample steps
      </p>
    );
  if (!trial) return null;
  return (
    <div className="grid gap-1.5 text-xs">
      <dl className="flex flex-wrap gap-x-4 gap-y-1 text-dim">
        <Fact name="Reads as items" value={percent(trial.parseRate)} />
        <Fact name="Labels" value={balanceWords(trial)} />
        <Fact name="Repeats" value={percent(trial.duplicates)} />
        <Fact name="Judge" value={scoreWords(trial.judgeScore)} />
        <Fact
          name="From"
          value={`${trial.candidates} candidates of ${trial.steps} ${trial.steps === 1 ? 'step' : 'steps'}`}
        />
      </dl>
      {trial.error ? <p className="text-no">{trial.error}</p> : null}
      {trial.samples.some((step) => step.length > 0) ? (
        <details>
          <summary className="cursor-pointer text-dim">What it brought</summary>
          <ol className="mt-1.5 grid gap-1 font-reading text-[13px]">
            {trial.samples.flat().map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two samples may be the same text.
              <li key={at} className="whitespace-pre-wrap border-line border-l-2 pl-2">
                {text.trim()}
              </li>
            ))}
          </ol>
        </details>
      ) : null}
    </div>
  );
};

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div className="flex gap-1">
    <dt>{name}</dt>
    <dd className="font-medium text-ink">{value}</dd>
  </div>
);
