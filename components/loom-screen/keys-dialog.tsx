'use client';

import { useLoom } from '@/lib/store/loom-store-context';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { KEY_SHEET } from './keys';

/** The sheet of all keys. */
export const KeysDialog = () => {
  const { open, openDialog } = useLoom((state) => ({
    open: state.dialog === 'keys',
    openDialog: state.openDialog,
  }));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => openDialog(next ? 'keys' : null)}
      title="Keys"
      description="They rest while you type, while a window is open, and while a choice is on its way."
      className="max-w-2xl"
    >
      <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
        {KEY_SHEET.map(({ title, keys }) => (
          <section key={title}>
            <h3 className="mb-1.5 font-medium text-dim text-xs">{title}</h3>
            <dl className="grid gap-1.5 text-[13px]">
              {keys.map(({ keys: names, does }) => (
                <div key={does} className="grid grid-cols-[112px_1fr] gap-2">
                  <dt className="flex flex-wrap items-start gap-1">
                    {names.map((name) =>
                      name === '…' ? <span key={name}>…</span> : <Kbd key={name}>{name}</Kbd>,
                    )}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
};
