import 'server-only';
import type { z } from 'zod';
import type { offerSchema } from '@/lib/contract/dataset';
import type { DatasetFacts } from '@/lib/formats/dataset-facts';
import { datasetExportSchema } from '@/lib/formats/export-format';
import { labelProblem } from '@/lib/formats/inverse-scaling/labelled-prompt';
import { WRITERS } from '@/lib/formats/writers';

type Offer = z.infer<typeof offerSchema>;

/** Every format of a dataset's rows, and why those that are not to be had are not. Facts are null where it has no item format. */
export const offersOf = (facts: DatasetFacts | null): Offer[] =>
  datasetExportSchema.options.map((format) => {
    const reason = facts ? WRITERS[format].problem(facts) : labelProblem(null);
    return { format, available: reason === null, reason };
  });
