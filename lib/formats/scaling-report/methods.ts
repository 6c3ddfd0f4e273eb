import { METRICS_OF, shownMetrics } from '../../scaling/report/metric';
import type { ScalingReportFacts } from './facts';
import { type Html, html, list, section } from './html';
import { FORMULAS, metricName } from './metric-words';

/** How every number was made, with the sources. */
export function methodSection({ run }: Pick<ScalingReportFacts, 'run'>): Html {
  const shown = shownMetrics(run.task, run.labelSays);
  const formulas = METRICS_OF[run.task].map((metric) => {
    const { formula, words } = FORMULAS[metric];
    const same = shown.includes(metric)
      ? ''
      : run.labelSays === null
        ? ' Not known here: what the labels say was not told.'
        : ' Here it is the accuracy, as the label is the right class.';
    return html`<b>${metricName(metric, run.labelSays)}</b>: <code>${formula}</code>; ${words}.${same}`;
  });
  return section(
    'methods',
    'Methods',
    html`<h3>Metrics</h3>
<p>ℓ is the natural-log probability of a label after the item’s prompt. As in the inverse-scaling pipeline (McKenzie et al. 2023).</p>
`,
    list(formulas),
    html`<h3>How probabilities were found</h3>
`,
    list(SCORING),
    html`<h3>Errors and tests</h3>
`,
    list(STATISTICS),
    html`<h3>Sources</h3>
`,
    list(SOURCES),
  );
}

const SCORING: readonly Html[] = [
  html`<b>echo</b>: log probabilities of the prompt’s own tokens, read back from the server. Exact, for labels of any length.`,
  html`<b>next-token</b>: the likeliest next tokens. Surface forms of a label are summed (ln Σ exp). A label that is not among them is <i>censored</i>: only a bound is known.`,
  html`<b>sampled</b>: a label’s share k of n draws, ln(k/n). Never drawn, it is at most ln(1 − 0.05^(1/n)) (95 %, the exact form of the rule of three). The logarithm of a share of few draws is biased, on average too low, and which label is drawn most often is itself chance where two are close: accuracies come out nearer to chance than by exact probabilities, and all errors given here are of the items, not of the draws. Compare sampled models with sampled ones.`,
  html`<b>imported</b>: what a results file said. Its own “correct” is kept as it stood.`,
  html`The method of a model is decided by questions of known answer before the run, and is never changed in it. Items that cannot be scored so are counted as failed, not guessed.`,
  html`Means are over items whose value is known exactly, and are not given where more items are known within bounds alone: which ones are known is no chance. Bounds are over all scored items: the least and most that the mean can be, whatever the censored labels’ probabilities are; shares that were drawn are taken as they are.`,
  html`Labels that are exactly equal (two of four draws each) have no order: each of k counts 1/k to the accuracy, and comparisons of models leave the item out. The pipeline takes the first of equals, and so do the results files written here.`,
];

const STATISTICS: readonly Html[] = [
  html`<b>SEM</b>: √(Σ(x − x̄)² / (n − ddof)) / √n. ddof 1 is the unbiased variance; ddof 0 gives the numbers of plots drawn with NumPy’s default.`,
  html`<b>95 % interval</b> of shares of independent items: Wilson’s score interval (Wilson 1927). Else percentiles of a bootstrap (Efron 1979) over clusters of near-duplicates, which come and go together (Cameron, Gelbach & Miller 2008), taken farther out the fewer the clusters (the expanded interval of Hesterberg 2015); none with fewer than six. Losses are skewed: of fewer than some fifty clusters their intervals are a little too narrow still.`,
  html`<b>Slope</b>: least squares of a metric’s mean against log₁₀ of the parameters, a family at a time; its interval by the same cluster bootstrap, each resample with the same items for every model; none where the models differ in fewer than six clusters. The interval is of other items, not of other models: these models are taken as they are, and what sets them apart besides size is in the slope. A model counts where it has an answer to at least half of what it was asked. An interval that holds zero gives no verdict; each verdict is at 95 % by itself, not corrected for the number of families.`,
  html`<b>Turns</b>: a verdict says that a law does not go one way where the least-squares parabola through the means goes, by its 95 % intervals, one way at the smallest size and the other way at the largest.`,
  html`<b>Comparison</b>: McNemar’s test on the items that one model alone has right, exact and two-sided (McNemar 1947); the difference in accuracy by a paired bootstrap over the clusters. Neither is corrected for the number of pairs.`,
];

const SOURCES: readonly Html[] = [
  html`McKenzie, I. R. et al. (2023). Inverse Scaling: When Bigger Isn’t Better. Transactions on Machine Learning Research.`,
  html`Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. Journal of the American Statistical Association 22, 209–212.`,
  html`McNemar, Q. (1947). Note on the sampling error of the difference between correlated proportions or percentages. Psychometrika 12, 153–157.`,
  html`Efron, B. (1979). Bootstrap methods: another look at the jackknife. The Annals of Statistics 7, 1–26.`,
  html`Cameron, A. C., Gelbach, J. B. & Miller, D. L. (2008). Bootstrap-based improvements for inference with clustered errors. The Review of Economics and Statistics 90, 414–427.`,
  html`Hesterberg, T. C. (2015). What teachers should know about the bootstrap: resampling in the undergraduate statistics curriculum. The American Statistician 69, 371–386.`,
];
