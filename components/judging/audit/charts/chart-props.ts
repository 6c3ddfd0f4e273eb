import type { ShowBehind } from '../behind';

/** What every chart of the audit is given. */
export interface ChartProps {
  /** What the numbers are of: written into saved charts. */
  origin: string;
  onShow: ShowBehind;
}
