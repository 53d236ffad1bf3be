/** Draws the charts anew that were made to be selected in or zoomed: of all others the picture is enough. */
import type { EmbedOptions, VisualizationSpec } from 'vega-embed'

declare const vegaEmbed: (node: HTMLElement, spec: VisualizationSpec, options: EmbedOptions) => Promise<unknown>

const options: EmbedOptions = {
  mode: 'vega',
  ast: true,
  renderer: 'svg',
  actions: false,
  defaultStyle: false,
  tooltip: false
}

for (const data of document.querySelectorAll('.chart script.vega-data')) {
  const chart = data.closest('.chart')
  const drawn = chart?.querySelector('.pictures, .scroll > div')
  const name = drawn?.querySelector('svg')?.getAttribute('aria-label')
  const live = document.createElement('div')
  live.className = 'live'
  // Only when it is drawn: until then, and should it fail, the picture stays
  void vegaEmbed(live, JSON.parse(data.textContent ?? '') as VisualizationSpec, options).then(() => {
    const svg = live.querySelector('svg')
    svg?.setAttribute('role', 'img')
    if (name) svg?.setAttribute('aria-label', name)
    for (const attribute of ['role', 'aria-roledescription', 'aria-label']) live.removeAttribute(attribute)
    drawn?.replaceWith(live)
  })
}
