import { type ReactNode, useMemo } from 'react';
import type { CheckId } from '@/lib/dataset/quality';
import { ENOUGH } from '../quality-words';
import type { QualityInput } from '../run/use-quality';
import { LengthChart } from './length-chart';
import { WindowChart } from './window-chart';

/** The charts that go with checks; none where there is too little to draw. */
export function useCharts(input: QualityInput | null): Partial<Record<CheckId, ReactNode>> {
  return useMemo(() => {
    if (!input || input.items.length < ENOUGH || input.options.labels.length < 2) return {};
    const { items, options } = input;
    return {
      'window-balance': <WindowChart items={items} names={options.labels} />,
      'length-by-label': <LengthChart items={items} names={options.labels} />,
    };
  }, [input]);
}
