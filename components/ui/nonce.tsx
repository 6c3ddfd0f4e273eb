'use client';

import { createContext, type ReactNode, useContext, useState } from 'react';

const NonceContext = createContext<string | undefined>(undefined);

/** The nonce of the document as it was loaded, for the few style elements made in the browser. */
export const useNonce = () => useContext(NonceContext);

declare global {
  // Where get-nonce, which the scroll lock of Radix dialogs uses, looks for it.
  var __webpack_nonce__: string | undefined;
}

/** Keeps the first nonce: a later one belongs to a refreshed payload, and the document's policy does not know it. */
export const NonceProvider = ({ nonce, children }: { nonce?: string; children: ReactNode }) => {
  const [first] = useState(() => {
    if (typeof window !== 'undefined') globalThis.__webpack_nonce__ = nonce;
    return nonce;
  });
  return <NonceContext value={first}>{children}</NonceContext>;
};
