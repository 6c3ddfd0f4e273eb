import { useEffect, useRef, useState } from 'react';
import { balanceChart, balanceFigure, balanceSentence, type LabelCount } from './figures/balance-figure';
import type { Provenance } from './figures/figure';
import { FigureMenu } from './figures/figure-menu';
import type { Palette } from './palette';

interface BalancePanelProps {
  labels: readonly LabelCount[];
  palette: Palette;
  of: Provenance;
}

/** How many items each label has, as bars. */
export const BalancePanel = ({ labels, palette, of }: BalancePanelProps) => {
  const chart = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);

  useEffect(() => {
    if (!chart.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(chart.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width < 80) return;
    let wanted = true;
    void balanceChart(labels, width, palette).then((svg) => {
      if (wanted) chart.current?.replaceChildren(svg);
    });
    return () => {
      wanted = false;
    };
  }, [labels, width, palette]);

  return (
    <section aria-label="Class balance">
      <header className="flex items-center justify-between">
        <h2 className="font-semibold text-[13px]">Class balance</h2>
        <FigureMenu
          label="the class balance"
          what="class-balance"
          palette={palette}
          of={of}
          figure={() => balanceFigure(labels, palette)}
        />
      </header>
      <div
        ref={chart}
        role="img"
        aria-label={balanceSentence(labels)}
        style={{ minHeight: labels.length * 34 + 30 }}
      />
    </section>
  );
};
