import 'server-only';

const ALLOWED = ['accept', 'authorization', 'content-type', 'user-agent'];

/**
 * Sends only the headers that the API needs (the SDK adds ones that describe this machine, and any that
 * OPENAI_CUSTOM_HEADERS names, whatever server it speaks to) and follows no redirect: a key stays with its origin.
 */
export const guardedFetch =
  (fetchFrom: typeof fetch): typeof fetch =>
  (input, init) => {
    const given = new Headers(init?.headers);
    const headers = new Headers();
    for (const name of ALLOWED) {
      const value = given.get(name);
      if (value !== null) headers.set(name, value);
    }
    return fetchFrom(input, { ...init, headers, redirect: 'manual', cache: 'no-store' });
  };
