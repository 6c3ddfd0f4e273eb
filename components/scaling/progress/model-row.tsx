'use client';

import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { RunModel } from '@/lib/scaling/run';
import { IconButton } from '../../ui/icon-button';
import { ProgressBar } from '../../ui/progress-bar';
import { TableCell } from '../../ui/table';
import { sizeText } from '../figures/data/number-words';
import { MarkSample } from '../figures/marks/mark-sample';
import { METHOD_WORDS } from '../items/score-words';
import type { Look } from '../palette';
import type { OnlyScores } from '../screen/arrival';
import { Findings } from './findings';
import { etaWords, rateWords, stateWords } from './model-words';

interface ModelRowProps {
  run: ScalingRunView;
  at: number;
  model: RunModel;
  /** Of its family, in this run. */
  look: Look;
  onScores: (model: string, only?: OnlyScores) => void;
}

const NUMBER = 'text-right tabular-nums';
const LINK = 'rounded-md underline underline-offset-2 hover:text-ink';
const NONE = <span className="text-faint">–</span>;

/** One model of a run; what its check found folds out below. */
export const ModelRow = ({ run, at, model, look, onScores }: ModelRowProps) => {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { key, name, done, failed } = model;
  const says = model.findings.length > 0 || model.reason !== null;
  const of = `${(done + failed).toLocaleString('en')} of ${run.items.toLocaleString('en')}`;
  return (
    <>
      <tr data-model={key}>
        <TableCell className="py-1">
          {says ? (
            <IconButton
              label={`What the check of ${name} found`}
              icon={open ? <ChevronDown /> : <ChevronRight />}
              aria-expanded={open}
              aria-controls={open ? id : undefined}
              onClick={() => setOpen(!open)}
              className="size-7"
            />
          ) : null}
        </TableCell>
        <TableCell className="whitespace-nowrap">
          <span className="flex items-center gap-1.5">
            <MarkSample look={look} />
            {model.familyName}
            {model.kind === 'instruction-tuned' ? <span className="text-dim">· tuned</span> : null}
          </span>
        </TableCell>
        <th scope="row" className="min-w-44 border-line border-b px-3 py-2 text-left align-top font-normal">
          <button
            type="button"
            onClick={() => onScores(key)}
            className={`${LINK} break-all text-left font-mono text-xs`}
          >
            {name}
          </button>
        </th>
        <TableCell className={NUMBER} title={`${model.parameters.toLocaleString('en')} parameters`}>
          {sizeText(model.parameters)}
        </TableCell>
        <TableCell className="whitespace-nowrap">
          {model.method ? METHOD_WORDS[model.method] : NONE}
          {model.censored > 0 ? (
            <>
              {' '}
              <button
                type="button"
                onClick={() => onScores(key, 'censored')}
                className={`${LINK} text-sun text-xs`}
              >
                {model.censored.toLocaleString('en')} censored
              </button>
            </>
          ) : null}
        </TableCell>
        <TableCell
          className={
            model.state === 'failed' || model.state === 'unavailable' ? 'text-no' : 'whitespace-nowrap'
          }
        >
          {stateWords(run, model)}
        </TableCell>
        <TableCell className="whitespace-nowrap tabular-nums">
          <span className="flex items-center gap-2">
            <ProgressBar
              label={`Progress of ${name}`}
              value={done + failed}
              max={run.items}
              valueText={of}
              className="w-12"
            />
            {of}
          </span>
        </TableCell>
        <TableCell className={NUMBER}>
          {failed > 0 ? (
            <button
              type="button"
              aria-label={`${failed} failed items of ${name}`}
              onClick={() => onScores(key, 'failed')}
              className={`${LINK} text-no`}
            >
              {failed.toLocaleString('en')}
            </button>
          ) : (
            NONE
          )}
        </TableCell>
        <TableCell className={NUMBER}>
          {model.cached > 0 ? model.cached.toLocaleString('en') : NONE}
        </TableCell>
        <TableCell className={NUMBER}>
          {model.tokensIn + model.tokensOut > 0
            ? (model.tokensIn + model.tokensOut).toLocaleString('en')
            : NONE}
        </TableCell>
        <TableCell className={`${NUMBER} whitespace-nowrap`}>{rateWords(model) ?? NONE}</TableCell>
        <TableCell className={`${NUMBER} whitespace-nowrap`}>{etaWords(run, at) ?? NONE}</TableCell>
      </tr>
      {open ? (
        <tr id={id}>
          <TableCell colSpan={12} className="bg-bg">
            <Findings method={model.method} reason={model.reason} findings={model.findings} />
          </TableCell>
        </tr>
      ) : null}
    </>
  );
};
