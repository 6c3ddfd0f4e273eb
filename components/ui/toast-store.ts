import { createStore } from 'zustand/vanilla';

export interface ToastOptions {
  /** The same id again replaces the toast. */
  id?: string;
  description?: string;
  /** One thing to do about it; doing it closes the toast. */
  action?: { label: string; onClick: () => void };
  /** Milliseconds until it goes by itself; it waits while hovered or focused. */
  duration?: number;
  /** Called once when it goes without the action having been taken. */
  onEnd?: () => void;
}

export type ToastTone = 'plain' | 'success' | 'error';

export interface ToastRecord extends ToastOptions {
  id: string;
  title: string;
  tone: ToastTone;
}

/** Only events in the browser write to it, so requests on the server share nothing. */
export const toastStore = createStore<{ toasts: ToastRecord[] }>(() => ({ toasts: [] }));

let count = 0;

const show = (tone: ToastTone, title: string, options: ToastOptions = {}): string => {
  const id = options.id ?? `toast-${++count}`;
  endToast(id);
  toastStore.setState(({ toasts }) => ({ toasts: [...toasts, { ...options, id, title, tone }] }));
  return id;
};

const take = (id: string): ToastRecord | undefined => {
  const found = toastStore.getState().toasts.find((toast) => toast.id === id);
  if (found) toastStore.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
  return found;
};

/** Takes a toast away and tells it that its time is over. */
export const endToast = (id: string): void => take(id)?.onEnd?.();

/** Takes a toast away by its action. */
export const actOnToast = (id: string): void => take(id)?.action?.onClick();

/** Says something that passes by. */
export const toast = Object.assign(
  (title: string, options?: ToastOptions): string => show('plain', title, options),
  {
    success: (title: string, options?: ToastOptions): string => show('success', title, options),
    error: (title: string, options?: ToastOptions): string => show('error', title, options),
    dismiss: endToast,
  },
);
