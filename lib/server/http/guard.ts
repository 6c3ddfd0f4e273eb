import type { Refusal } from './error-reply.ts';

/** The facts of a request that decide whether it may pass; header names are lower case. */
export interface RequestFacts {
  method: string;
  url: string;
  headers: Record<string, string | string[] | undefined>;
  /** How many Host headers were sent. */
  hosts: number;
}

const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
const READS = new Set(['GET', 'HEAD']);

/** The Host values a browser sends when it really means this server. */
export const ownHosts = (port: number): string[] =>
  LOOPBACK_NAMES.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));

/** Why a request may not pass, or null. Pages of other sites can neither reach the API (CSRF) nor pretend to be this one (DNS rebinding). */
export const refusalFor = (facts: RequestFacts, port: number): Refusal | null =>
  badUrl(facts.url) ?? foreignHost(facts, port) ?? foreignOrigin(facts);

const badUrl = (url: string): Refusal | null => {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  if (!path.startsWith('/'))
    return { code: 'bad_request', message: 'The request target must be a path that begins with "/".' };
  const decoded = decode(path);
  if (decoded === null)
    return {
      code: 'bad_request',
      message: 'The path has an invalid percent-encoding: write a literal % as %25.',
    };
  return decoded.includes('\0') ? { code: 'bad_request', message: 'The path holds a NUL character.' } : null;
};

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const foreignHost = ({ headers, hosts }: RequestFacts, port: number): Refusal | null => {
  const host = headers.host;
  const own = ownHosts(port);
  if (hosts === 1 && typeof host === 'string' && own.includes(host.toLowerCase())) return null;
  return {
    code: 'foreign_host',
    message: `This server answers only to the Host ${own.join(', ')}. Open it at http://127.0.0.1:${port}.`,
  };
};

/** Reading a page by following a link from elsewhere is fine; the API and every change are for this site's pages and for scripts. */
const foreignOrigin = ({ method, url, headers }: RequestFacts): Refusal | null => {
  if (READS.has(method) && !isApi(url)) return null;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`)
    return {
      code: 'foreign_origin',
      message:
        'Pages of other origins may not use this server. Call it from its own pages, or without an Origin header.',
    };
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return null;
  return {
    code: 'foreign_origin',
    message: `A ${site} request from a browser may not use this server. Call it from its own pages.`,
  };
};

/** Decoded, because the router decodes too: `/%61pi` is `/api`. */
export const isApi = (url: string): boolean => /^\/+api(\/|$)/i.test(pathOf(url));

export const pathOf = (url: string): string => {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return decode(path) ?? path;
};
