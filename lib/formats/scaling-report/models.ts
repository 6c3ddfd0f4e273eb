import type { ScalingReportFacts } from './facts';
import { type Column, type Html, html, list, section, table } from './html';
import { countOf, sizeOf } from './numbers';
import { methodsOf } from './points';

const COLUMNS: readonly Column[] = [
  { name: 'model' },
  { name: 'family' },
  { name: 'kind' },
  { name: 'parameters', number: true },
  { name: 'server' },
  { name: 'method' },
  { name: 'state' },
  { name: 'scored', number: true },
  { name: 'failed', number: true },
  { name: 'what the check found' },
];

/** The models: where they were served, how they were scored, and what the check before the run found. */
export function modelSection({
  run,
  report,
  servers,
}: Pick<ScalingReportFacts, 'run' | 'report' | 'servers'>): Html {
  const rows = run.models.map((model) => {
    const counted = report.models.find(({ key }) => key === model.key);
    const { serverId } = model;
    return [
      model.name,
      model.familyName,
      model.kind,
      sizeOf(model.parameters),
      serverId === null ? null : ((Object.hasOwn(servers, serverId) ? servers[serverId] : null) ?? serverId),
      methodsOf(model, counted),
      model.reason === null || model.findings.some(({ sentence }) => sentence === model.reason)
        ? model.state
        : `${model.state}: ${model.reason}`,
      countOf(counted?.scored ?? 0),
      countOf(counted?.failed ?? 0),
      model.findings.length === 0
        ? null
        : list(
            model.findings.map(
              ({ method, ok, sentence }) => html`<b>${method}</b> (${ok ? 'fit' : 'not fit'}): ${sentence}`,
            ),
          ),
    ];
  });
  return section('models', 'Models', table('Models of the run', COLUMNS, rows));
}
