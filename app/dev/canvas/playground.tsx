'use client';

import { useRef, useState } from 'react';
import type { CanvasHandle } from '@/components/canvas/canvas-types';
import { LoomCanvas } from '@/components/canvas/loom-canvas';
import { Outline } from '@/components/canvas/outline';
import { Button } from '@/components/ui/button';
import { useMadeUpLoom } from './use-made-up-loom';

interface PlaygroundProps {
  nodes: number;
  bushy: boolean;
}

export const Playground = ({ nodes, bushy }: PlaygroundProps) => {
  const { canvas, propose, more, take } = useMadeUpLoom(nodes, bushy);
  const [selectedId, setSelected] = useState<string | null>(null);
  const [outlined, setOutlined] = useState(false);
  const [focus, setFocus] = useState({ id: canvas.headId, nonce: 0 });
  const handle = useRef<CanvasHandle>(null);
  const open = canvas.openNodeIds[0];

  return (
    <main className="grid h-dvh grid-rows-[auto_minmax(0,1fr)]">
      <div className="flex items-center gap-2 border-line border-b bg-panel p-2 text-[13px]">
        <h1 className="font-semibold">Canvas playground</h1>
        <span className="text-dim">{canvas.tree.n.toLocaleString('en')} nodes</span>
        <Button size="sm" onClick={() => propose(canvas.headId)}>
          Propose
        </Button>
        <Button size="sm" disabled={!open} onClick={more}>
          More
        </Button>
        <Button size="sm" disabled={!open} onClick={() => open && take(open)}>
          Take the first
        </Button>
        <Button
          size="sm"
          disabled={!selectedId}
          onClick={() => setFocus({ id: selectedId ?? canvas.headId, nonce: focus.nonce + 1 })}
        >
          Show selected
        </Button>
        <Button size="sm" aria-pressed={outlined} onClick={() => setOutlined(!outlined)}>
          Outline
        </Button>
      </div>
      <div className="grid min-h-0 grid-cols-[1fr_auto] grid-rows-[minmax(0,1fr)]">
        <LoomCanvas
          {...canvas}
          ref={handle}
          selectedId={selectedId}
          onSelect={setSelected}
          onTake={take}
          onStartStep={propose}
          focusRequest={focus.nonce > 0 ? focus : null}
        />
        {outlined ? (
          <div className="w-96 border-line border-l bg-panel">
            <Outline {...canvas} selectedId={selectedId} onSelect={setSelected} />
          </div>
        ) : null}
      </div>
    </main>
  );
};
