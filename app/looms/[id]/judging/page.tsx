import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { JudgingScreen } from '@/components/judging/judging-screen';
import { TABS } from '@/components/judging/screen/arrival';
import { getContext } from '@/lib/server/context';

interface JudgingPageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const loomOf = async (id: string) => (await getContext()).repository.read.getLoom(id);

export async function generateMetadata({ params }: JudgingPageProps): Promise<Metadata> {
  const loom = await loomOf((await params).id);
  return { title: loom ? `${loom.title}, judging` : 'No such loom' };
}

export default async function JudgingPage({ params, searchParams }: JudgingPageProps) {
  const loom = await loomOf((await params).id);
  if (!loom) notFound();
  const { tab, step } = await searchParams;
  const arrival = {
    tab: TABS.find((one) => one === tab),
    step: typeof step === 'string' ? step : undefined,
  };
  return (
    <JudgingScreen
      loom={{ id: loom.id, title: loom.title, format: loom.settings.format }}
      arrival={arrival}
    />
  );
}
