'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { cn } from './ui/cn';
import { Mark } from './ui/mark';
import { ThemeSwitch } from './ui/theme-switch';

const PLACES = [
  { href: '/', label: 'Looms' },
  { href: '/autopilots', label: 'Flights' },
  { href: '/families', label: 'Families' },
  { href: '/settings', label: 'Settings' },
] as const;

/** The bar over every page but the loom's own; the page's content is `<main id="main">`. */
export const AppHeader = ({ children }: { children?: ReactNode }) => {
  const pathname = usePathname();
  return (
    <header className="sticky top-0 z-40 flex h-12 items-center gap-4.5 border-line border-b bg-panel px-4">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:left-3 focus:rounded-md focus:bg-panel focus:px-3 focus:py-1.5"
      >
        Skip to the content
      </a>
      <Link href="/" className="flex items-center gap-2.5 rounded-md font-semibold">
        <Mark />
        Espalier
      </Link>
      <nav aria-label="Pages" className="flex gap-0.5">
        {PLACES.map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            aria-current={pathname === href ? 'page' : undefined}
            className={cn(
              'rounded-lg px-2.5 py-1 text-dim hover:text-ink',
              'aria-[current]:bg-bg aria-[current]:text-ink',
            )}
          >
            {label}
          </Link>
        ))}
      </nav>
      <span className="flex-1" />
      {children}
      <ThemeSwitch />
    </header>
  );
};
