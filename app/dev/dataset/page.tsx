import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Playground } from './playground';

export const metadata: Metadata = { title: 'Dataset playground' };
export const dynamic = 'force-dynamic';

interface PlaygroundPageProps {
  searchParams: Promise<Record<string, string | undefined>>;
}

/** For looking at the dataset screen with made-up rows, and for its benchmark; not there in a normal production run. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  if (process.env.NODE_ENV === 'production' && process.env.ESPALIER_BENCH !== '1') notFound();
  const { rows } = await searchParams;
  return <Playground rows={Math.min(200_000, Math.max(1, Number(rows ?? 200) || 200))} />;
}
