import 'server-only';
import { calcPrice, findProvider } from '@pydantic/genai-prices';
import type { ServerKind } from '@/lib/contract/request';
import type { ServerRow } from '../ports/repository';

/** Of which server a price is asked: who is paid follows from its address, not from its name. */
export type PricedServer = Pick<ServerRow, 'kind' | 'baseUrl'>;

export interface Tokens {
  in: number;
  out: number;
}

/** Servers one runs oneself: there is a machine to pay for, but no price per token. */
const OWN_MACHINE: readonly ServerKind[] = ['llama.cpp', 'ollama', 'lm-studio', 'vllm'];

/**
 * Whose price it is. `table`: the server's address is a provider's in the table that comes with Espalier (nothing is
 * fetched). `none`: the practice model, or a server one runs oneself. `unknown`: everything else, a proxy with a
 * well-known model's name too, for nobody here knows what it asks.
 */
export type PriceSource = 'table' | 'none' | 'unknown';

export interface Price {
  source: PriceSource;
  /** US dollars per million tokens, before any rise for long inputs; null where unknown. */
  inPerMillion: number | null;
  outPerMillion: number | null;
  /** The table asks more per token beyond a length of the input. */
  tiered: boolean;
}

export const pricePerMillion = (server: PricedServer, model: string): Price => {
  const listed = calculated(server, model, { in: 0, out: 0 })?.model_price;
  const [input, output] = [listed?.input_mtok, listed?.output_mtok];
  if (input !== undefined && output !== undefined) {
    const tiered = typeof input === 'object' || typeof output === 'object';
    return { source: 'table', inPerMillion: baseOf(input), outPerMillion: baseOf(output), tiered };
  }
  if (isFree(server)) return { source: 'none', inPerMillion: 0, outPerMillion: 0, tiered: false };
  return { source: 'unknown', inPerMillion: null, outPerMillion: null, tiered: false };
};

/** What one call of these tokens costs in US dollars; null where no price is known. */
export const priceOf = (server: PricedServer, model: string, tokens: Tokens): number | null => {
  const { source } = pricePerMillion(server, model);
  if (source === 'unknown') return null;
  return source === 'none' ? 0 : (calculated(server, model, tokens)?.total_price ?? null);
};

/** Whatever kind a server is said to be: at a provider's address it is that provider's. */
const isFree = ({ kind, baseUrl }: PricedServer): boolean =>
  kind === 'practice' || (OWN_MACHINE.includes(kind) && !findProvider({ providerApiUrl: baseUrl }));

const calculated = ({ kind, baseUrl }: PricedServer, model: string, tokens: Tokens) =>
  kind === 'practice'
    ? null
    : calcPrice({ input_tokens: tokens.in, output_tokens: tokens.out }, model, { providerApiUrl: baseUrl });

const baseOf = (price: number | { base: number }): number => (typeof price === 'number' ? price : price.base);
