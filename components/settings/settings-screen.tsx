import type { ServerView } from '@/lib/contract/request';
import type { KeyGroup } from '../ui/key-list';
import { ThemeSwitch } from '../ui/theme-switch';
import { KeysSection } from './keys-section';
import { ModelServers } from './model-servers';
import { Section } from './section';

interface SettingsScreenProps {
  servers: ServerView[];
  keyGroups: readonly KeyGroup[];
}

export const SettingsScreen = ({ servers, keyGroups }: SettingsScreenProps) => (
  <div className="mx-auto max-w-4xl px-6 py-8">
    <h1 className="font-semibold text-xl tracking-tight">Settings</h1>
    <ModelServers initial={servers} />
    <Section title="Appearance" description="Kept in this browser.">
      <ThemeSwitch iconsOnly={false} />
    </Section>
    <KeysSection groups={keyGroups} />
  </div>
);
