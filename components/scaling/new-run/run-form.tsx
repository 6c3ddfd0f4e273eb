'use client';

import { type FormEvent, type KeyboardEvent, useRef } from 'react';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { counted } from '../screen/number-words';
import { pickedModels } from './draft';
import { FormFooter } from './form-footer';
import { ModelsPick } from './models-pick';
import type { NewRunProps } from './new-run';
import { bodyOf, obstacle, titleOf } from './run-body';
import { SettingsFields } from './settings-fields';
import { TaskFields } from './task-fields';
import { useCheck } from './use-check';
import type { FormFacts } from './use-form-facts';
import { useFormKeys } from './use-form-keys';
import { useRunDraft } from './use-run-draft';
import { useStart } from './use-start';

const isText = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio';

/** What to score, on which models, how; Ctrl+Enter runs it. */
export const RunForm = (props: NewRunProps & { facts: FormFacts }) => {
  const { datasetId, items, unavailable, facts, onStarted, onClose } = props;
  const { draft, missing, change, forget, startOver } = useRunDraft(props);
  const checks = useCheck(datasetId);
  const { busy, error, start } = useStart(datasetId);
  const form = useRef<HTMLFormElement>(null);
  const picked = pickedModels(draft, facts.families);
  const why = obstacle(draft, picked, { items, unavailable });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (why !== null || busy) return;
    const run = await start(bodyOf(draft, picked));
    if (!run) return;
    checks.stop();
    forget();
    onStarted(run);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What floats over the form, such as an open list, has its own keys.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if (event.key === 'Escape' && isText(event.target)) {
      event.preventDefault();
      form.current?.focus();
    }
    if (event.key !== 'Enter') return;
    if (!event.ctrlKey && !event.metaKey) {
      // Enter in a field is no wish to spend anything.
      if (event.target instanceof HTMLInputElement) event.preventDefault();
      return;
    }
    event.preventDefault();
    form.current?.requestSubmit();
  };
  const check = () => void (checks.busy ? checks.stop() : checks.start(picked, draft));
  useFormKeys(form, { check, close: onClose });

  return (
    <form
      ref={form}
      aria-label="New run"
      tabIndex={-1}
      onSubmit={submit}
      onKeyDown={onKeyDown}
      className="flex min-h-0 min-w-0 flex-1 flex-col outline-none"
    >
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-6xl gap-5 p-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-5">
            <div>
              <h2 className="font-semibold text-base">New run</h2>
              <p className="mt-0.5 text-[13px] text-dim">
                It scores the {counted(items, 'kept item')}, as {items === 1 ? 'it is' : 'they are'} now, in
                the background, and goes on when you leave this page.
              </p>
            </div>
            <Field label="Title">
              <Input
                value={titleOf(draft, picked)}
                maxLength={200}
                onChange={(event) => change({ ...draft, title: event.target.value })}
                onBlur={(event) => event.target.value.trim() === '' && change({ ...draft, title: null })}
              />
            </Field>
            <ModelsPick draft={draft} facts={facts} checks={checks} missing={missing} onChange={change} />
          </div>
          <div className="grid content-start gap-5">
            <TaskFields
              task={draft.task}
              unavailable={unavailable}
              onChange={(task) => change({ ...draft, task })}
            />
            <SettingsFields
              settings={draft.settings}
              onChange={(part) => change({ ...draft, settings: { ...draft.settings, ...part } })}
            />
          </div>
        </div>
      </div>
      <FormFooter
        draft={draft}
        picked={picked}
        items={items}
        size={facts.size}
        checks={checks}
        obstacle={why}
        error={error}
        busy={busy}
        onCheck={check}
        onStartOver={startOver}
        onClose={onClose}
      />
    </form>
  );
};
