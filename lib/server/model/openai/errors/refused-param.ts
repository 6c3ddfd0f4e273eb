import 'server-only';
import { DROPPABLE, type Droppable } from '../memory';
import type { Refusal } from './failure';

const REFUSING =
  /not support|unsupported|does not (allow|accept|work)|not (permitted|allowed|accepted|available|implemented)|unknown|unrecogni[sz]ed|unexpected|extra (fields|inputs)|deprecated|only the default/i;

/**
 * The parameter of a request that a server refuses and that can be left out; null when the refusal is about anything
 * else. A refusal of a value ("max_tokens is too large") is no refusal of the parameter.
 */
export const refusedParam = (refusal: Refusal | null, body: Record<string, unknown>): Droppable | null => {
  if (!refusal || !(isRefusing(refusal.status) || (refusal.status === 403 && /logprobs/i.test(refusal.text))))
    return null;
  const refuses = REFUSING.test(refusal.text) || /unsupported|unknown|extra/i.test(refusal.code ?? '');
  if (!refuses) return null;
  const asked = DROPPABLE.filter((param) => body[param] !== undefined);
  const named = asked.find((param) => refusal.param !== null && isAbout(param, refusal.param));
  const param = named ?? asked.find((one) => mentions(refusal.text, one));
  if (param !== 'max_tokens') return param ?? null;
  return /max_completion_tokens/.test(refusal.text) || refusal.code === 'unsupported_parameter'
    ? param
    : null;
};

/**
 * Whether a server refuses a `top_p` of 1, as TGI does ("`top_p` must be > 0.0 and < 1.0"): left out it means the same. Another value it
 * may take.
 */
export const refusesNeutralTopP = (refusal: Refusal | null, { top_p }: Record<string, unknown>): boolean =>
  refusal !== null &&
  top_p === 1 &&
  isRefusing(refusal.status) &&
  /must be|less than|at most|between/i.test(refusal.text) &&
  (refusal.param === 'top_p' || mentions(refusal.text, 'top_p'));

const isRefusing = (status: number): boolean => status === 400 || status === 422 || status === 501;

const isAbout = (param: Droppable, blamed: string): boolean =>
  blamed === param || blamed.startsWith(`${param}.`) || (param === 'logprobs' && blamed === 'top_logprobs');

/** `stop` is also a plain word: it must stand in quotes or be called a parameter. */
const mentions = (text: string, param: Droppable): boolean =>
  param === 'stop'
    ? /['"`“]stop['"`”]|\bstop (sequence|parameter|string)|parameter:? stop\b/i.test(text)
    : new RegExp(`(?<![a-z_])${param.replace('_', '[_ -]')}(?![a-z_])`, 'i').test(text);

/** Whether a server turned a request down because it asked for several completions. */
export const refusesMany = (refusal: Refusal | null): boolean => {
  if (!refusal) return false;
  if (refusal.status === 500 || refusal.status === 501) return true;
  if (refusal.status !== 400 && refusal.status !== 422) return false;
  return (
    refusal.param === 'n' ||
    /['"`]n['"`]|\bn (must|should|>|=|is)|one (completion )?choice|multiple (choices|completions)|completion choices|n_cmpl|number of slots/i.test(
      refusal.text,
    )
  );
};
