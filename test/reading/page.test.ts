// Pages made up in the shapes in which real ones lost their story or their day. Around each stand figures of other
// stories, of comments and of adverts, which must not be taken.
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readArticle } from '../../lib/reading/article.ts'
import { fc, long, runs } from '../runs.ts'

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
  [
    'the container named paywall, and each paragraph in it again',
    wrap(`<div class="paywall body">${ps('paywall')}</div><div class="paywall-offer">Join 900 readers</div>`)
  ],
  [
    'a window with what is done with cookies over the story, of no kind that says so',
    wrap(`<div class="modal"><p>We and our 842 partners keep identifiers on your device and read them, to measure what you
      look at; you may agree, or choose below what you want of it.</p></div><article>${ps()}</article>`)
  ],
  [
    'posts of one kind, of which the first holds most of the story',
    wrap(
      [story.slice(0, 3), story.slice(3, 5), story.slice(5)]
        .map((lines) => `<article class="live-post">${lines.map((line) => `<p>${line}</p>`).join('')}</article>`)
        .join('')
    )
  ],
  [
    'a PDF made a page, each line of print by itself',
    wrap(
      story
        .flatMap((line) => line.match(/.{1,50}(?: |$)/g) ?? [])
        .map((line, i) => `<p style="position:absolute;top:${i * 20}px">${line.trim()}</p>`)
        .join('')
    )
  ],
  [
    'a table with the story in a cell and a calendar in others',
    wrap(`<table><tr><td>${story.join('<br><br>')}</td></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>`)
  ],
  [
    'what it rests on named below the story',
    wrap(`<div>${ps()}<ol class="references"><li>"Ferry kills 900". The Tern. 2001.</li></ol></div>`)
  ],
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
    'a day of publication in milliseconds',
    wrap(
      `<article>${ps()}</article>`,
      '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1574147340000}</script>'
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
  [
    'a question about cookies as long as half the story',
    wrap(`<div id="cookie-consent" role="dialog">${other(842).repeat(4)}</div><main>${ps()}</main>`)
  ],
  ['a hidden copy of another story', wrap(`<div hidden>${other(900).repeat(4)}</div><main>${ps()}</main>`)],
  ['paragraphs of a make of their own', wrap(`<t-body>${story.map((line) => `<t-p>${line}</t-p>`).join('')}</t-body>`)],
  ['typewritten text', wrap(`<pre>${story.join('\n\n').replaceAll(', ', ',\n')}</pre>`)],
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
    'a day of long ago marked in a sentence',
    wrap(`<article>${ps().replace('Monday', '<time datetime="2012-04-15">Monday</time>')}</article>`),
    null
  ],
  [
    'the story in comments, behind teasers',
    wrap(
      `<ul><li>${other(900)}</li><li>${other(901)}</li></ul><div class="comments-open"><h1>Ferry sinks</h1>${ps()}</div>`
    )
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
  [
    'a day in words below the headline',
    wrap(`<article><h1>Ferry sinks</h1><p>By Jo Rahm | Published Nov. 19, 2019 at 7:09 a.m.</p>${ps()}</article>`),
    '2019-11-19'
  ],
  [
    'a day by its weekday, below a line break',
    wrap(`<h1>Ferry sinks</h1><div>Posted by editor<br>Sun, 04/05/2019 - 10:00<br>Mon, 04/05/2021</div>${ps()}`),
    '2021-04-05'
  ],
  [
    'the day of an update, of printing and of an event in words, and another day in a summary',
    wrap(
      `<h1>Ferry sinks</h1><div>Updated 20 Nov. 2019</div><div>Printed: 21 Nov. 2019</div><div>Event date: 22 Nov. 2019</div>
       <div>What we know of the wreck of 23 Nov. 2019</div>${ps()}`
    ),
    null
  ],
  [
    'the day of today below the name of the paper',
    wrap(`<h1>The Tern</h1><p>Thursday, 26 November 2020</p><main><h2>Ferry</h2>${ps()}</main>`),
    null
  ],
  [
    'a moment in UTC beside the day in words, and a day on which the page was made',
    wrap(
      `<h1>Ferry sinks</h1><p>19 November 2019, 22:30</p>${ps()}`,
      '<meta name="pubdate" content="1574220600000"><meta name="date" content="2020-06-01">'
    ),
    '2019-11-19'
  ],
  [
    'a second article below, and headlines that lead to others',
    wrap(
      `<article><h1>Ferry</h1>${ps()}</article><article><h1>Fires in Tarn</h1>${other(900).repeat(9)}</article>
       <article><h3><a href="/t">Tarn</a></h3>${other(901)}</article>`
    )
  ],
  [
    'the first paragraph named a teaser, and teasers of others that lead to them',
    wrap(`<div class="teaser"><p>${story[0]}</p></div><div class="teaser"><a href="/t">Tarn</a>${other(900)}</div>
      <div>${story
        .slice(1)
        .map((line) => `<p>${line}</p>`)
        .join('')}</div>`)
  ],
  [
    'boxes of no name with headings that tell of other stories',
    wrap(`<div><div><p>${story[0]}</p></div>${story
      .slice(1)
      .map((line) => `<p>${line}</p>`)
      .join('')}
      <div><h3>Related</h3>${other(900)}</div><section><h4>Also read:</h4>${other(901)}</section></div>`)
  ],
  [
    'the end of the story hidden until it is asked for',
    wrap(`<div>${story
      .slice(0, 3)
      .map((line) => `<p>${line}</p>`)
      .join('')}<button>Continue reading</button>
      <div hidden>${story
        .slice(3)
        .map((line) => `<p>${line}</p>`)
        .join('')}</div></div>`)
  ],
  [
    'the bar of an archive above it',
    wrap(`<div id="wm-ipp-base"><p>${'1,234 captures of this page, '.repeat(4)}</p></div><main>${ps()}</main>`)
  ],
  [
    'the day in a footer above the story',
    wrap(`<article><h1>Ferry sinks</h1><footer>By jrahm on Tue, 11/19/2019 - 10:00</footer>${ps()}</article>`),
    '2019-11-19'
  ],
  ['the story for readers without scripts alone', wrap(`<div id="app"></div><noscript>${ps()}</noscript>`)],
  ['the story once more without scripts', wrap(`<main>${ps()}</main><noscript>${ps()}</noscript>`)],
  [
    'a question about cookies longer than the story',
    wrap(`<div class="consent-layer" role="dialog">${other(842).repeat(30)}</div><main>${ps()}</main>`)
  ],
  [
    'a message of somebody else, and a list of headlines with full stops',
    wrap(
      `<article>${ps()}<blockquote class="twitter-tweet"><p>Fifty dead, they say in town.</p></blockquote>
       <ul><li><a href="/x">Explained: why ferries sink and hundreds drown.</a></li></ul></article>`
    )
  ],
  [
    'who wrote it, what readers give and pictures of the week',
    wrap(
      `<article>${ps()}<div class="slideshow">${other(900)}</div><div class="contributions-epic">${other(901)}</div>
       <div class="author-bio">${other(902)}</div></article>`
    )
  ],
  ['elements that stand before the body', `<div>${ps()}</div><body class="b">${other(900).slice(0, 40)}</body>`]
]
for (const [shape, page, published] of shapes)
  test(`reads ${shape}`, () => {
    const article = readArticle(page)
    assert.is(article.text, text)
    if (published !== undefined) assert.is(article.published, published)
  })

