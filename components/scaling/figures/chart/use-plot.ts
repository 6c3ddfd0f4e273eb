import { useEffect, useState } from 'react';
import type { Plot } from '../draw/plot';

let loaded: Plot | null = null;

/** The drawing library once it is there; from then on at once, so that nothing flickers. */
export function usePlot(): Plot | null {
  const [plot, setPlot] = useState(loaded);
  useEffect(() => {
    if (plot) return;
    let wanted = true;
    void import('@observablehq/plot').then((found) => {
      loaded = found;
      if (wanted) setPlot(found);
    });
    return () => {
      wanted = false;
    };
  }, [plot]);
  return plot;
}
