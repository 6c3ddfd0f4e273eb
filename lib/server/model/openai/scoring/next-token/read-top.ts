import 'server-only';
import type { TopToken } from '@/lib/scaling/labels/label-bounds';
import type { Choice } from '../../call/chunk';
import { readLogprob } from '../read-logprob';

export interface FirstToken {
  tokens: TopToken[];
  drawn: string | null;
}

/** The likeliest tokens at the first place of a reply, in either endpoint’s form; null where there are none, words where they cannot be read. */
export const readTop = ({ logprobs }: Choice): FirstToken | string | null => {
  if (!isRecord(logprobs)) return null;
  const [entry] = Array.isArray(logprobs.content) ? logprobs.content : [];
  if (isRecord(entry) && Array.isArray(entry.top_logprobs))
    return read(entry.top_logprobs.filter(isRecord), entry.token);
  const [top] = Array.isArray(logprobs.top_logprobs) ? logprobs.top_logprobs : [];
  if (!isRecord(top)) return null;
  const listed = Object.entries(top).map(([token, logprob]) => ({ token, logprob }));
  return read(listed, Array.isArray(logprobs.tokens) ? logprobs.tokens[0] : null);
};

const read = (listed: readonly Record<string, unknown>[], drawn: unknown): FirstToken | string | null => {
  const tokens: TopToken[] = [];
  for (const { token, logprob, bytes } of listed) {
    if (typeof token !== 'string') continue;
    const value = readLogprob(logprob);
    if (typeof value === 'string' && value !== 'minus infinity') return value;
    tokens.push({
      text: token,
      bytes: bytesOf(token, bytes),
      logprob: typeof value === 'number' ? value : Number.NEGATIVE_INFINITY,
    });
  }
  return tokens.length === 0 ? null : { tokens, drawn: typeof drawn === 'string' ? drawn : null };
};

/** Null where they are what the text says, or cannot be known. */
const bytesOf = (token: string, said: unknown): number[] | null => {
  if (Array.isArray(said) && said.length > 0 && said.every((byte) => typeof byte === 'number')) return said;
  const escaped =
    /^(?:bytes:)?((?:[ -[\]-~]*\\x[0-9a-f]{2})+)$/i.test(token) && token.startsWith('bytes:')
      ? token.slice('bytes:'.length)
      : null;
  if (escaped)
    return [...escaped.matchAll(/\\x([0-9a-f]{2})|(.)/gis)].map(([, hex, sign]) =>
      hex ? Number.parseInt(hex, 16) : (sign ?? '').charCodeAt(0),
    );
  const single = /^<0x([0-9a-f]{2})>$/i.exec(token)?.[1];
  return single ? [Number.parseInt(single, 16)] : null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
