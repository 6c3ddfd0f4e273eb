import { MarkSample } from '../figures/marks/mark-sample';
import type { ColumnGroup } from './columns';
import type { HeatGeometry } from './paint-heat';

export const HEAD_HEIGHT = 46;

interface HeatHeadProps {
  groups: readonly ColumnGroup[];
  geometry: HeatGeometry;
  width: number;
}

/** The names over the columns. For ears each row names them itself. */
export const HeatHead = ({ groups, geometry: { gutter, gap, cellWidth }, width }: HeatHeadProps) => (
  <div
    aria-hidden
    className="sticky top-0 z-10 flex min-w-full items-end border-line border-b bg-panel pb-1 text-[10px] text-dim"
    style={{ width, height: HEAD_HEIGHT }}
  >
    <div
      className="sticky left-0 z-10 flex h-full shrink-0 items-end justify-between bg-panel pr-1.5 pb-0.5 pl-3"
      style={{ width: gutter }}
    >
      <span>item</span>
      <span>slope</span>
    </div>
    {groups.map(({ key, name, look, kind, columns }, place) => (
      <div
        key={key}
        className="shrink-0"
        style={{ marginLeft: place > 0 ? gap : 0, width: columns.length * cellWidth }}
      >
        <div className="mb-1 flex items-center gap-1" title={`${name}, ${kind}`}>
          <MarkSample look={look} />
          <span className="truncate text-ink text-xs">{name}</span>
        </div>
        <div className="flex tabular-nums">
          {columns.map((column) => (
            <span
              key={column.at}
              title={column.name}
              className="shrink-0 text-center"
              style={{ width: cellWidth }}
            >
              {column.size}
            </span>
          ))}
        </div>
      </div>
    ))}
  </div>
);
