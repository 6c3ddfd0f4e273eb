import { beforeEach, describe, expect, it, vi } from 'vitest';
import { actOnToast, endToast, toast, toastStore } from '@/components/ui/toast-store';

const titles = () => toastStore.getState().toasts.map(({ title }) => title);

beforeEach(() => toastStore.setState({ toasts: [] }));

describe('toasts', () => {
  it('ends once, and only when the action was not taken', () => {
    const onEnd = vi.fn();
    const onClick = vi.fn();
    const ended = toast('Removed', { onEnd, action: { label: 'Undo', onClick } });
    endToast(ended);
    endToast(ended);
    expect([onEnd.mock.calls.length, onClick.mock.calls.length]).toEqual([1, 0]);

    const acted = toast('Removed', { onEnd, action: { label: 'Undo', onClick } });
    actOnToast(acted);
    endToast(acted);
    expect([onEnd.mock.calls.length, onClick.mock.calls.length]).toEqual([1, 1]);
    expect(titles()).toEqual([]);
  });

  it('replaces a toast of the same id, which then has ended', () => {
    const onEnd = vi.fn();
    toast('Saving', { id: 'save', onEnd });
    toast.success('Saved', { id: 'save' });
    expect(titles()).toEqual(['Saved']);
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it('keeps several in the order they came', () => {
    toast('one');
    toast.error('two');
    expect(titles()).toEqual(['one', 'two']);
  });
});
