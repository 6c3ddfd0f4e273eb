import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readPlace } from '@/components/scaling/screen/arrival';
import { ScalingScreen } from '@/components/scaling/screen/scaling-screen';
import { getContext } from '@/lib/server/context';
import { AppError } from '@/lib/server/errors';
import { listScalingRuns } from '@/lib/server/use-cases/list-scaling-runs';

interface ScalingPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The runs of a dataset; one that is not there has the page of what is not there. */
const runsOf = async (id: string) =>
  listScalingRuns(await getContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });

export async function generateMetadata({ params }: ScalingPageProps): Promise<Metadata> {
  const { read } = (await getContext()).repository;
  const { id } = await params;
  const title = (await read.getDataset(id))?.title ?? (await read.getLoom(id))?.title;
  return { title: title === undefined ? 'No such dataset' : `${title}, scaling` };
}

export default async function ScalingPage({ params, searchParams }: ScalingPageProps) {
  const { id } = await params;
  return <ScalingScreen datasetId={id} initial={await runsOf(id)} arrival={readPlace(await searchParams)} />;
}
