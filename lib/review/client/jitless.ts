/** First of all imports: a schema that is made before would try to make code out of text, which the page forbids. */
import { config } from 'zod'

config({ jitless: true })
