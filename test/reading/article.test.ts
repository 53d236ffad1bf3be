import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readArticle } from '../../lib/reading/article.ts'
import { readClaims } from '../../lib/reading/claims.ts'
import { verifyClaims } from '../../lib/reading/verify.ts'

const test = suite('article')

const story = [
  'Floods killed at least 12 people in the northern valley on Monday, rescue workers said, as rivers rose for a third day.',
  'The governor put the number of displaced at 4,000, most of them farmers who had lost their homes and their herds.',
  'Aid agencies asked for tents, blankets and clean water for the families who had gathered in schools on higher ground.'
]
const [one, two, three] = story.map((line) => `<p>${line}</p>`)
const text = story.join('\n\n')

test('a page with Open Graph metadata, menus, captions, links and comments gives the story alone', () => {
  const article = readArticle(`<!doctype html><html><head><title>Flood | The Daily</title>
    <meta property="og:title" content="Flood kills 12"><meta property="og:site_name" content="The Daily">
    <meta property="article:published_time" content="2020-03-04T23:10:00+04:00">
    <link rel="canonical" href="https://daily.example/news/flood-kills-12.html"></head><body>
    <nav><ul><li><a href="/">Home of 300 stories</a></li></ul></nav><article><h1>Flood kills 12</h1>
    <p class="byline">By Jane Doe</p><figure><img src="x"><figcaption><p>Forty men carry a boat.</p></figcaption></figure>${one}
    <div class="read-more"><h3>Read more</h3><ul><li><a href="a">Three dead in fire</a></li></ul></div>${two}
    <p><a href="b">Seven hurt in crash</a></p>${three}</article>
    <section id="comments"><p>I counted 500 boats!</p></section><footer>50 years of news</footer></body></html>`)
  assert.equal(article, {
    id: 'flood-kills-12',
    title: 'Flood kills 12',
    publisher: 'The Daily',
    published: '2020-03-04',
    url: 'https://daily.example/news/flood-kills-12.html',
    event: null,
    text
  })
})

test('a plain text has the day that stands alone in its first lines, or with its year in the dateline', () => {
  const days: [top: string, published: string | null][] = [
    ['Published: 21 July 2025', '2025-07-21'],
    ['By Kim Lee, Staff Writer\nTuesday, July 22, 2025', '2025-07-22'],
    ['ORVANE, March 14, 2019 (XNN) - A fire swept through a mill.', '2019-03-14'],
    // The last change is when its figures were said, where it tells no other day
    ['Updated 18 July 2025', '2025-07-18'],
    ['By Kim Lee\nLast updated: July 18, 2025 at 7:02 pm', '2025-07-18'],
    ['Published: 16 July 2025\nUpdated 18 July 2025', '2025-07-16'],
    ['Updated 17 July 2025\nLast modified 18 July 2025', null],
    ['Photo taken 18 July 2025', null],
    // Two days, no year, a sentence, a day that is to come
    ['21 July 2025\n22 July 2025', null],
    ['ORVANE, March 14 (XNN) - A fire swept through a mill.', null],
    ['The siege began on 21 July 2019.', null],
    ['Published: 21 July 2999', null]
  ]
  const read = (top: string) => readArticle(`Floods in the north\n\n${top}\n\n${text}`)
  for (const [top, published] of days) assert.is(read(top).published, published, top)
  const note = 'the day of publication is not known: it says "2999-07-21", which lies ahead'
  for (const top of ['Published: 21 July 2999', 'July 21, 2999', 'Updated 21 July 2999'])
    assert.equal(read(top).notes, [note], top)
  for (const top of ['Published: 21 July 2025', '21 July 2999\n22 July 2999', '']) assert.not('notes' in read(top), top)
})

test('a page with linked data and nameless boxes', () => {
  const data = {
    '@graph': [
      { '@type': 'WebPage' },
      {
        '@type': 'NewsArticle',
        headline: 'Flood kills 12',
        datePublished: '2020-03-04',
        publisher: { name: 'The Daily' }
      }
    ]
  }
  const article = readArticle(
    `<html><head><script type="application/ld+json">{broken</script><script type="application/ld+json">${JSON.stringify(data)}</script></head>
    <body><div id="wrap"><div><div>${one}${two}${three}</div></div><div class="sidebar">${two}</div></div></body></html>`,
    { url: 'https://daily.example/2020/flood/' }
  )
  assert.equal(
    [article.id, article.title, article.publisher, article.published, article.text],
    ['flood', 'Flood kills 12', 'The Daily', '2020-03-04', text]
  )
})

test('a fragment with line breaks and a time element', () => {
  const article = readArticle(
    `<div><time datetime="2020-03-04 10:00">4 March</time><aside><p>Nine other floods.</p></aside>${story.join('<br><br>')}</div>`
  )
  assert.equal([article.published, article.publisher, article.text], ['2020-03-04', null, text])
})

test('a page of layout tables gives the column of the story, without its picture, menus and comments', () => {
  const column = `${story.join('<br><br>')}<BR>\n<BR>`
  const article = readArticle(`<!-- saved from url=(0030)https://daily.example/flood.htm --><table>
    <tr><td colspan="3">Front page | 212 classifieds</td></tr>
    <tr><td>Other news<br><br>A storm left 4 dead.</td><td><b>Flood kills 12</b><br>From our man<br><br>
    <table><tr><td><img src="x"><br>Some 40 men carry a boat.</td></tr></table>${column}
    <b>Readers' comments (2)</b><br><br>Jo writes: I counted 500 boats!<br><br>Al writes: It was 60.</td>
    <td>Poll: 1,240 votes were cast.</td></tr></table>`)
  assert.equal([article.id, article.text], ['flood', text])
})

