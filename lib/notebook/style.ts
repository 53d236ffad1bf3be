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
h1,h2,h3,h4,table,figcaption,summary,button,.more,.subtitle,.caption,.contents,.skip,#tip{font-family:${font}}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.5rem 0 .75rem}
h3,h4{font-size:1.05rem;margin:2rem 0 .5rem}
h1,h2,h3,h4{text-wrap:balance;scroll-margin-top:1rem}
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
.scroll{background:linear-gradient(to left,var(--paper) 50%,transparent) right/2rem 100% no-repeat local,
linear-gradient(to left,var(--band),transparent) right/1rem 100% no-repeat}
:focus-visible{outline:2px solid var(--figure);outline-offset:2px}
.chart{container-type:inline-size;max-width:72rem}
.chart svg{display:block;max-width:100%;height:auto}
.scroll svg{max-width:none}
.pictures{margin:0 -.6rem}
.narrow{display:none}
@container (max-width:599px){.wide{display:none}.narrow{display:block}}
.chart figcaption,.caption,details p{max-width:42.5rem}
.chart figcaption :is(h1,h2,h3,h4){margin:0 0 .25rem;color:var(--ink)}
.subtitle,.caption,details p{font-size:.875rem;line-height:1.45;margin:0}
.subtitle,.caption{color:var(--muted)}
.caption{margin-top:.5rem}
.embed{padding:.75rem}
.embed .chart{margin:0}
.embed h1{font-size:1.35rem}
.chart svg text{font-family:${font}}
.live{overflow-x:auto}
details{margin-top:.5rem}
details p{margin:.35rem 0;font-family:${font}}
.contents{margin:0 auto;padding:.75rem 1rem 0;max-width:76rem;font-size:.9375rem}
.contents details{margin:0}
.contents ol{margin:.5rem 0 0;padding:0;list-style:none;columns:18rem;column-gap:2rem}
.contents li{break-inside:avoid;padding:.15rem 0}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--paper);border:2px solid var(--figure);z-index:9}
.skip:focus{left:.5rem;top:.5rem}
[tabindex="-1"]:focus{outline:none}
summary{cursor:pointer;font-size:.875rem;color:var(--muted);width:fit-content}
details figure{margin:.5rem 0}
table{border-collapse:collapse;width:max-content;font-size:.875rem;line-height:1.4;overflow-wrap:normal}
th,td{padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--grid);max-width:24rem}
td:nth-child(2):last-child{max-width:44rem}
.told{width:auto;max-width:44rem}
.told td{max-width:none}
th:last-child,td:last-child{padding-right:.25rem}
thead th{border-bottom:2px solid var(--ink);vertical-align:bottom}
.n,.right{text-align:right;font-variant-numeric:tabular-nums}
td.n,.date{white-space:nowrap}
.center{text-align:center}
th button{all:unset;cursor:pointer;font-weight:bold}
th button:hover{text-decoration:underline}
th button::after{content:"";display:inline-block;margin-left:.3em;width:.7em;font-size:.75em}
th.n button{display:inline-flex;flex-direction:row-reverse}
th.n button::after{margin:0 .3em 0 0}
th[aria-sort=ascending] button::after{content:"▲"}
th[aria-sort=descending] button::after{content:"▼"}
.more{font-size:.875rem;margin:.5rem 0 0}
.passage .text{white-space:pre-line;margin:0;padding-left:1rem;border-left:3px solid var(--grid)}
mark{background:var(--band);color:inherit;padding:.05em .15em;border-radius:2px;cursor:pointer;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark mark{padding:0}
mark.on,mark.on mark{background:var(--figure);color:var(--paper)}
tr[data-claims]{cursor:pointer}
tr.on>*{background:var(--band)}
mark,tr,svg [data-mark]{scroll-margin:20vh}
svg.dim [data-mark]:not(.on){opacity:.25}
#tip{position:fixed;z-index:9;max-width:min(24rem,90vw);padding:.5rem .75rem;pointer-events:none;
background:var(--paper);color:var(--ink);border:1px solid var(--muted);border-radius:3px;font-size:.8125rem}
#tip table{width:auto}
#tip td{border:0;padding:.1rem .5rem .1rem 0;overflow-wrap:anywhere}
#tip td:first-child{color:var(--muted);white-space:nowrap}
[hidden]{display:none!important}
html:has(.bar){scroll-padding-bottom:6rem}
.review,.decide{max-width:48rem}
.review,.decide,.bar,.acts button,.bar button,.review input,.review select{font-family:${font}}
.how,.check,.claim dl,.state,.acts button,.bar,.bar button{font-size:.9375rem;line-height:1.45}
.claims,.questions{list-style:none;padding:0;margin:0}
.claim,.question{padding:1.1rem 0 1.1rem 1rem;border-left:4px solid var(--grid);border-bottom:1px solid var(--grid)}
.claim.on{border-left-color:var(--figure)}
:is([data-decision=accepted],[data-decision=edited],.question:not([data-answer=""])){border-left-color:var(--third)}
[data-decision=struck]{border-left-color:var(--denial)}
.claim p,.question p{margin:0 0 .7rem}
.sentence,.example{font:1.125rem/1.5 Georgia,"Times New Roman",serif;white-space:pre-line}
.example{font-size:1rem}
.claim dl{margin:0 0 .75rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(16rem,1fr));gap:.15rem 1.5rem}
.claim dl div{display:flex;gap:.75rem}
.claim dt{flex:none;width:4.25rem;color:var(--muted)}
.claim dd{margin:0}
.none,.hint,.inferred,.joins,.scope{color:var(--muted)}
.inferred{font-size:.875em}
.inferred::before{content:"("}
.inferred::after{content:")"}
[data-decision=struck] :is(.sentence,dd){color:var(--muted)}
[data-decision=struck] mark:not(.on){color:var(--ink)}
[data-decision=struck] :is(mark,dd){text-decoration:line-through}
[data-decision=struck] .check{display:none}
@media screen{.editing>:is(dl,.acts){display:none}}
.acts{display:flex;flex-wrap:wrap;align-items:center;gap:.5rem}
.claim .state{margin:0;min-width:8rem}
.claim:not([data-decision=""]) .state{font-weight:bold}
:is(.acts,.bar) button,.field :is(input,select){min-height:2.25rem;border:1px solid var(--muted);border-radius:4px;
background:var(--paper);color:var(--ink)}
:is(.acts,.bar) button{padding:.25rem .9rem;cursor:pointer}
:is(.acts,.bar) button:not(.save,[type=submit],[aria-pressed=true]):hover{border-color:var(--figure);color:var(--figure)}
.acts [aria-pressed=true]{background:var(--ink);border-color:var(--ink);color:var(--paper)}
.bar .save,.acts [type=submit]{background:var(--figure);border-color:var(--figure);color:var(--paper);font-weight:bold}
.review form{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13rem),1fr));gap:.75rem 1rem;align-items:start}
.review form .acts{grid-column:1/-1}
.field label{display:block;font-size:.875rem;font-weight:bold}
.field :is(input,select){width:100%;padding:.25rem .5rem;font-size:1rem}
.field [aria-invalid]{border:2px solid var(--denial)}
.claim .field p{margin:.15rem 0 0;font-size:.8125rem;line-height:1.35}
.error{color:var(--denial)}
.bar{position:sticky;bottom:0;display:flex;flex-wrap:wrap;align-items:center;gap:.5rem 1.5rem;padding:.6rem 0;margin-top:2rem;
background:var(--paper);border-top:2px solid var(--ink)}
.bar p{margin:0;flex:1 1 16rem}
@media (max-width:30rem){th,td,td:nth-child(2):last-child{max-width:14rem}table:not(:has(th:nth-child(4))){width:auto}
.told td{max-width:none}.claim .state{flex:1 0 100%}
.bar,.bar button{font-size:.8125rem;line-height:1.3}.bar{gap:.3rem .6rem}.bar p{flex:1 0 100%}
.bar button{padding:.25rem .6rem}}
@media print{
@page{margin:15mm}
body{font-size:10.5pt}
main{max-width:none;padding:0}
.scroll{overflow:visible}
th,td{max-width:none;padding-right:.5rem}
table{width:auto;font-size:8.5pt}
h1,h2,h3,h4,figcaption{break-after:avoid;break-inside:avoid}
.pictures,.chart .scroll,tr,li{break-inside:avoid}
.pictures{margin:0}
.wide{display:block!important}
.narrow{display:none!important}
.scroll svg{max-width:100%}
thead{display:table-header-group}
mark{background:none;border-bottom:1.5pt solid var(--figure)}
summary{list-style:none;font-weight:bold;break-after:avoid}
th button::after,#tip,.how,.bar,.skip,.contents,.unprinted,.claim form,.claim button,.question button{display:none}
.claim{break-inside:avoid;padding:.5rem 0 .5rem .75rem}
}
`