test('tells of a page that holds several articles, but for a live one', () => {
  const two = [story.slice(0, 3), story.slice(3)].map(
    (lines, i) => `<article><h2>Story ${i}</h2>${lines.map((line) => `<p>${line}</p>`).join('')}</article>`
  )
  const page = wrap(two.join(''))
  assert.equal(readArticle(page).notes, ['it holds 2 articles, which are read as one; save the page of each'])
  assert.is(readArticle(page.replace('<title>Ferry', '<title>Ferry: live updates')).notes, undefined)
  assert.is(readArticle(wrap(two[0] ?? '')).notes, undefined)
})

test('takes the day of a programme for reading habits, and that of making where none of publication can be it', () => {
  const read = (head: string) => readArticle(wrap(ps(), head))
  const ld = (more: string) =>
    `<script type="application/ld+json">[{"@type": "NewsArticle", "headline": "Ferry", ${more}}, {"@type": "NewsMediaOrganization", "name": "The Kelp"}]</script>`
  assert.is(read('<meta name="cXenseParse:recs:publishtime" content="2020-03-08T10:00:00Z">').published, '2020-03-08')
  assert.is(read('<meta name="publisher" content="The Gull">').publisher, 'The Gull')
  assert.is(read('<meta name="DCTERMS.created" content="2020-03-08">').published, '2020-03-08')
  const found = read(ld('"datePublished": "0001-01-01T00:00:00", "dateCreated": "2020-03-08"'))
  assert.equal([found.published, found.publisher, found.notes], ['2020-03-08', 'The Kelp', undefined])
})

