import { Mark } from './mark';
import type { Palette } from './palette';
import type { Scene } from './scatter/scene';
import { LOOK } from './scatter/scene';

interface LegendProps {
  scene: Scene;
  palette: Palette;
  onPick: (places: string[]) => void;
}

/** What marks mean and how many there are; a press picks all of them. */
export const Legend = ({ scene, palette, onPick }: LegendProps) => {
  const counts = new Uint32Array(scene.classes.length);
  for (const one of scene.of) counts[one] = (counts[one] ?? 0) + 1;
  const excluded = scene.looks.reduce((sum, look) => sum + (look & LOOK.excluded ? 1 : 0), 0);
  const pick = (index: number) =>
    onPick(scene.rows.filter((_, i) => scene.of[i] === index).map(({ place }) => place));
  return (
    <ul
      aria-label="Legend"
      className="max-h-80 max-w-60 overflow-auto rounded-lg border border-line bg-panel/90 p-1 text-xs"
    >
      {scene.classes.map((one, i) =>
        counts[i] ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a class is its place in the list
          <li key={i}>
            <button
              type="button"
              title="Pick all of these"
              onClick={() => pick(i)}
              className="flex w-full items-center gap-2 rounded-md px-2 py-1 text-left hover:bg-line/60"
            >
              <Mark of={one} palette={palette} />
              <span className="min-w-0 flex-1 truncate">{one.name}</span>
              <span className="text-dim tabular-nums">{counts[i]?.toLocaleString('en')}</span>
            </button>
          </li>
        ) : null,
      )}
      {excluded > 0 ? (
        <li className="flex items-center gap-2 px-2 py-1 text-dim">
          <svg aria-hidden="true" viewBox="-7 -7 14 14" className="size-3.5 shrink-0">
            <circle r="4" fill="none" stroke="currentColor" strokeWidth="1.3" />
          </svg>
          <span className="flex-1">hollow: excluded</span>
          <span className="tabular-nums">{excluded.toLocaleString('en')}</span>
        </li>
      ) : null}
    </ul>
  );
};
