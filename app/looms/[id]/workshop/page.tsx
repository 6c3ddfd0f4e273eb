import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { WorkshopScreen } from '@/components/workshop/workshop-screen';
import { getContext } from '@/lib/server/context';
import { AppError } from '@/lib/server/errors';
import { viewWorkshop } from '@/lib/server/use-cases/view-workshop';

interface WorkshopPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: WorkshopPageProps): Promise<Metadata> {
  const { id } = await params;
  const loom = await (await getContext()).repository.read.getLoom(id);
  return { title: loom ? `${loom.title}, prompt workshop` : 'No such loom' };
}

export default async function WorkshopPage({ params }: WorkshopPageProps) {
  const { id } = await params;
  const view = await viewWorkshop(await getContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  return <WorkshopScreen loomId={id} view={view} />;
}
