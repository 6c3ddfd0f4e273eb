'use client';

import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { Toast as Radix } from 'radix-ui';
import { useStore } from 'zustand';
import { actOnToast, endToast, type ToastRecord, toastStore } from './toast-store';

export { type ToastOptions, toast } from './toast-store';

const DURATION = 6000;

/** Where toasts appear: bottom right, reachable with F8. */
export const Toaster = () => {
  const toasts = useStore(toastStore, (state) => state.toasts);
  return (
    <Radix.Provider duration={DURATION} label="Message" swipeDirection="right">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} {...toast} />
      ))}
      <Radix.Viewport
        label="Messages ({hotkey})"
        className="fixed right-4 bottom-4 z-70 flex w-90 max-w-[calc(100vw-2rem)] flex-col gap-2 outline-none"
      />
    </Radix.Provider>
  );
};

const ToastCard = ({ id, title, description, tone, action, duration }: ToastRecord) => (
  <Radix.Root
    open
    duration={duration}
    type={tone === 'error' ? 'foreground' : 'background'}
    onOpenChange={(open) => !open && endToast(id)}
    className="flex animate-rise items-start gap-2.5 rounded-xl border border-line bg-panel py-2.5 pr-2 pl-3.5 text-[13px] shadow-shade"
  >
    {tone === 'success' ? <CircleCheck aria-hidden className="mt-1 size-4 shrink-0 text-leaf" /> : null}
    {tone === 'error' ? <TriangleAlert aria-hidden className="mt-1 size-4 shrink-0 text-no" /> : null}
    <div className="min-w-0 flex-1 py-0.5">
      <Radix.Title className="break-words font-medium">{title}</Radix.Title>
      {description ? <Radix.Description className="mt-0.5 text-dim">{description}</Radix.Description> : null}
    </div>
    {action ? (
      <Radix.Action
        altText={action.label}
        onClick={(event) => {
          event.preventDefault();
          actOnToast(id);
        }}
        className="h-7 shrink-0 rounded-md border border-edge/60 px-2.5 font-medium hover:bg-bg"
      >
        {action.label}
      </Radix.Action>
    ) : null}
    <Radix.Close
      aria-label="Close"
      className="grid size-7 shrink-0 place-items-center rounded-md text-dim hover:bg-bg"
    >
      <X aria-hidden className="size-4" />
    </Radix.Close>
  </Radix.Root>
);
