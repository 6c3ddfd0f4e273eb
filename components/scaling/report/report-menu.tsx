'use client';

import { Download, FileArchive, FileChartColumn, FileSpreadsheet, Sheet } from 'lucide-react';
import { useState } from 'react';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import { scalingReportHtml } from '@/lib/formats/scaling-report/scaling-report';
import { scalingTableCsv } from '@/lib/formats/scaling-report/table-csv';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { messageOf } from '@/lib/store/http';
import { Button } from '../../ui/button';
import { saveText } from '../../ui/chart/save-chart';
import { fileNameOf } from '../../ui/chart/save-figure';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { bySize, modelTitle } from '../items/score-words';
import { gatherFacts } from './gather-facts';
import { notesOf } from './report-notes';
import { saveResults } from './save-results';

interface ReportMenuProps {
  run: ScalingRunView;
  report: ScalingReport;
}

/** What a run found, as files to take along. */
export const ReportMenu = ({ run, report }: ReportMenuProps) => {
  const [busy, setBusy] = useState(false);
  const scored = new Set(report.models.filter((model) => model.scored > 0).map(({ key }) => key));
  const models = bySize(run.models).filter(({ key }) => scored.has(key));
  const during = async (save: () => Promise<void>, failed: string) => {
    setBusy(true);
    try {
      await save();
    } catch (failure) {
      toast.error(failed, { description: messageOf(failure) });
    }
    setBusy(false);
  };
  const saveReport = () =>
    during(async () => {
      const page = scalingReportHtml(await gatherFacts(run, report, Date.now()));
      saveText(page, 'text/html;charset=utf-8', fileNameOf(run.title, 'scaling-report', 'html'));
    }, 'The report could not be made');
  const saveTable = () =>
    saveText(
      scalingTableCsv(run, report),
      'text/csv;charset=utf-8',
      fileNameOf(run.title, 'scaling-table', 'csv'),
    );
  const save = (model: string | null) =>
    void during(() => saveResults(run.id, model), 'There is no such results file');
  const notes = notesOf(run);
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button size="sm" busy={busy}>
          {busy ? null : <Download aria-hidden />}
          Export
        </Button>
      </MenuTrigger>
      <MenuContent className="max-h-(--radix-dropdown-menu-content-available-height) w-80 overflow-auto">
        {notes === '' ? null : <p className="px-2.5 py-1.5 text-dim text-xs">{notes}</p>}
        <MenuItem icon={<FileChartColumn aria-hidden />} onSelect={() => void saveReport()}>
          HTML report
          <Hint>figures, tables, methods, hashes, dataset card</Hint>
        </MenuItem>
        <MenuItem icon={<Sheet aria-hidden />} onSelect={saveTable}>
          Table as CSV
          <Hint>every number with its error and interval</Hint>
        </MenuItem>
        <MenuSeparator />
        <MenuItem
          icon={<FileArchive aria-hidden />}
          disabled={models.length === 0}
          onSelect={() => save(null)}
        >
          Results files of all models
          <Hint>a zip archive, as the inverse-scaling pipeline writes them</Hint>
        </MenuItem>
        {models.map((model) => (
          <MenuItem key={model.key} icon={<FileSpreadsheet aria-hidden />} onSelect={() => save(model.key)}>
            Results of {modelTitle(model)}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
};

const Hint = ({ children }: { children: string }) => (
  <span className="block text-dim text-xs">{children}</span>
);
