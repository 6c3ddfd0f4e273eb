import 'server-only';
import type { PriceReply } from '@/lib/contract/prices';
import type { AppContext } from '../app-context';
import { found } from '../errors';
import { type Price, pricePerMillion } from '../prices/price-of';
import { serverRow } from '../prices/server-row';

/** What a model on a server costs per million tokens, by the price list that comes with Espalier. */
export async function readPrice(
  ctx: AppContext,
  { serverId, model }: { serverId: string; model: string },
): Promise<PriceReply> {
  const server = found(await serverRow(ctx, serverId), 'model server', serverId);
  const price = pricePerMillion(server, model);
  const { source, inPerMillion, outPerMillion } = price;
  return {
    known: source !== 'unknown',
    inPerMillion,
    outPerMillion,
    source,
    sentence: inWords(price, server.name, model),
  };
}

function inWords({ source, inPerMillion, outPerMillion, tiered }: Price, server: string, model: string) {
  if (source === 'none') return `${server} costs no money by the token.`;
  if (source === 'unknown') return `No price is known for “${model}” on ${server}.`;
  const more = tiered ? ' Long inputs cost more.' : '';
  return `US$ ${inPerMillion} per million tokens in, US$ ${outPerMillion} out, by the price list of this version.${more}`;
}
