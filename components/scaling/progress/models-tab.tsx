'use client';

import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { Table, TableHead } from '../../ui/table';
import { bySize } from '../items/score-words';
import { familyKey, lookOf, looksOfModels } from '../palette';
import type { OnlyScores } from '../screen/arrival';
import { ModelRow } from './model-row';

interface ModelsTabProps {
  run: ScalingRunView;
  /** Opens the items as a model scored them. */
  onScores: (model: string, only?: OnlyScores) => void;
}

const NUMBER = 'text-right';

/** Every model of the run, by family and size: how it is scored, how far it is, what it cost. */
export const ModelsTab = ({ run, onScores }: ModelsTabProps) => {
  const looks = looksOfModels(run.models);
  return (
    <div className="overflow-x-auto rounded-xl border border-line bg-panel">
      <Table aria-label="Models of the run" className="[&_td]:px-2 [&_th]:px-2">
        <thead>
          <tr>
            <TableHead>
              <span className="sr-only">What the check found</span>
            </TableHead>
            <TableHead>Family</TableHead>
            <TableHead>Model</TableHead>
            <TableHead className={NUMBER}>Size</TableHead>
            <TableHead>Method</TableHead>
            <TableHead>State</TableHead>
            <TableHead>Scored</TableHead>
            <TableHead className={NUMBER}>Failed</TableHead>
            <TableHead className={NUMBER}>Reused</TableHead>
            <TableHead className={NUMBER}>Tokens</TableHead>
            <TableHead className={NUMBER}>Pace</TableHead>
            <TableHead className={NUMBER}>Left</TableHead>
          </tr>
        </thead>
        <tbody>
          {bySize(run.models).map((model) => (
            <ModelRow
              key={model.key}
              run={run}
              at={run.models.indexOf(model)}
              model={model}
              look={looks.get(familyKey(model)) ?? lookOf(model.colour)}
              onScores={onScores}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
};