test('a page without names of any use gives no teasers, captions and comments', () => {
  const box = (line: string) => `<div class="x1"><div class="x2">${line}</div></div>`
  const article = readArticle(`<html><head><title>Flood | The Daily</title></head><body><h1>Flood kills 12 at once</h1>
    ${box('By Jo Doe | 31 comments')}${one}${box('HELL: 40 boats carried off')}${two}
    <p>READ ON: <a href="x">Five killed in fire</a></p>${three}${box('3,480 shares')}
    ${box('Join 31 others in the conversation')}${box('At least 500 boats were lost, my uncle counted them.')}</body></html>`)
  assert.is(article.text, text)
})

test('a comments section that is longer than the story is left out', () => {
  const comments = Array.from({ length: 30 }, (_, i) => `<article class="comment"><p>${story[0]} ${i}.</p></article>`)
  const article = readArticle(`<html><body class="has-comments"><main><h1>Flood</h1><div>${one}${two}${three}</div>
    <section class="comments-area" id="comments"><h2>30 comments</h2>${comments.join('')}</section></main></body></html>`)
  assert.is(article.text, text)
})

test('a page may leave out the tags that HTML lets it leave out', () => {
  const head = '<title>Flood</title><link rel="canonical" href="https://daily.example/flood">'
  for (const page of [
    `<!doctype html>${head}${one}${two}${three}`,
    `<html>${head}<body>${one}${two}${three}</html>`,
    `<html><head>${head}</head>${one}${two}${three}`
  ])
    assert.equal([readArticle(page).id, readArticle(page).title, readArticle(page).text], ['flood', 'Flood', text])
})

test('above the headline of a plain text its outlet and its day may stand', () => {
  const text = 'Nine people drowned off Tarn.\n\nFourteen were hurt.'
  for (const head of [
    'Tarn Herald\n3 May 2023',
    'The Tarn Herald\n\n3 May 2023',
    '3 May 2023',
    'Tarn Herald | 3 May 2023'
  ]) {
    const article = readArticle(`${head}\n\nBoat sinks off Tarn\n\n${text}`)
    assert.equal([article.title, article.published, article.text], ['Boat sinks off Tarn', '2023-05-03', text], head)
  }
  // a headline may stand above its day too
  const article = readArticle(`Boat sinks off Tarn\n\n3 May 2023\n\nSearch goes on\n\n${text}`)
  assert.is(article.title, 'Boat sinks off Tarn')
})

test('lines above a plain text that name its publisher, its title or its address are its fields', () => {
  const text = 'Nine people drowned off Tarn.\n\nSource: Coastguard'
  const head = 'Title: Boat sinks\nSource: The Tern\nURL: https://tern.example/1\nDate: 3 May 2023'
  const article = readArticle(`${head}\n\n${text}`)
  assert.equal(
    [article.title, article.publisher, article.url, article.published, article.text],
    ['Boat sinks', 'The Tern', 'https://tern.example/1', '2023-05-03', text]
  )
  const whole = 'Source: Interior Ministry\nNine people drowned off Tarn.'
  assert.equal([readArticle(whole).publisher, readArticle(whole).text], [null, whole])
})

test('a plain text keeps its lines; a headline above it becomes the title', () => {
  const article = readArticle(`Flood kills 12\r\n\r\n${story.join('\r\n\r\n')}\r\n`, { published: '2020-03' })
  assert.equal([article.title, article.published, article.text], ['Flood kills 12', '2020-03', text])
  assert.equal([readArticle(text).title, readArticle(text).text], [null, text])
  assert.is(readArticle(`Last Updated Apr 16, 2016 10:02 PM EDT\n\n${text}`).title, null)
})

test('soft hyphens are no part of a word, in a page, a plain text and a text that is read as it is', () => {
  const text = 'Twelve peo\xadple were kil\xadled in Or\xadvane, po\xadlice said.'
  const plain = 'Twelve people were killed in Orvane, police said.'
  assert.is(readArticle(text).text, plain)
  assert.is(readArticle(`<html><body><p>${text.replaceAll('\xad', '&shy;')}</p></body></html>`).text, plain)
  const [claim] = readClaims({ id: 'a', text })
  assert.equal([claim?.measure, claim?.population, claim?.place], ['killed', 'people', 'Or\xadvane'])
})

test('what is no article is refused', () => {
  assert.throws(() => readArticle(' \n'), /invalid article: "" \(expected a web page or a text\)/)
  assert.throws(() => readArticle('<html><body><nav>Home</nav></body></html>'), /invalid article: no prose found/)
  for (const name of ['../pages/d.html', 'my notes.TXT'])
    assert.throws(() => readArticle(name), /is a name; give the contents: readFileSync\("/)
  assert.is(readArticle(`${text}\n\nSource: d.html`).title, null)
  assert.throws(() => readArticle(text, { published: 'Tuesday' }), /invalid published: "Tuesday"/)
  assert.throws(() => readArticle(5 as never), /invalid article/)
  assert.throws(() => readClaims({ ...readArticle(text), published: 'soon' }), /invalid published: "soon"/)
  assert.throws(() => verifyClaims('a' as never, readArticle(text)), /invalid claims: pass a list/)
})

test.run()
