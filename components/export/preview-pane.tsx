'use client';

import type { ExportPreview } from '@/lib/contract/dataset';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { Skeleton } from '../ui/skeleton';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '../ui/tabs';
import type { Asked } from './use-asked';

interface PreviewPaneProps {
  preview: Asked<ExportPreview>;
  onAgain: () => void;
}

/** The beginning of the very file, or of each file of an archive. */
export const PreviewPane = ({ preview, onAgain }: PreviewPaneProps) => {
  if (preview.state === 'loading')
    return (
      <div role="status" aria-label="Reading the preview" className="min-h-0 flex-1">
        <Skeleton className="h-full min-h-72 md:min-h-0" />
      </div>
    );
  if (preview.state === 'failed')
    return (
      <ErrorState title="There is no preview" actions={<Button onClick={onAgain}>Try again</Button>}>
        {preview.message}
      </ErrorState>
    );
  const { fileName, files } = preview.value;
  const [only] = files;
  if (files.length === 1 && only) return <FileText file={only} />;
  return (
    <Tabs defaultValue={files[0]?.name} key={fileName} className="flex min-h-0 flex-1 flex-col">
      <TabsList aria-label={`Files in ${fileName}`} className="shrink-0 overflow-x-auto overflow-y-hidden">
        {files.map(({ name }) => (
          <TabsTrigger key={name} value={name} className="whitespace-nowrap font-mono text-xs">
            {name}
          </TabsTrigger>
        ))}
      </TabsList>
      {files.map((file) => (
        <TabsContent
          key={file.name}
          value={file.name}
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col pt-2"
        >
          <FileText file={file} />
        </TabsContent>
      ))}
    </Tabs>
  );
};

const FileText = ({ file: { name, text, more } }: { file: ExportPreview['files'][number] }) => (
  <figure className="m-0 flex min-h-0 flex-1 flex-col">
    {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text must scroll by keyboard. */}
    <section tabIndex={0} aria-label={`Preview of ${name}`} className={BOX}>
      <pre className="whitespace-pre-wrap font-mono text-xs leading-relaxed wrap-anywhere">
        {text || 'This file is empty.'}
      </pre>
    </section>
    <figcaption className="mt-1 text-faint text-xs">
      {more ? 'The beginning; the file goes on.' : 'All of it.'}
    </figcaption>
  </figure>
);

const BOX =
  'h-72 overflow-auto rounded-lg border border-line bg-bg p-3 focus-visible:-outline-offset-2 md:h-auto md:min-h-0 md:flex-1';
