import { anthropic } from './anthropic/anthropic';
import type { DatasetWriter } from './dataset-facts';
import type { DatasetExport } from './export-format';
import { huggingFace } from './hugging-face/hugging-face';
import { inspect } from './inspect/inspect';
import { classificationCsv, classificationJsonl } from './inverse-scaling/classification';
import { logoddsCsv, logoddsJsonl } from './inverse-scaling/logodds';
import { sequenceProbCsv, sequenceProbJsonl } from './inverse-scaling/sequence-prob';
import { lmEval } from './lm-eval/lm-eval';
import { manifest } from './manifest/manifest';
import { openaiEvals } from './openai-evals/openai-evals';
import { preference } from './preference/preference';
import { spreadsheet } from './spreadsheet/spreadsheet';
import { text } from './text/text';

/** Every way to carry rows out. */
export const WRITERS: Record<DatasetExport, DatasetWriter> = {
  'classification-csv': classificationCsv,
  'logodds-csv': logoddsCsv,
  'sequence-prob-csv': sequenceProbCsv,
  'classification-jsonl': classificationJsonl,
  'logodds-jsonl': logoddsJsonl,
  'sequence-prob-jsonl': sequenceProbJsonl,
  'anthropic-jsonl': anthropic,
  'inspect-jsonl': inspect,
  'lm-eval-zip': lmEval,
  'openai-evals-zip': openaiEvals,
  'hugging-face-zip': huggingFace,
  'preference-jsonl': preference,
  text,
  'spreadsheet-csv': spreadsheet,
  manifest,
};
