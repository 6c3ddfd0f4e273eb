import { colourCss } from './colours';

/** The look of the page: on a screen in light and dark, and on paper. */
export const styleCss = (): string => `${colourCss()}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:1180px;margin:0 auto;padding:2.5rem 1.5rem 5rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .4rem}
h2{font-size:1.25rem;margin:2.75rem 0 .75rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.25rem 0 .35rem}
h4,h5,h6{font-size:.95rem;margin:1rem 0 .3rem}
h1,h2,h3,th,td,li,p,figcaption{unicode-bidi:isolate;overflow-wrap:break-word}
h1,h2,h3,p,li{overflow-wrap:anywhere}
p,li,figcaption{max-width:110ch}
tbody th,td:last-child{min-width:7em;overflow-wrap:anywhere}
td.n:last-child{min-width:0}
small,.meta,.note,figcaption,caption{color:var(--dim)}
.meta{margin:0;font-size:.875rem}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,monospace;background:var(--panel);border:1px solid var(--line);border-radius:3px;padding:0 .25em}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.75rem;overflow-x:auto}
pre code{border:0;padding:0;background:none;white-space:pre-wrap}
.warning{margin:1.25rem 0 0;padding:.6rem .85rem;border-radius:6px;background:var(--sun-soft);color:var(--sun)}
.warning p{margin:.15rem 0}
.verdict{margin:.75rem 0;padding:.75rem 1rem;background:var(--panel);border:1px solid var(--line);border-radius:8px;break-inside:avoid}
.verdict h3{margin:0}.verdict p{margin:.25rem 0 0}
figure{margin:1.25rem 0 2rem;break-inside:avoid}
.plot svg{display:block;width:100%;height:auto;max-width:1060px;background:var(--panel);border:1px solid var(--line);border-radius:8px}
figcaption{margin-top:.5rem;font-size:.875rem}
.scroll{overflow-x:auto;margin:1rem 0 1.5rem}
table{border-collapse:collapse;font-size:.8125rem;min-width:100%}
caption{text-align:left;font-weight:600;color:var(--ink);padding-bottom:.35rem;font-size:.9375rem}
th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
thead th{color:var(--dim);font-weight:500;border-bottom-color:var(--edge)}
tbody th{font-weight:500}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
td ul{margin:0;padding-left:1rem}
.watermark{position:fixed;inset:0;display:grid;place-items:center;pointer-events:none;font-size:clamp(3rem,13vw,9rem);font-weight:700;color:var(--sun);opacity:.09;transform:rotate(-24deg);z-index:-1}
.card{padding:.25rem 1.25rem 1rem;background:var(--panel);border:1px solid var(--line);border-radius:8px}
@page{margin:16mm 14mm}
@page wide{size:landscape}
@media print{
body{font-size:10.5pt}
main{max-width:none;padding:0}
h2,h3{break-after:avoid}
.scroll{overflow:visible}
table{font-size:7.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
#points,#comparisons,#models{page:wide}
#points,#methods,#card{break-before:page}
.card{border:0;padding:0}
}`;
