'use client';

import { Keyboard } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button';
import { type KeyGroup, KeyList } from '../ui/key-list';
import { Sheet } from '../ui/sheet';
import { Section } from './section';

export const KeysSection = ({ groups }: { groups: readonly KeyGroup[] }) => {
  const [open, setOpen] = useState(false);
  return (
    <Section title="Keyboard" description="Every step in a loom takes one key. In a loom, ? shows them too.">
      <Button onClick={() => setOpen(true)}>
        <Keyboard aria-hidden /> See all keys
      </Button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        title="Keys"
        description="They rest while you type and while a window is open."
        readOnly
        className="w-110"
      >
        <KeyList groups={groups} />
      </Sheet>
    </Section>
  );
};
