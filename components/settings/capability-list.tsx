import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import type { ProbeReport } from '@/lib/contract/request';
import { ErrorState } from '../ui/error-state';
import { TimeAgo } from '../ui/time-ago';

type Capability = ProbeReport['capabilities'][number];

const NAMES: Record<Capability['name'], string> = {
  models: 'Lists its models',
  completions: 'Continues a text',
  chat: 'Chats',
  n: 'Several at once',
  logprobs: 'Token probabilities',
  echo: 'Scores a given text',
  json_schema: 'JSON by schema',
};

/** What a model server can do, each as a word and a plain sentence; where nothing could be found out, first of all why. */
export const CapabilityList = ({ report }: { report: ProbeReport }) => {
  const blind = report.capabilities.every(({ ok }) => ok === null);
  return (
    <div className="mt-4 border-line border-t pt-3.5">
      <p className="mb-2.5 text-dim text-xs">
        Tested <TimeAgo at={report.at} />
        {report.model ? (
          <>
            {' '}
            with <span className="font-mono text-ink">{report.model}</span>
          </>
        ) : null}
        , in {seconds(report.ms)}.
      </p>
      {blind ? (
        <ErrorState title="Nothing could be found out">
          {report.capabilities[0]?.sentence} Check that the server runs and that its base URL and key are
          right, then test again.
        </ErrorState>
      ) : (
        <ul className="grid gap-x-8 gap-y-2.5 md:grid-cols-2">
          {report.capabilities.map((capability) => (
            <CapabilityItem key={capability.name} {...capability} />
          ))}
        </ul>
      )}
    </div>
  );
};

const CapabilityItem = ({ name, ok, sentence }: Capability) => (
  <li className="flex gap-2.5 text-[13px]">
    <Verdict ok={ok} />
    <span className="min-w-0">
      <span className="font-medium">{NAMES[name]}</span>
      <span className="block break-words text-dim">{sentence}</span>
    </span>
  </li>
);

const Verdict = ({ ok }: { ok: boolean | null }) => {
  const [Icon, word, look] =
    ok === null
      ? ([CircleHelp, 'Unknown', 'text-dim'] as const)
      : ok
        ? ([CircleCheck, 'Yes', 'text-leaf'] as const)
        : ([CircleX, 'No', 'text-no'] as const);
  return (
    <span className={`flex w-19 shrink-0 items-start gap-1.5 font-medium ${look}`}>
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      {word}
    </span>
  );
};

const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
