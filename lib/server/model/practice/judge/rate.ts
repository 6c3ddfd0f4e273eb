import 'server-only';
import type { ChatToken } from '../../../ports/model';
import type { JudgeData } from './data';
import { measure } from './rank';

/** A rating with the distribution whose mean is what code measured: the two neighbouring ratings share it. */
export function rate(data: JudgeData, criterion: string): { text: string; tokens: ChatToken[] } {
  const { score } = measure(criterion, data.candidates[0]?.text ?? '', 0, data);
  const below = Math.floor(score);
  const shares = [
    { token: String(below), share: 1 - (score - below) },
    { token: String(below + 1), share: score - below },
  ].filter(({ share }) => share > 0);
  const text = String(Math.round(score));
  return {
    text,
    tokens: [{ token: text, top: shares.map(({ token, share }) => ({ token, logprob: Math.log(share) })) }],
  };
}
