import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { AppHeader } from '@/components/app-header';
import { FlagReview } from '@/components/autopilot/review/flag-review';
import { getContext } from '@/lib/server/context';
import { AppError } from '@/lib/server/errors';
import { readFlags } from '@/lib/server/use-cases/read-flags';

interface FlagsPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: FlagsPageProps): Promise<Metadata> {
  const { id } = await params;
  const loom = await (await getContext()).repository.read.getLoom(id);
  return { title: loom ? `Flags of ${loom.title}` : 'No such loom' };
}

export default async function FlagsPage({ params }: FlagsPageProps) {
  const { id } = await params;
  const flags = await readFlags(await getContext(), id).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  });
  return (
    <>
      <AppHeader>
        <Link href={`/looms/${encodeURIComponent(id)}`} className="max-w-80 truncate text-[13px] text-dim">
          {flags.title}
        </Link>
      </AppHeader>
      <main id="main">
        <FlagReview loomId={id} initial={flags} />
      </main>
    </>
  );
}
