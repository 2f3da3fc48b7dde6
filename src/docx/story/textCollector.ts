import { type Attributes, valueOf } from '../xml/names'
import { appendText, type Reading } from './reading'
import { withoutBlanks } from './symbols'

/** Collects the text of an element, which comes in pieces; an element with text contains no other element. */
export function textCollector(reading: Reading) {
  /** Null outside the elements whose text is read. */
  let pieces: string[] | null = null
  let keepsBlanks = false
  function take(): string {
    const text = pieces?.join('') ?? ''
    pieces = null
    return text
  }
  return {
    begin(attributes: Attributes): void {
      pieces = []
      keepsBlanks = valueOf(attributes, 'space') === 'preserve'
    },
    append(text: string): void {
      pieces?.push(text)
    },
    /** At the end of an element with text: adds it to its paragraph. */
    flushText(): void {
      const text = take()
      appendText(reading, (keepsBlanks ? text : withoutBlanks(text)).replace(/[\n\r]/gu, ' '))
    },
    /** At the end of an element with an instruction of a field: adds it to the field. */
    flushInstruction(): void {
      reading.stories.at(-1)?.fields.instruct(take())
    },
  }
}
