import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Playground } from './playground';

export const metadata: Metadata = { title: 'Canvas playground' };
export const dynamic = 'force-dynamic';

interface PlaygroundPageProps {
  searchParams: Promise<Record<string, string | undefined>>;
}

/** For looking at the canvas with a made-up tree, and for its benchmark; not there in a normal production run. */
export default async function PlaygroundPage({ searchParams }: PlaygroundPageProps) {
  if (process.env.NODE_ENV === 'production' && process.env.ESPALIER_BENCH !== '1') notFound();
  const { nodes, shape } = await searchParams;
  const count = Math.min(200_000, Math.max(1, Number(nodes ?? 120) || 120));
  return <Playground nodes={count} bushy={shape === 'bushy'} />;
}
