'use client';

import { useState } from 'react';

const PAGE = 100;

/** The beginning of a long list, and more of it on demand. */
export const usePage = <T>(list: readonly T[]) => {
  const [shown, setShown] = useState(PAGE);
  return {
    page: list.slice(0, shown),
    rest: Math.max(0, list.length - shown),
    showMore: () => setShown((before) => before + 10 * PAGE),
  };
};
