import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { readArticle } from '../../lib/reading/article.ts'

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
    text
  })
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

test('a plain text keeps its lines; a headline above it becomes the title', () => {
  const article = readArticle(`Flood kills 12\r\n\r\n${story.join('\r\n\r\n')}\r\n`, { published: '2020-03' })
  assert.equal([article.title, article.published, article.text], ['Flood kills 12', '2020-03', text])
  assert.equal([readArticle(text).title, readArticle(text).text], [null, text])
})

test('what is no article is refused', () => {
  assert.throws(() => readArticle(' \n'), /invalid article: "" \(expected a web page or a text\)/)
  assert.throws(() => readArticle('<html><body><nav>Home</nav></body></html>'), /invalid article: no prose found/)
  assert.throws(() => readArticle(text, { published: 'Tuesday' }), /invalid published: "Tuesday"/)
})

test.run()
