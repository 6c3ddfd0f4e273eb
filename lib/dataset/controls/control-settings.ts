import type { LoomSettings } from '../../loom/settings';
import { CONTROL_STOPS } from './control-form';
import { CONTROL_RUBRIC } from './control-rubric';

/** The settings of a control loom: models and servers are those of the loom that the items come from. */
export const controlSettings = ({ sampler, judge }: LoomSettings): LoomSettings => ({
  format: null,
  target: { items: null, balance: null },
  sampler: { ...sampler, stop: CONTROL_STOPS },
  judge: { ...judge, rubric: CONTROL_RUBRIC, window: 1, examples: [] },
  autoPropose: false,
});
