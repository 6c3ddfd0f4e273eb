import type { LiveStep } from '../../contract/apply-event';
import type { PutChoice } from '../../contract/request';
import { isHidden } from '../../loom/blind';
import { isTakeable, type LoomNode } from '../../loom/node';
import { isRunning } from '../../loom/step';
import { isForeseen, waitsUnder } from '../ahead';
import { readConflict } from '../conflict';
import type { ChoiceSlice, LoomState, Slice } from '../loom-state';
import type { RequestIds } from '../request-ids';
import { inShownOrder, standingChoice, suggestionOf } from '../selectors';
import { targetReached } from '../target-reached';
import { hearJudge } from './hear-judge';
import { ownOrderOf, withOrder } from './order-slice';
import { shownStep } from './step-slice';
import { undoLast } from './undo-last';

/** Resolves when the store shows what is waited for. */
export type Until = (seen: (state: LoomState) => boolean) => Promise<void>;

const whyNot = (node: LoomNode): string => {
  if (node.state === 'failed') return 'This candidate failed. Try it again, or edit what arrived (e).';
  if (node.state === 'waiting' || node.state === 'streaming') return 'This candidate had not arrived yet.';
  return 'This candidate has no text.';
};

const noSuggestion = (step: LiveStep): string => {
  if (isHidden(step)) return 'A blind step: Enter accepts nothing here. Choose with 1–9.';
  if (isRunning(step.step)) return 'There was no suggestion yet. Wait for it, or choose with 1–9.';
  return 'No suggestion: you choose, with 1–9.';
};

const hasChoice = (state: LoomState, stepId: string, choiceId: string) =>
  state.steps.get(stepId)?.choices.some((choice) => choice.id === choiceId) ?? false;

const hidden = ({ steps }: LoomState, stepId: string): boolean => {
  const step = steps.get(stepId);
  return step !== undefined && isHidden(step);
};

/** What the person said with a choice beside words: a reason from the list, an own order. */
const given = (state: LoomState, { step }: LiveStep): Pick<PutChoice, 'reasonCode' | 'order'> => {
  const order = ownOrderOf(state, step.id);
  return {
    ...(state.reasonCode && { reasonCode: state.reasonCode }),
    ...(order.length > 0 && { order: [...order] }),
  };
};

export const createChoiceSlice =
  (ids: RequestIds, until: Until): Slice<ChoiceSlice> =>
  ({ set, get, deps }) => {
    const choose = async (stepId: string, body: PutChoice, wish: string, yours: string) => {
      const blind = hidden(get(), stepId);
      const done = await get().run('choice', async () => {
        if (isForeseen(get(), body.nodeId)) set({ takingId: body.nodeId, orderedAt: deps.now() });
        try {
          await deps.api.choose(stepId, body);
        } catch (error) {
          const conflict = readConflict(error, stepId, body, yours);
          if (!conflict) throw error;
          ids.answered(wish);
          set({ conflict });
          return;
        }
        ids.answered(wish);
        await until((state) => hasChoice(state, stepId, body.choiceId));
        set({
          selectedId: null,
          pointedId: null,
          editing: null,
          reason: '',
          reasonCode: null,
          reasonOpen: false,
          whyOpen: false,
          whyAsked: { stepId, choiceId: body.choiceId },
          awaitedId: blind ? stepId : null,
          orders: withOrder(get().orders, stepId, []),
          conflict: null,
        });
      });
      set({ takingId: null });
      if (!done || get().conflict) return;
      await goOn(body.nodeId);
      if (blind) hearJudge({ set, get }, get().message?.text);
    };

    const goOn = async (nodeId: string) => {
      const { loom, autopilot, propose, say } = get();
      if (!loom.settings.autoPropose || autopilot.on) return;
      if (waitsUnder(get(), nodeId)) return;
      if (targetReached(get())) return say('The target is reached. Press p to go on all the same.');
      await propose(nodeId);
    };

    const asked = (step: LiveStep, nodeId: string, wish: string): PutChoice => ({
      choiceId: ids.for(wish),
      nodeId,
      expects: standingChoice(step)?.id ?? null,
      rankingId: step.rankings.at(-1)?.id ?? null,
      suggestionVisible: suggestionOf(step) !== null,
      reason: get().reason.trim() || null,
      ...given(get(), step),
      edited: null,
    });

    return {
      conflict: null,
      orderedAt: 0,
      takingId: null,
      awaitedId: null,

      async take(nodeId) {
        const step = shownStep(get());
        const node = step?.nodes.find((one) => one.id === nodeId);
        if (!step || !node || get().pending) return;
        if (!isTakeable(node)) return get().say(whyNot(node), 'warn');
        const taken = step.choices.some((one) => one.nodeId === nodeId && one.undoneAt === null);
        if (taken) {
          await get().moveHead(nodeId);
          return;
        }
        const wish = `choice of ${nodeId}`;
        await choose(step.step.id, asked(step, nodeId, wish), wish, node.text);
      },

      async takeEdited() {
        const { editing, steps } = get();
        const step = editing && steps.get(editing.stepId);
        if (!step || get().pending) return;
        if (editing.text === '') return get().say('The edited text is empty.', 'warn');
        const wish = `choice of ${editing.from} as ${editing.text}`;
        const nodeId = ids.for(`node for ${wish}`);
        const { order, ...rest } = asked(step, nodeId, wish);
        const body = {
          ...rest,
          ...(order && { order: order.map((id) => (id === editing.from ? nodeId : id)) }),
          edited: { from: editing.from, text: editing.text },
        };
        await choose(step.step.id, body, wish, editing.text);
      },

      async accept() {
        const step = shownStep(get());
        if (!step) return get().say('There is no step here yet. Press p to propose.');
        const suggestion = ownOrderOf(get(), step.step.id)[0] ?? suggestionOf(step);
        if (suggestion === null) return get().say(noSuggestion(step));
        await get().take(suggestion);
      },

      async takeNumber(number) {
        const step = shownStep(get());
        const node = step && inShownOrder(step)[number - 1];
        if (node) await get().take(node.id);
      },

      undo: () => undoLast({ set, get, deps }, until),

      async resolveConflict(keep) {
        const { conflict } = get();
        set({ conflict: null });
        if (!conflict || keep === 'theirs') return;
        const wish = `second branch for ${conflict.asked.choiceId}`;
        const body = { ...conflict.asked, choiceId: ids.for(wish), expects: conflict.existing?.id ?? null };
        await choose(conflict.stepId, body, wish, conflict.yours);
      },
    };
  };
