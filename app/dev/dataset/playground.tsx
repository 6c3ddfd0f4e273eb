'use client';

import { useState } from 'react';
import { DatasetScreen } from '@/components/dataset-screen';
import { useHydrated } from '@/components/ui/use-hydrated';
import { madeUpDeps, madeUpView } from './made-up-dataset';

export const Playground = ({ rows }: { rows: number }) => {
  const hydrated = useHydrated();
  return hydrated ? <MadeUpScreen rows={rows} /> : null;
};

const MadeUpScreen = ({ rows }: { rows: number }) => {
  const [view] = useState(() => madeUpView(rows));
  const [deps] = useState(() => madeUpDeps(rows));
  return <DatasetScreen view={view} deps={deps} />;
};
