import type { GateFlag } from '../../loom/gate-flag';
import { foldText } from '../fold-text';
import { readCandidate } from '../read-candidate';
import { balanceGate } from './balance-gate';
import { cutFlag, freeCutFlags } from './cut-gate';
import { conflictGate, duplicateGate } from './duplicate-gate';
import { formatGate } from './format-gate';
import type { CandidateInput, Gate } from './gate-input';
import { lengthGate } from './length-gate';
import { nearDuplicateGate } from './near-duplicate-gate';

const GATES: readonly Gate[] = [
  formatGate,
  lengthGate,
  duplicateGate,
  conflictGate,
  nearDuplicateGate,
  balanceGate,
];

/**
 * What the code gates say of a candidate that has ended. A failed one, and one still arriving, is not looked at: its
 * state says enough.
 */
export function gateCandidate(input: CandidateInput): GateFlag[] {
  const { text, context, format, state } = input;
  if (state === 'failed' || state === 'waiting' || state === 'streaming') return [];
  if (!format) return gateFreely(input);

  const reading = readCandidate(text, context, format);
  const flags = GATES.flatMap((gate) => gate({ ...input, format, reading }));
  if (input.finish !== 'length' || reading.items.length > 0) return flags;
  return [cutFlag(input.maxTokens, flags[0]?.reason ?? '')];
}

function gateFreely(input: CandidateInput): GateFlag[] {
  if (!input.text.trim()) return [{ gate: 'format', severity: 'block', reason: 'It is empty.' }];
  const folded = foldText(input.text);
  const twin = input.acceptedTexts?.find((node) => foldText(node.text) === folded);
  const duplicate: GateFlag[] = twin
    ? [
        {
          gate: 'duplicate',
          severity: 'block',
          reason: 'The same text stands on the path already.',
          nodeId: twin.nodeId,
        },
      ]
    : [];
  return [...freeCutFlags(input), ...duplicate];
}
