/** Words by which one sentence goes on from another, and what those who speak may be called. Plain data. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** Near its beginning they tie a sentence to the one before: "Most of those deaths", "It also". */
export const ties =
  set(`those these they them their he his she her it its also another other others more additional additionally further
  overall total such would`)

/** What any organisation may be called. */
export const bodies =
  set(`group organisation organization agency monitor watchdog company firm body charity institution manufacturer maker
  retailer operator carmaker team network`)

/** Which of its documents it is, and no part of the name of whose it is: "a new UN report". */
export const editions =
  set(`new internal recent latest official annual monthly weekly daily preliminary provisional initial
  leaked separate updated revised draft joint earlier previous early confidential classified final full own first`)
