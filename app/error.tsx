'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { AppHeader } from '@/components/app-header';
import { Button } from '@/components/ui/button';
import { ErrorState } from '@/components/ui/error-state';

interface ErrorPageProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();
  const retry = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });

  return (
    <>
      <AppHeader />
      <main id="main" className="mx-auto max-w-xl px-6 py-16">
        <h1 className="mb-4 font-semibold text-xl tracking-tight">This page failed</h1>
        <ErrorState
          title="What was acknowledged is stored; nothing of it is lost."
          actions={
            <>
              <Button variant="primary" onClick={retry}>
                Try again
              </Button>
              <Button asChild>
                <Link href="/">All looms</Link>
              </Button>
            </>
          }
        >
          If it fails again, the lines that the server printed say why
          {error.digest ? (
            <>
              ; look for <code className="font-mono text-ink">{error.digest}</code>
            </>
          ) : null}
          .
        </ErrorState>
      </main>
    </>
  );
}
