import type { Row } from '@/lib/dataset/row';
import { Part } from './part';

const MADE = { template: 'from a template', model: 'by a model, accepted by a person', human: 'by hand' };

/** The two prompts of a log-odds pair, where the item has them. */
export const ControlPair = ({ control }: Pick<Row, 'control'>) =>
  control ? (
    <Part title="Control pair for log-odds">
      <p className="text-[13px] text-dim">
        Made {MADE[control.made]} ({control.by.name}).
        {control.stale ? ' The item was edited since: make the pair anew.' : ''}
      </p>
      <dl className="grid gap-2 text-[13px]">
        <Prompt name="Control (prompt)" text={control.control} />
        <Prompt name="Biased (other_prompt)" text={control.biased} />
      </dl>
    </Part>
  ) : null;

const Prompt = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt className="text-dim text-xs">{name}</dt>
    <dd className="mt-0.5 line-clamp-6 whitespace-pre-wrap break-words rounded-lg bg-bg px-2.5 py-1.5 font-reading">
      {text}
    </dd>
  </div>
);
