import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DatasetScreen } from '@/components/dataset-screen';
import { TABS } from '@/components/dataset-screen/arrival';
import { getContext } from '@/lib/server/context';
import { AppError } from '@/lib/server/errors';
import { viewDataset } from '@/lib/server/use-cases/view-dataset';

interface DatasetPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The dataset's view; one that is not there has the page of what is not there. */
const viewOf = async (id: string) =>
  viewDataset(await getContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });

export async function generateMetadata({ params }: DatasetPageProps): Promise<Metadata> {
  const { read } = (await getContext()).repository;
  const { id } = await params;
  const title = (await read.getDataset(id))?.title ?? (await read.getLoom(id))?.title;
  return { title: title === undefined ? 'No such dataset' : `${title}, dataset` };
}

export default async function DatasetPage({ params, searchParams }: DatasetPageProps) {
  const { id } = await params;
  const { tab, item } = await searchParams;
  const arrival = {
    tab: TABS.find((one) => one === tab),
    item: typeof item === 'string' ? item : undefined,
  };
  return <DatasetScreen view={await viewOf(id)} arrival={arrival} />;
}