const daylines: [line: string, day: string | null][] = [
  ['Published: 22:14, 8 March 2020 | Updated: 09:00, 9 March 2020', '2020-03-08'],
  ['Release date: 8 March 2020', '2020-03-08'],
  ['Published: 08 Mar 2020, 22:10 hrs IST', '2020-03-08'],
  ['By jrahm on March 8, 2020', '2020-03-08'],
  ['Posted at 10:14 PM, Mar 08, 2020 and last updated 9:00 AM, Mar 09, 2020', '2020-03-08'],
  ['10:14 p.m. ET, March 8, 2020', '2020-03-08'],
  ['PTI | Updated: Mar 9, 2020 | Published: Mar 8, 2020', '2020-03-08'],
  ['Sunday, 8 March, 2020 • 3 min read', '2020-03-08'],
  ['LAST UPDATED : MAR 9, 2020', null],
  ['Issued on: 08/03/2020', null],
  ['Copyright 8 March 2020 The Tern', null],
  ['Photo taken 7 March 2020', null],
  ['Closing date: 9 March 2020', null],
  ['Valid until 9 March 2020', null]
]
for (const [line, day] of daylines)
  test(`reads ${day} below the headline in "${line}"`, () => {
    const { published, text: read } = readArticle(wrap(`<h1>Ferry sinks</h1><div>${line}</div>${ps()}`))
    assert.equal([published, read], [day, text])
  })
test('takes no day that is a heading of the story or stands between its paragraphs', () => {
  for (const day of ['<h2>8 March 2020</h2>', '<p><b>8 March 2020</b></p>']) {
    const page = wrap(`<h1>Ferry sinks</h1>${ps().replace('<p>The', `${day}<p>The`)}`)
    assert.is(readArticle(page).published, null)
    if (day.startsWith('<h2>')) assert.match(readArticle(page).text ?? '', '\n8 March 2020\n', 'it tells when')
  }
})

const article = (body: string, head = '') => readArticle(wrap(`<article>${ps()}${body}</article>`, head))
const added = (body: string) => article(body).text?.slice(text.length).trim()

