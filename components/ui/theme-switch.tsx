'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTheme } from 'next-themes';
import { Segmented } from './segmented';
import { useHydrated } from './use-hydrated';

const THEMES = [
  { value: 'light', label: 'Light', icon: <Sun aria-hidden /> },
  { value: 'system', label: 'As the system', icon: <Monitor aria-hidden /> },
  { value: 'dark', label: 'Dark', icon: <Moon aria-hidden /> },
] as const;

export const ThemeSwitch = ({ iconsOnly = true }: { iconsOnly?: boolean }) => {
  const { theme, setTheme } = useTheme();
  const hydrated = useHydrated();
  const value = hydrated ? ((theme as (typeof THEMES)[number]['value'] | undefined) ?? 'system') : 'system';
  return (
    <Segmented label="Theme" value={value} options={THEMES} onValueChange={setTheme} iconsOnly={iconsOnly} />
  );
};
