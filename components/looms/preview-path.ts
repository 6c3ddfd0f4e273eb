/** The size of the drawing, in its own units. */
export const PREVIEW = { width: 184, height: 44, steps: 16 } as const;

const SPINE = 9;
const LEFT = 6;
const GAP = 10;
const TICK = 4;
const OPEN = 12;

export interface PreviewPath {
  /** The accepted path: a straight line from the prompt to the head. */
  spine: string;
  /** What was not taken: under each step a line as long as there were candidates beside the chosen one. */
  siblings: string;
  /** The open step beyond the head. */
  next: string;
  end: { x: number; y: number };
}

/** Draws the latest steps of the accepted path from how many candidates each had. */
export const previewPath = (widths: readonly number[]): PreviewPath => {
  const latest = widths.slice(-PREVIEW.steps);
  const longest = PREVIEW.height - SPINE - 4;
  const siblings = latest.flatMap((width, index) => {
    const length = Math.min((width - 1) * TICK, longest);
    return length > 0 ? [`M${LEFT + index * GAP} ${SPINE}v${length}`] : [];
  });
  const x = LEFT + latest.length * GAP;
  return {
    spine: `M${widths.length > latest.length ? 0 : LEFT} ${SPINE}H${x}`,
    siblings: siblings.join(''),
    next: `M${x} ${SPINE}h${OPEN}`,
    end: { x: x + OPEN, y: SPINE },
  };
};
