import type { LearnedWeights } from '@/lib/loom/learned-weights';
import { Table, TableCell, TableHead } from '../../ui/table';

/** How well learned and owner's weights foretell choices that they were not fitted to. */
export const HeldOut = ({ heldOut: { learned, owner } }: Pick<LearnedWeights, 'heldOut'>) => (
  <Table aria-label="Choices foretold">
    <thead>
      <tr>
        <TableHead>On choices held back</TableHead>
        <TableHead>The owner’s weights</TableHead>
        <TableHead>Learned</TableHead>
        <TableHead>Difference</TableHead>
      </tr>
    </thead>
    <tbody className="tabular-nums">
      <tr>
        <TableCell>Top-1 agreement</TableCell>
        <TableCell>{inPercent(owner.top1)}</TableCell>
        <TableCell className="font-semibold">{inPercent(learned.top1)}</TableCell>
        <TableCell>{signed((learned.top1 - owner.top1) * 100, 1)} points</TableCell>
      </tr>
      <tr>
        <TableCell>Log-loss (less is better)</TableCell>
        <TableCell>{owner.logLoss.toFixed(3)}</TableCell>
        <TableCell className="font-semibold">{learned.logLoss.toFixed(3)}</TableCell>
        <TableCell>{signed(learned.logLoss - owner.logLoss, 3)}</TableCell>
      </tr>
    </tbody>
  </Table>
);

/** What stands behind the numbers. */
export const HeldOutNote = ({
  choices,
  blind,
  folds,
}: Pick<LearnedWeights, 'choices' | 'blind' | 'folds'>) => (
  <p className="mt-2 text-dim text-xs">
    Learned from {choices} choices by people, {blind} of them without a suggestion in sight; those weigh more.{' '}
    {folds}-fold: each choice is foretold by weights that never saw it. Log-loss is the mean of −ln of the
    probability given to what was chosen.
  </p>
);

const inPercent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const signed = (difference: number, digits: number): string =>
  `${difference > 0 ? '+' : difference < 0 ? '−' : ''}${Math.abs(difference).toFixed(digits)}`;
