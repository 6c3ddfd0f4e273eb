'use client';

import { Download } from 'lucide-react';
import { Button } from '../ui/button';
import { exportPath } from './export-api';
import { type ExportChoice, wantsManifest } from './formats';
import { rememberFormat } from './last-format';

interface DownloadLineProps {
  format: ExportChoice;
  from: { datasetId: string; loomId: string };
  /** Null until it is known. */
  fileName: string | null;
  available: boolean;
}

/** Saves the file; beside those with fixed columns, the manifest that holds their ids. */
export const DownloadLine = ({ format, from, fileName, available }: DownloadLineProps) => (
  <>
    <span className="mr-auto min-w-0 truncate font-mono text-dim text-xs" title={fileName ?? undefined}>
      {available ? fileName : null}
    </span>
    {available && wantsManifest(format) ? (
      <Button asChild variant="quiet">
        <a
          href={exportPath('manifest', from)}
          download
          title="The columns of this format are fixed. Item ids and the dataset hash are in the manifest."
        >
          Its manifest
        </a>
      </Button>
    ) : null}
    {available ? (
      <Button asChild variant="primary">
        <a href={exportPath(format, from)} download onClick={() => rememberFormat(format)}>
          <Download aria-hidden />
          Download
        </a>
      </Button>
    ) : (
      <Button variant="primary" disabled>
        <Download aria-hidden />
        Download
      </Button>
    )}
  </>
);