const marks: [html: string, read: string][] = [
  ['<p>The ministry said 12<sup>3</sup> people died.</p>', 'The ministry said 12 people died.'],
  ['<p>It said 12<sup class="ref"><a href="#n">[14]</a></sup> died<sup>*</sup><sup>a</sup>.</p>', 'It said 12 died.'],
  ['<p>On the 19<sup>th</sup> it burnt 5 km<sup>2</sup>.</p>', 'On the 19th it burnt 5 km².'],
  ['<p>Some 10<sup>12</sup> locusts came, 110<sup>2</sup> birds.</p>', 'Some 10¹² locusts came, 110 birds.'],
  ['<p>It killed <del>30</del> <ins>31</ins>, not <s>40</s> <strike>50</strike> 60.</p>', 'It killed 31, not 60.'],
  // a cell says nothing without its row and column
  [
    '<table><tr><th>Killed</th><td>41</td><td>Injured</td><td>1,200</td></tr><tr><td>9 dead</td><td>-</td></tr></table>',
    'Killed\n\nInjured\n\n9 dead'
  ]
]
for (const [html, read] of marks) test(`reads ${html} as "${read}"`, () => assert.is(added(html), read))

const outlets: [head: string, publisher: string | null][] = [
  ['<meta property="og:site_name" content="Tern &amp;amp; Gull"/>', 'Tern & Gull'],
  [
    '<meta name="application-name" content="The Tern"><meta property="og:site_name" content="www.tern.example">',
    'The Tern'
  ],
  ['<meta property="OG:SITE_NAME" content="tern.example">', null],
  ['<meta property="og:site_name" content="https://tern.example/">', null],
  ['<meta property="og:site_name" content="@tern">', null],
  ['<script type="application/ld+json">{"@type":"BlogPosting","publisher":{"name":"Blogger"}}</script>', null],
  ['<meta property="og:site_name" content="Tern.com">', 'Tern.com'],
  ['<div itemprop="publisher" itemscope><meta itemprop="name" content="The Tern"></div>', 'The Tern'],
  [
    '<script type="application/ld+json">[{"@type":"Article"},{"@type":"WebSite","name":"The Tern"}]</script>',
    'The Tern'
  ],
  ['<meta property="article:publisher" content="https://social.example/tern">', null]
]
for (const [head, publisher] of outlets)
  test(`takes ${publisher} for the publisher in ${head}`, () => assert.is(article('', head).publisher, publisher))

test('takes the name of the paper off the title of a page without a headline', () => {
  const page = `<title>Ferry sinks off Orvale | The Tern</title><meta name="application-name" content="The Tern">${ps()}`
  assert.is(readArticle(page).title, 'Ferry sinks off Orvale')
})

test('keeps the language that the page says it is in', () => {
  assert.is(article('').lang, 'en-GB')
  const meta = '<meta http-equiv="Content-Language" content="de-CH">'
  assert.is(readArticle(`<html><head>${meta}</head><body>${ps()}</body></html>`).lang, 'de-CH')
  assert.is(readArticle(`<html lang="und"><head>${meta}</head><body>${ps()}</body></html>`).lang, 'de-CH')
  assert.not('lang' in readArticle(`<html lang="English"><body>${ps()}</body></html>`))
  assert.not('lang' in readArticle(ps()))
  assert.not('lang' in readArticle(text))
})

test('says so where little of a page was taken, and where its day is none', () => {
  assert.not('notes' in article(''))
  const asides = Array.from({ length: 9 }, (_, i) => `<aside>${other(900 + i)}</aside>`).join('')
  assert.match(String(readArticle(wrap(`<p>${story[0]}</p>${asides}`)).notes), /^only 130 characters were taken/)
  const scripted = `<script>${'x'.repeat(60_000)}</script><div id="app"><p>${story[0]}</p></div>`
  assert.match(String(readArticle(wrap(scripted)).notes), /^only 130 characters were taken/)
  const year1 = '<meta name="date" content="0001-01-01">'
  assert.equal(article('', year1).notes, [
    'the day of publication is not known: it says "0001-01-01", which cannot be it'
  ])
  const tomorrow = readArticle(wrap(ps(), '<meta name="date" content="2019-11-21">'), { now: new Date('2019-11-19') })
  assert.is(tomorrow.published, null)
})

