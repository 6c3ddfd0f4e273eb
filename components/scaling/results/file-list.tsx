'use client';

import { X } from 'lucide-react';
import { useId } from 'react';
import { ErrorState } from '../../ui/error-state';
import { IconButton } from '../../ui/icon-button';
import { agreementWords } from './agreement-words';
import { missingOf } from './file-draft';
import { FILE_COLUMNS, FileLine } from './file-line';
import { fileField } from './import-draft';
import type { useResultsImport } from './use-results-import';

type Form = ReturnType<typeof useResultsImport>;

/** The files that were picked, those that cannot be read among them with the reason. */
export const FileList = ({ form }: { form: Form }) => {
  const familyList = useId();
  const { draft, bad, mapping, families, problems, held, reply, failure } = form;
  const missing = missingOf(mapping.files, draft.files);
  const refusedOf = (fileId: string): string | null => {
    const at = [held.state === 'failed' ? held : null, failure].find((one) =>
      one?.place?.startsWith(fileField(fileId, '')),
    );
    return at?.message ?? null;
  };
  return (
    <div className="grid gap-3">
      {bad.map(({ id, name, message, where }) => (
        <div key={id} className="relative">
          <ErrorState title={`“${name}” cannot be read and is left out`} className="pr-12">
            <p>{message}</p>
            {where ? <p className="mt-1 font-mono text-xs">at {where}</p> : null}
          </ErrorState>
          <IconButton
            label={`Take ${name} off the list`}
            icon={<X aria-hidden />}
            className="absolute top-2 right-2"
            onClick={() => form.removeFile(id)}
          />
        </div>
      ))}
      {draft.files.length > 0 ? (
        <div className="grid gap-2">
          <div aria-hidden className={`${FILE_COLUMNS} text-dim text-xs`}>
            <span>File</span>
            <span>Family</span>
            <span>Kind</span>
            <span>Model</span>
            <span className="text-right">Parameters</span>
          </div>
          <ul aria-label="Results files" className="grid gap-2.5">
            {draft.files.map((file, at) => {
              const agreement = reply?.agreements[at];
              return (
                <FileLine
                  key={file.id}
                  file={file}
                  problems={problems}
                  refused={refusedOf(file.id)}
                  agreement={agreement ? agreementWords(agreement) : null}
                  familyList={familyList}
                  onChange={form.changeFile}
                  onRemove={() => form.removeFile(file.id)}
                />
              );
            })}
          </ul>
          <datalist id={familyList}>
            {families.map(({ id, name }) => (
              <option key={id} value={name} />
            ))}
          </datalist>
        </div>
      ) : null}
      {mapping.names.length > 0 ? (
        <p role="status" className="text-[13px] text-dim">
          Models are named by {mapping.names.map((name) => `“${name}”`).join(', ')}.
          {missing.length > 0
            ? ` It names files that are not here: ${missing.map((name) => `“${name}”`).join(', ')}.`
            : ''}
        </p>
      ) : null}
    </div>
  );
};
