import { Table, TableCell, TableHead } from '../ui/table';
import { balanceWords, type NumberedDraft, percent, scoreWords } from './draft-words';

/** The drafts that were tried, side by side. */
export const CompareDrafts = ({ drafts }: { drafts: readonly NumberedDraft[] }) => {
  const tried = drafts.filter(({ trial }) => trial !== null);
  if (tried.length < 2) return null;
  return (
    <section
      aria-label="Drafts compared"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keys.
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-panel"
    >
      <Table>
        <thead>
          <tr>
            <TableHead>Draft</TableHead>
            <TableHead title="Share of the candidates that read as one or more items and nothing else">
              Reads as items
            </TableHead>
            <TableHead>Labels</TableHead>
            <TableHead title="Share of the items that repeat another, word for word or nearly">
              Repeats
            </TableHead>
            <TableHead title="Mean of the judge’s weighted criteria, 1 to 5">Judge</TableHead>
            <TableHead>Candidates</TableHead>
            <TableHead title="Sampled and judged, in and out">Tokens</TableHead>
          </tr>
        </thead>
        <tbody>
          {tried.map(({ id, number, trial }) =>
            trial ? (
              <tr key={id}>
                <TableCell className="font-medium">Draft {number}</TableCell>
                <TableCell>{percent(trial.parseRate)}</TableCell>
                <TableCell>{balanceWords(trial)}</TableCell>
                <TableCell>{percent(trial.duplicates)}</TableCell>
                <TableCell>{scoreWords(trial.judgeScore)}</TableCell>
                <TableCell>{trial.candidates}</TableCell>
                <TableCell>{(trial.tokensIn + trial.tokensOut).toLocaleString('en')}</TableCell>
              </tr>
            ) : null,
          )}
        </tbody>
      </Table>
    </section>
  );
};
