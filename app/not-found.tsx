import { Unplug } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { AppHeader } from '@/components/app-header';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <>
      <AppHeader />
      <main id="main" className="grid min-h-[calc(100dvh-3rem)] place-items-center">
        <EmptyState
          icon={<Unplug aria-hidden />}
          title="There is nothing at this address"
          titleAs="h1"
          actions={
            <Button asChild variant="primary">
              <Link href="/">All looms</Link>
            </Button>
          }
        >
          The address may be mistyped, or the loom belongs to other data than this server’s. Archived looms
          are in the list under Archived.
        </EmptyState>
      </main>
    </>
  );
}
