import { Table, TableCell, TableHead } from '../../../ui/table';

/** The numbers of a chart in words; a line with `open` lists its steps. */
export interface ChartRows {
  head: readonly string[];
  lines: readonly { key: string; cells: readonly string[]; open?: () => void }[];
}

/** A chart for those who would rather read it. */
export const ChartTable = ({ title, rows: { head, lines } }: { title: string; rows: ChartRows }) => (
  <div className="mt-2 max-h-72 overflow-auto rounded-lg border border-line">
    <Table aria-label={`${title}, as a table`} className="tabular-nums">
      <thead>
        <tr>
          {head.map((name) => (
            <TableHead key={name} className="sticky top-0 bg-panel py-1.5">
              {name}
            </TableHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, cells: [first, ...rest], open }) => (
          <tr key={key}>
            <TableCell className="py-1">
              {open ? (
                <button
                  type="button"
                  onClick={open}
                  className="rounded-sm underline decoration-edge decoration-dotted underline-offset-4"
                >
                  {first}
                </button>
              ) : (
                first
              )}
            </TableCell>
            {rest.map((cell, at) => (
              <TableCell key={head[at + 1]} className="py-1">
                {cell}
              </TableCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  </div>
);
