import { describe, expect, test, vi } from 'vitest';
import type { CanvasHandle } from '@/components/canvas/canvas-types';
import { KEY_SHEET, keyAction } from '@/components/loom-screen/keys';
import { pressKey } from '@/components/loom-screen/use-keys';
import { FIRST, openSnapshot, openStep, SECOND, STEP_ID, storeWith, THIRD } from '../../store/fakes';
import { rankingOf } from '../../store/records';

const NOW = 1_000_000;
const press = (
  world: ReturnType<typeof storeWith>,
  key: string,
  now = NOW,
  canvas: CanvasHandle | null = null,
) => {
  const action = keyAction(key);
  if (action && action.do !== 'dataset' && action.do !== 'judging')
    pressKey(world.store, action, canvas, now);
};

test('every key on the sheet does something', () => {
  const spelled: Record<string, string> = {
    Esc: 'Escape',
    '←': 'ArrowLeft',
    '↑': 'ArrowUp',
    '→': 'ArrowRight',
    '↓': 'ArrowDown',
  };
  const single = KEY_SHEET.flatMap(({ keys }) => keys)
    .filter(({ keys }) => !keys.includes('Ctrl'))
    .flatMap(({ keys }) =>
      keys
        .filter((key) => key !== '…' && key !== 'Shift')
        .map((key) => ({ key, shiftKey: keys.includes('Shift') })),
    );
  const code = (key: string) => (/^\d$/.test(key) ? `Digit${key}` : key);
  const typed = (key: string, shiftKey: boolean) => (shiftKey && /^\d$/.test(key) ? '§' : key);
  for (const { key, shiftKey } of single)
    expect(
      keyAction(typed(spelled[key] ?? key, shiftKey), { code: code(key), shiftKey }),
      key,
    ).not.toBeNull();
});

test('letters work with Caps Lock; other keys mean nothing', () => {
  expect(keyAction('E')).toEqual({ do: 'edit' });
  for (const key of ['0', 'b', 'Tab', 'F1', ' ', 'Shift', 'constructor'])
    expect(keyAction(key), key).toBeNull();
});

test('Shift and a digit rank, whatever the layout types; a digit typed with Shift takes', () => {
  for (const key of ['!', '"', '+'])
    expect(keyAction(key, { code: 'Digit2', shiftKey: true })).toEqual({ do: 'rank', number: 2 });
  expect(keyAction('2', { code: 'Digit2', shiftKey: true })).toEqual({ do: 'take', number: 2 });
  expect(keyAction('2', { code: 'Numpad2' })).toEqual({ do: 'take', number: 2 });
  expect(keyAction(')', { code: 'Digit0', shiftKey: true })).toBeNull();
  expect(keyAction('R', { code: 'KeyR', shiftKey: true })).toEqual({ do: 'why' });
  expect(keyAction('R', { code: 'KeyR' })).toEqual({ do: 'reason' });
});

describe('while a choice is on its way', () => {
  const waiting = () => {
    const world = storeWith(openSnapshot(), { choose: vi.fn(() => new Promise<void>(() => {})) });
    press(world, '2');
    expect(world.loom().pending).toBe('choice');
    return world;
  };

  test('keys that change the loom rest', () => {
    const world = waiting();
    for (const key of ['Enter', '1', 'u', 'p', 'm', 'a', 'Backspace', 'e']) press(world, key);
    expect(world.api.choose).toHaveBeenCalledOnce();
    for (const ask of ['undo', 'startStep', 'more', 'autopilot', 'moveHead'] as const)
      expect(world.api[ask], ask).not.toHaveBeenCalled();
    expect(world.loom().editing).toBeNull();
  });

  test('keys that only look go on', () => {
    const world = waiting();
    press(world, 'ArrowRight');
    press(world, '?');
    expect(world.loom()).toMatchObject({ selectedId: SECOND, dialog: 'keys' });
  });
});

test('a number pressed just as the order changes is not taken for the new order', () => {
  const world = storeWith(openSnapshot({ openStep: { ...openStep(), rankings: [] } }));
  world.tell({ type: 'ranking', stepId: STEP_ID, ranking: rankingOf(STEP_ID, [THIRD, SECOND, FIRST]) });
  press(world, '1', NOW + 100);
  press(world, 'Enter', NOW + 100);
  expect(world.api.choose).not.toHaveBeenCalled();
  expect(world.loom().message?.text).toMatch(/order has just changed/);
  press(world, '1', NOW + 400);
  expect(world.api.choose).toHaveBeenCalledWith(STEP_ID, expect.objectContaining({ nodeId: THIRD }));
});

test('the autopilot key turns it on and off', () => {
  const world = storeWith(openSnapshot());
  press(world, 'a');
  expect(world.api.autopilot).toHaveBeenCalledWith(true, undefined, undefined);
  const flying = storeWith(openSnapshot({ autopilot: { ...openSnapshot().autopilot, on: true } }));
  press(flying, 'a');
  expect(flying.api.autopilot).toHaveBeenCalledWith(false, undefined, undefined);
});

test('views are the canvas’s own', () => {
  const canvas = { fitAll: vi.fn(), toHead: vi.fn(), zoomIn: vi.fn(), zoomOut: vi.fn() };
  const world = storeWith(openSnapshot());
  for (const key of ['f', 'h', '+', '-']) press(world, key, NOW, canvas);
  for (const verb of Object.values(canvas)) expect(verb).toHaveBeenCalledOnce();
  press(world, 'f', NOW, null);
});
