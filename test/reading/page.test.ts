// Pages made up in the shapes in which real ones lost their story or their day. Around each stand figures of other
// stories, of comments and of adverts, which must not be taken.
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readArticle } from '../../lib/reading/article.ts'

const test = suite('reading: pages')

const story = [
  'At least 12 people were killed when a ferry sank off Orvale on Monday, the harbour office said, in the worst wreck there in years.',
  'Another 31 passengers were taken off by fishing boats, said Mira Holt, who runs the lifeboat station at the head of the bay.',
  'The ministry of transport said 58 people had been on the list of the ferry, but that children under four are not written down.',
  'Divers went down twice before dark and found the hull on its side in 20 metres of water, with both of its doors standing open.',
  'Ferries on the line were stopped for two days, and the owner said that it would pay for the funerals of all who had drowned.',
  'The last inspection was in March, according to the harbour office, and had found nothing but a lamp that had to be replaced.'
]
const text = story.join('\n\n')
const ps = (name = '') => story.map((line) => `<p${name && ` class="${name}"`}>${line}</p>`).join('\n')
const other = (n: number) =>
  `<p>Some ${n} houses burnt down in Tarn last week, and the fire brigade said it had come too late for want of any water.</p>`
const menu = `<nav><a href="/">Home</a> <a href="/s">Sport</a></nav><div class="top"><a href="/x">7 killed in Tarn</a></div>`
const wrap = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head><title>Ferry | The Tern</title>${head}</head><body>${menu}${body}
  <footer>The Tern, 40 years of news</footer></body></html>`
const entries = (name: string, days: number) =>
  Array.from({ length: days }, (_, i) => {
    const day = `2019-11-${20 + i}`
    return `<div class="${name}"><time datetime="${day}T09:00:00Z">${day}</time>${other(900 + i)}</div>`
  }).join('')

const shapes: [shape: string, page: string, published?: string | null][] = [
  [
    'the story in a container named for the sidebar beside it',
    wrap(`<div class="with-sidebar sidebar">${ps()}</div><div class="sidebar">${other(900)}</div>`)
  ],
  ['the story in a form', wrap(`<form id="aspnetForm"><h1>Ferry sinks</h1><div>${ps()}</div></form>`)],
  ['each paragraph named paywall', wrap(`<main>${ps('paywall')}</main><div class="paywall">Join 900 readers</div>`)],
  ['the story in topics', wrap(`<div id="topics"><div>${ps()}</div></div><ul class="tags"><li>900 ferries</li></ul>`)],
  [
    'scripts and styles longer than the story',
    wrap(
      `<div class="story-with-comments"><script>var more = "${other(900).repeat(50)}"</script><style>p {${' '.repeat(9000)}}</style>${ps()}</div>`
    )
  ],
  [
    'a day of publication in year 1',
    wrap(
      `<article>${ps()}</article>`,
      `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"0001-01-01T00:00:00Z"}</script>
       <meta property="article:published" content="19 Nov 2019 07:09 GMT">`
    ),
    '2019-11-19'
  ],
  [
    'times in a sidebar and in comments',
    wrap(
      `<aside><time datetime="2019-12-24">24 Dec</time></aside><article><h1>Ferry sinks</h1>
       <p class="byline">By Jo Rahm <time datetime="2019-11-19T07:09+01:00">19 Nov</time></p>${ps()}</article>
       <section id="comments">${entries('comment', 9)}</section>`
    ),
    '2019-11-19'
  ],
  [
    'times of other stories in a list of no name',
    wrap(
      `<ul><li><a href="a">Fire</a> <time datetime="2019-12-01">1 Dec</time></li>
       <li><a href="b">Flood</a> <time datetime="2019-12-01">1 Dec</time></li></ul><article>${ps()}</article>`
    ),
    null
  ],
  [
    'a live blog',
    wrap(
      `<h1>Ferry sinks: live</h1><div class="live">${story
        .map(
          (line, i) =>
            `<article><time datetime="2019-11-19T0${9 - i}:00:00Z">0${9 - i}:00</time><p>${line}</p></article>`
        )
        .join('')}</div>`
    ),
    null
  ],
  [
    'a wrapper named for the comments',
    wrap(
      `<div class="article-with-comments"><div>${ps()}</div><div class="comments">${other(900).repeat(20)}</div></div>`
    )
  ],
  ['the story in an aside', wrap(`<aside class="rail">${ps()}</aside>`)],
  [
    'the story hidden until a script shows it',
    wrap(`<div hidden style="display:none" aria-hidden="true">${ps()}</div>`)
  ],
  ['the story in a footer', wrap(`<footer class="promo">${ps()}</footer>`)],
  [
    'sections with adverts between them',
    wrap(
      `<div>${story.map((line) => `<section class="ad-slot"><p>${line}</p></section><div class="ads">900 cars</div>`).join('')}</div>`
    )
  ],
  ['breaks in place of paragraphs, in a widget', wrap(`<div class="widget">${story.join('<br><br>')}</div>`)],
  [
    'names in camel case',
    wrap(
      `<div class="ArticleBody">${ps()}</div><div class="ArticleComments">${other(900)}</div><div class="RelatedStories">${other(901)}</div>`
    )
  ],
  [
    'a time that was changed beside the one of publication',
    wrap(
      `<article><div>Published <time datetime="2019-11-19">19 Nov</time> Updated <time datetime="2019-11-23">23 Nov</time></div>${ps()}</article>`
    ),
    '2019-11-19'
  ],
  [
    'the day marked in the text itself',
    wrap(`<div itemscope><span itemprop="datePublished" content="2019-11-19">Tuesday</span>${ps()}</div>`),
    '2019-11-19'
  ],
  [
    'a story that a script shows',
    wrap(
      '<div id="app"></div>',
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'MedicalWebPage',
        name: 'Ferry sinks',
        articleBody: story.join('\n'),
        datePublished: '2019-11-19'
      })}</script>`
    ),
    '2019-11-19'
  ],
  ['elements that stand before the body', `<div>${ps()}</div><body class="b">${other(900).slice(0, 40)}</body>`]
]
for (const [shape, page, published] of shapes)
  test(`reads ${shape}`, () => {
    const article = readArticle(page)
    assert.is(article.text, text)
    if (published !== undefined) assert.is(article.published, published)
  })

test.run()
