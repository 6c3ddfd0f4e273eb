import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Playground } from './playground';

export const metadata: Metadata = { title: 'Scaling playground' };
export const dynamic = 'force-dynamic';

interface PlaygroundPageProps {
  searchParams: Promise<Record<string, string | undefined>>;
}

/** For looking at the figures of made-up runs, and for benchmarks; not there in a normal production run. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  if (process.env.NODE_ENV === 'production' && process.env.ESPALIER_BENCH !== '1') notFound();
  const { scene, tab } = await searchParams;
  return <Playground scene={scene ?? 'usual'} tab={tab ?? 'figures'} />;
}