test('refuses in no time what is nested too deep or too large, and names the limit', () => {
  const hostile: [page: string, message: RegExp][] = [
    ['<div>'.repeat(500_000), /nests elements more than 256 deep; save the article alone/],
    ['<table><tr><td>'.repeat(100_000), /more than 256 deep/],
    [`<p>${'<span>'.repeat(200_000)}`, /more than 256 deep/],
    ['<p>x'.repeat(150_000), /more than 100000 elements/],
    [
      `<p class="${'a '.repeat(300_000)}">${story[0]}</p>`,
      /cannot be read \(Maximum call stack .*\); save the article/
    ],
    [
      wrap('', `<script type="application/ld+json">{"@type":"Article","articleBody":"${'<b>'.repeat(5000)}"}</script>`),
      /256 deep/
    ]
  ]
  const before = performance.now()
  for (const [page, message] of hostile) assert.throws(() => readArticle(page), message)
  assert.ok(performance.now() - before < 5000)
})

long(test)('reads in a time that grows with the page, whatever it is full of', () => {
  const many: ((n: number) => string)[] = [
    (n) => ps().repeat(n / 10),
    (n) => `<ul>${'<li>'.repeat(n)}</ul>${ps()}`,
    (n) => `<div class="share">${story[0]}</div>`.repeat(n),
    (n) => `<table><tr>${`<td>${story.join('<br><br>')}</td>`.repeat(n / 10)}</tr></table>`,
    (n) => `<div>${`<p><time datetime="2019-11-19">19</time>${story[0]}</p>`.repeat(n)}</div>`,
    (n) => `<p>${`${story[0]}<time datetime="2019-11-19">19</time>`.repeat(n)}</p>`,
    (n) => `${'<div class="related"><div>'.repeat(100)}${ps().repeat(n / 20)}`,
    (n) => `<p>${`${story[0]}<sup>1</sup>`.repeat(n)}</p>`
  ]
  // of the processor: others may be at work on the machine
  const time = (page: string) => {
    const before = process.cpuUsage()
    readArticle(page)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  for (const make of many) {
    time(make(200))
    const [small, large] = [time(make(500)), time(make(4000))]
    assert.ok(large < Math.max(1200, 24 * small), `${make}: ${small} ms, 8 times as much ${large} ms`)
  }
})

test('tells of a table of figures that it does not read, and takes a sentence with a face behind it', () => {
  const rows = ['Tarn', 'Orvale', 'Mett'].map((place, i) => `<tr><td>${place}</td><td>${i}</td><td>9${i}0</td></tr>`)
  const table = `<table><tr><th>Town</th><th>Dead</th><th>Hurt</th></tr>${rows.join('')}</table>`
  const { text: found, notes } = readArticle(
    wrap(`<article>${ps()}${table}<p>Nine lamps were lit. \u{1F622}</p></article>`)
  )
  assert.is(found, `${text}\n\nNine lamps were lit. \u{1F622}`)
  assert.equal(notes, ['its tables of figures (1) are not read; copy them into a CSV'])
})

test('reads or refuses any heap of tags', () => {
  const tags = `html head body p div table tr td ul li span a b section article aside footer nav form noscript template svg
    iframe br h1 time figure sup del frameset caption select textarea details`
  const names = ['', ' class="comments"', ' class="with-sidebar paywall"', ' hidden', ' itemprop="datePublished"']
  const tag = fc.tuple(fc.constantFrom('<', '</'), fc.constantFrom(...tags.split(/\s+/)), fc.constantFrom(...names))
  const piece = fc.oneof(
    tag.map((parts) => `${parts.join('')}>`),
    fc.constantFrom(...story, '<', '<!--', '&#0;', '"')
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      try {
        assert.ok(readArticle(`<p>${pieces.join('')}`).text)
      } catch (error) {
        assert.match((error as Error).message, /^invalid article: no prose/)
      }
    }),
    { numRuns: runs(100) }
  )
})

test.run()
