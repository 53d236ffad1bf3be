import { font, palette } from '../charts/palette.ts'

const variables = (mode: 'light' | 'dark') =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour[mode]}`)
    .join(';')

/** A chart holds its light colours as attributes; each is swapped for its dark twin. */
const swapped = Object.values(palette)
  .map(({ light, dark }) => `svg [fill="${light}" i]{fill:${dark}}svg [stroke="${light}" i]{stroke:${dark}}`)
  .join('\n')

/** The style sheet of a page: light, dark and print, from the colours of the charts. */
export const style = `
:root{color-scheme:light dark;${variables('light')}}
@media screen and (prefers-color-scheme:dark){
:root{${variables('dark')}}
.chart svg{background:var(--paper)!important}
${swapped}
}
@media print{:root{color-scheme:light}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 Georgia,"Times New Roman",serif;
overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-size-adjust:100%}
main{max-width:76rem;margin:0 auto;padding:2rem 1rem 4rem}
.prose,.passage{max-width:42rem}
h1,h2,h3,h4,table,figcaption,summary,button,.more,.label,#vg-tooltip-element{font-family:${font}}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3,h4{font-size:1.05rem;margin:2rem 0 .5rem}
h1,h2,h3,h4{text-wrap:balance}
p,ul,ol{margin:0 0 1rem}
a{color:var(--figure)}
pre{overflow-x:auto}
code{font-size:.9em}
blockquote{margin:0 0 1rem;padding-left:1rem;border-left:3px solid var(--grid)}
.prose blockquote,figcaption,.more{color:var(--muted)}
figure{margin:1.75rem 0}
figcaption{font-size:.875rem;line-height:1.45;margin-bottom:.5rem;max-width:48rem}
.scroll,.prose table{overflow-x:auto;max-width:100%}
.prose table{display:block}
:focus-visible{outline:2px solid var(--figure);outline-offset:2px}
.chart svg{display:block}
.chart svg text{font-family:${font}}
details{margin-top:.5rem}
summary{cursor:pointer;font-size:.875rem;color:var(--muted);width:fit-content}
details figure{margin:.5rem 0}
table{border-collapse:collapse;width:max-content;font-size:.875rem;line-height:1.4;overflow-wrap:normal}
th,td{padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);max-width:24rem}
th:last-child,td:last-child{padding-right:.25rem}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
.n,.right{text-align:right;font-variant-numeric:tabular-nums}
td.n,.date{white-space:nowrap}
.center{text-align:center}
th button{all:unset;cursor:pointer;font-weight:bold}
th button:focus-visible{outline:2px solid var(--figure);outline-offset:2px}
th button:hover{text-decoration:underline}
th button::after{content:"";display:inline-block;margin-left:.3em;width:.7em;font-size:.75em}
th.n button{display:inline-flex;flex-direction:row-reverse}
th.n button::after{margin:0 .3em 0 0}
th[aria-sort=ascending] button::after{content:"▲"}
th[aria-sort=descending] button::after{content:"▼"}
.more{font-size:.875rem;margin:.5rem 0 0}
.passage .text{white-space:pre-line;margin:0;padding-left:1rem;border-left:3px solid var(--grid)}
.gap{color:var(--muted)}
mark{background:var(--band);color:inherit;padding:.05em .15em;border-radius:2px;cursor:pointer;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{padding:0}
mark.on,mark.on mark{background:var(--figure);color:var(--paper)}
tr[tabindex]{cursor:pointer}
tr.on>*{background:var(--band)}
mark,tr,.live .on{scroll-margin:20vh}
.live .off{opacity:.25}
#vg-tooltip-element{position:fixed;visibility:hidden;z-index:9;max-width:min(24rem,90vw);padding:.5rem .75rem;pointer-events:none;
background:var(--paper);color:var(--ink);border:1px solid var(--muted);border-radius:3px;font-size:.8125rem}
#vg-tooltip-element.visible{visibility:visible}
#vg-tooltip-element td{border:0;padding:.1rem .5rem .1rem 0;overflow-wrap:anywhere}
#vg-tooltip-element td.key{color:var(--muted);white-space:nowrap}
@media (max-width:30rem){th,td{max-width:14rem}}
@media print{
@page{margin:15mm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
.scroll{overflow:visible}
.chart svg{max-width:100%;height:auto;max-height:225mm}
th,td{max-width:none;padding-right:.5rem}
table{width:auto;font-size:8.5pt}
h1,h2,h3,h4,figcaption{break-after:avoid}
.chart .scroll,tr,li{break-inside:avoid}
thead{display:table-header-group}
mark{background:none;border-bottom:1.5pt solid var(--figure)}
summary,th button::after,#vg-tooltip-element{display:none}
}
`
