import { healthSchema, serversReplySchema } from '@/lib/contract/reply';
import type { ScalingRunView } from '@/lib/contract/scaling-runs';
import type { ReportComparison, ScalingReportFacts } from '@/lib/formats/scaling-report/facts';
import type { ScalingReport } from '@/lib/scaling/report/report';
import { request } from '@/lib/store/http';
import { figuresOf } from '../figures/draw-figures';
import { scalingApi } from '../scaling-api';
import { drawOffscreen } from './draw-offscreen';

/** All that the report of a run says. Rejects where a part of it cannot be had: a report leaves nothing out unsaid. */
export async function gatherFacts(
  run: ScalingRunView,
  report: ScalingReport,
  madeAt: number,
): Promise<ScalingReportFacts> {
  const [dataset, comparisons, figures, servers, version] = await Promise.all([
    scalingApi.dataset(run.id),
    compareEnds(run.id, report),
    drawOffscreen(figuresOf(run, report)),
    serverNames(),
    versionOf(),
  ]);
  return { run, report, dataset, comparisons, figures, servers, version, madeAt };
}

/** The largest against the smallest model of each family. */
async function compareEnds(runId: string, report: ScalingReport): Promise<ReportComparison[]> {
  return Promise.all(
    endsOf(report).map(async ({ first, second }) => ({
      first,
      second,
      ...(await scalingApi.compare(runId, first, second)),
    })),
  );
}

/** Of the families with two scored models or more; a task without right classes has nothing to compare. */
export function endsOf({ task, families, models }: ScalingReport): { first: string; second: string }[] {
  if (task === 'sequence-prob') return [];
  const scored = new Set(models.filter((model) => model.scored > 0).map(({ key }) => key));
  return families.flatMap((family) => {
    const own = family.models.filter((key) => scored.has(key));
    const [second, first] = [own[0], own.at(-1)];
    return first === undefined || second === undefined || first === second ? [] : [{ first, second }];
  });
}

const serverNames = async (): Promise<Record<string, string>> => {
  const { servers } = await request(serversReplySchema, '/api/servers');
  return Object.fromEntries(servers.map(({ id, name }) => [id, name]));
};

const versionOf = async (): Promise<string> => (await request(healthSchema, '/api/health')).version;
