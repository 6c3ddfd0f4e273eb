import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LoomScreen } from '@/components/loom-screen';
import { readArrival } from '@/components/loom-screen/arrival';
import { getContext } from '@/lib/server/context';
import { AppError } from '@/lib/server/errors';
import { openLoom } from '@/lib/server/use-cases/open-loom';

/** So many nodes of the accepted path come with the page, its end; the browser asks for those before them. */
const PATH_END = 400;

interface LoomPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: LoomPageProps): Promise<Metadata> {
  const { id } = await params;
  const loom = await (await getContext()).repository.read.getLoom(id);
  return { title: loom?.title ?? 'No such loom' };
}

export default async function LoomPage({ params, searchParams }: LoomPageProps) {
  const { id } = await params;
  const snapshot = await openLoom(await getContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  const arrival = readArrival(await searchParams);
  return <LoomScreen snapshot={{ ...snapshot, path: snapshot.path.slice(-PATH_END) }} arrival={arrival} />;
}
