import type { Metadata } from 'next';
import { Suspense } from 'react';
import { AppHeader } from '@/components/app-header';
import { FLIGHT_KEYS } from '@/components/autopilot/flights/keys';
import { FLAG_KEYS } from '@/components/autopilot/review/keys';
import { KEY_SHEET } from '@/components/loom-screen/keys';
import { LOOM_LIST_KEYS } from '@/components/looms/keys';
import { FAMILY_KEYS } from '@/components/scaling/families/keys';
import { SettingsScreen } from '@/components/settings/settings-screen';
import { SettingsSkeleton } from '@/components/settings/settings-skeleton';
import { getContext } from '@/lib/server/context';
import { listServers } from '@/lib/server/use-cases/servers';

export const metadata: Metadata = { title: 'Settings' };

export default function SettingsPage() {
  return (
    <>
      <AppHeader />
      <main id="main">
        <Suspense fallback={<SettingsSkeleton />}>
          <StoredSettings />
        </Suspense>
      </main>
    </>
  );
}

const StoredSettings = async () => {
  const servers = await listServers(await getContext());
  return (
    <SettingsScreen
      servers={servers}
      keyGroups={[...KEY_SHEET, LOOM_LIST_KEYS, FLIGHT_KEYS, FLAG_KEYS, FAMILY_KEYS]}
    />
  );
};
