import type { Item } from '../item';
import type { CandidateItem } from '../read-candidate';
import type { Gate, GateInput } from './gate-input';

/** Blocks an item that is accepted already, or stands in the prompt; case, punctuation and whitespace aside. */
export const duplicateGate: Gate = (input) =>
  twins(input).flatMap(({ item, twin, name }) =>
    sameLabel(item, twin)
      ? [{ gate: 'duplicate', severity: 'block', reason: `The same as ${name}.`, nodeId: twin.endsAt }]
      : [],
  );

/** Blocks an item whose question is accepted already, or stands in the prompt, with another label. */
export const conflictGate: Gate = (input) =>
  twins(input).flatMap(({ item, twin, name }) =>
    sameLabel(item, twin)
      ? []
      : [
          {
            gate: 'conflict',
            severity: 'block',
            reason: `${name[0]?.toUpperCase()}${name.slice(1)} asks the same with the label “${twin.label.trim()}”.`,
            nodeId: twin.endsAt,
          },
        ],
  );

function twins({ reading, accepted, promptItems }: GateInput) {
  return reading.items.flatMap((item) => {
    const ofPath = accepted.find((other) => other.key === item.key);
    if (ofPath) return [{ item, twin: ofPath, name: `item ${ofPath.index + 1}` }];
    const ofPrompt = promptItems.find((other) => other.key === item.key);
    return ofPrompt ? [{ item, twin: ofPrompt, name: `example ${ofPrompt.index + 1} of the prompt` }] : [];
  });
}

const sameLabel = (a: CandidateItem, b: Item): boolean =>
  a.labelIndex === b.labelIndex && a.label.trim() === b.label.trim();
