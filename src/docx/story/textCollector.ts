import { type Attributes, valueOf } from '../xml/names'
import { type Reading, say } from './reading'
import { withoutBlanks } from './symbols'

/** Puts the text of an element together, which comes in pieces; an element with text has no other in it. */
export function hearing(reading: Reading) {
  /** Null in elements without any text that is read. */
  let heard: string[] | null = null
  let keepsBlanks = false
  function take(): string {
    const text = heard?.join('') ?? ''
    heard = null
    return text
  }
  return {
    begin(attributes: Attributes): void {
      heard = []
      keepsBlanks = valueOf(attributes, 'space') === 'preserve'
    },
    hear(text: string): void {
      heard?.push(text)
    },
    /** The element ends, and what was heard is text of its paragraph. */
    say(): void {
      const text = take()
      say(reading, (keepsBlanks ? text : withoutBlanks(text)).replace(/[\n\r]/gu, ' '))
    },
    /** The element ends, and what was heard is an instruction of a field. */
    instruct(): void {
      reading.stories.at(-1)?.fields.instruct(take())
    },
  }
}
