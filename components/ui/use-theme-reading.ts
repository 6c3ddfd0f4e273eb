import { useEffect, useState } from 'react';

/** What `read` makes of the theme that is on, read anew when the theme changes; null before the page is there. `read` must keep its identity. */
export function useThemeReading<T>(read: () => T): T | null {
  const [reading, setReading] = useState<T | null>(null);
  useEffect(() => {
    const again = () => setReading(() => read());
    again();
    const observer = new MutationObserver(again);
    observer.observe(document.documentElement, { attributeFilter: ['class', 'data-theme', 'style'] });
    const media = window.matchMedia('(prefers-color-scheme: dark)');
    media.addEventListener('change', again);
    return () => {
      observer.disconnect();
      media.removeEventListener('change', again);
    };
  }, [read]);
  return reading;
}
