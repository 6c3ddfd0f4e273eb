import { describe, expect, it, vi } from 'vitest';
import { KeyedTexts } from '@/lib/loom/keyed-texts';

describe('KeyedTexts', () => {
  it('knows an empty text from none', () => {
    const texts = new KeyedTexts();
    expect(texts.has('a')).toBe(false);
    texts.set('a', '');
    expect(texts.has('a')).toBe(true);
    expect(texts.get('a')).toBe('');
    expect(texts.get('b')).toBeUndefined();
  });

  it('wakes only the listeners of the text that changed', () => {
    const texts = new KeyedTexts();
    const [onA, onB] = [vi.fn(), vi.fn()];
    texts.subscribe('a', onA);
    texts.subscribe('b', onB);
    texts.append('a', 'Que');
    texts.append('a', 'stion');
    expect(texts.get('a')).toBe('Question');
    expect(onA).toHaveBeenCalledTimes(2);
    expect(onB).not.toHaveBeenCalled();
  });

  it('stays quiet when nothing changed', () => {
    const texts = new KeyedTexts();
    texts.set('a', 'same');
    const listener = vi.fn();
    texts.subscribe('a', listener);
    texts.set('a', 'same');
    texts.append('a', '');
    expect(listener).not.toHaveBeenCalled();
  });

  it('forgets a listener, twice without harm to the next one', () => {
    const texts = new KeyedTexts();
    const [gone, stays] = [vi.fn(), vi.fn()];
    const leave = texts.subscribe('a', gone);
    leave();
    texts.subscribe('a', stays);
    leave();
    texts.set('a', 'x');
    expect(gone).not.toHaveBeenCalled();
    expect(stays).toHaveBeenCalledTimes(1);
  });
});
