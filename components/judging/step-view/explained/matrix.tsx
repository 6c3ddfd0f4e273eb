import type { ReactNode } from 'react';

interface MatrixProps {
  /** What the table holds, for screen readers. */
  label: string;
  /** Over the rows. */
  corner: string;
  rows: readonly string[];
  columns: readonly string[];
  cell: (row: number, column: number) => ReactNode;
}

/** A small table of numbers with names along both sides. */
export const Matrix = ({ label, corner, rows, columns, cell }: MatrixProps) => (
  <div className="overflow-x-auto">
    <table aria-label={label} className="border-collapse text-xs tabular-nums">
      <thead>
        <tr>
          <th scope="col" className="py-1 pr-3 text-left font-medium text-dim">
            {corner}
          </th>
          {columns.map((name, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may share a name, and none is moved.
            <th key={at} scope="col" className="min-w-11 px-2 py-1 text-right font-medium text-dim">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((name, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows may share a name, and none is moved.
          <tr key={row} className="border-line border-t">
            <th scope="row" className="py-1 pr-3 text-left font-medium text-dim">
              {name}
            </th>
            {columns.map((_, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <td key={column} className="px-2 py-1 text-right">
                {cell(row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
