import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Playground } from './playground';

export const metadata: Metadata = { title: 'Map playground' };
export const dynamic = 'force-dynamic';

interface PlaygroundPageProps {
  searchParams: Promise<Record<string, string | undefined>>;
}

/** For looking at the map with made-up rows, and for its benchmark; not there in a normal production run. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  if (process.env.NODE_ENV === 'production' && process.env.ESPALIER_BENCH !== '1') notFound();
  const { rows } = await searchParams;
  return <Playground count={Math.min(100_000, Math.max(0, Number(rows ?? 300) || 0))} />;
}
