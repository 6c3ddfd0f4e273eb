'use client';

import type { Speculation } from '@/lib/loom/settings';
import { Field } from '../ui/field';
import { NumberField } from '../ui/number-field';
import { SwitchLine } from '../ui/switch-line';

/** What a loom begins with that never had the switch on. */
const USUAL: Speculation = { on: false, depth: 1, tokens: 200_000 };

interface AheadFieldsProps {
  speculation: Speculation | undefined;
  /** Without it no step starts by itself, so none starts ahead. */
  autoPropose: boolean;
  onChange: (speculation: Speculation) => void;
}

/** Whether, how far and for how much the next step is proposed before the person has chosen. */
export const AheadFields = ({ speculation = USUAL, autoPropose, onChange }: AheadFieldsProps) => {
  const set = (part: Partial<Speculation>) => onChange({ ...speculation, ...part });
  return (
    <>
      <SwitchLine
        label="Propose ahead while I read"
        hint={
          autoPropose
            ? 'The next step starts on the suggestion before you take it. If you do, it is there at once; if not, what was spent on it is lost, and it stays in the tree, marked.'
            : 'Works only while the next step is proposed after each choice.'
        }
        checked={speculation.on}
        onChange={(on) => set({ on })}
      />
      {speculation.on ? (
        <div className="grid items-start gap-3.5 sm:grid-cols-2">
          <Field label="Steps ahead" hint="1 to 3; each on the suggestion of the one before">
            <NumberField
              value={speculation.depth}
              min={1}
              max={3}
              integer
              onValueChange={(depth) => depth && set({ depth })}
            />
          </Field>
          <Field label="Tokens ahead at most" hint="In steps that nobody reached; empty: no limit">
            <NumberField
              value={speculation.tokens}
              min={1}
              max={1_000_000_000}
              integer
              nullable
              onValueChange={(tokens) => set({ tokens })}
            />
          </Field>
        </div>
      ) : null}
    </>
  );
};
