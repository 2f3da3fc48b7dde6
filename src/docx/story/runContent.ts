import { type Attributes, valueOf } from '../xml/names'
import { appendText, type Reading } from './reading'
import { symbolText } from './symbols'
import type { textCollector } from './textCollector'

/** Reads an element that stands in a run. */
export function readInRun(
  reading: Reading,
  collector: ReturnType<typeof textCollector>,
  name: string,
  attributes: Attributes,
): void {
  switch (name) {
    case 'w:tab':
    case 'w:ptab':
      return appendText(reading, '\t')
    case 'w:br':
    case 'w:cr':
      return breakLine(reading, attributes)
    case 'w:noBreakHyphen':
      return appendText(reading, '-')
    case 'w:sym':
      return appendText(
        reading,
        symbolText(valueOf(attributes, 'font') ?? '', valueOf(attributes, 'char') ?? ''),
      )
    case 'w:fldChar':
      return reading.stories.at(-1)?.fields.mark(valueOf(attributes, 'fldCharType') ?? '')
    case 'w:t':
      return collector.begin(attributes)
    case 'w:delText':
      return reading.taken === 'original' ? collector.begin(attributes) : undefined
    case 'w:instrText':
    case 'w:delInstrText':
      return collector.begin(attributes)
    case 'w:commentReference':
      return readAnchor(reading, name, attributes)
  }
}

function breakLine(reading: Reading, attributes: Attributes): void {
  const isOfPage = /^(?:page|column)$/u.test(valueOf(attributes, 'type') ?? '')
  if (!isOfPage || reading.stories.at(-1)?.paragraph().length) appendText(reading, '\n')
}

/** Reads an element that marks a place in the text: of a bookmark, or of the words that a comment is about. */
export function readAnchor({ anchors, stories }: Reading, name: string, attributes: Attributes): void {
  const id = valueOf(attributes, 'id') ?? ''
  const story = stories.at(-1)
  switch (name) {
    case 'w:bookmarkStart': {
      const mark = valueOf(attributes, 'name') ?? ''
      if (story && anchors.mark(mark)) story.begin('marks', mark)
      return
    }
    case 'w:commentRangeStart':
      if (story && anchors.begin(id)) story.begin('comments', id)
      return
    case 'w:commentRangeEnd':
      return anchors.end(id)
    case 'w:commentReference':
      if (story && anchors.refer(id)) story.begin('comments', id)
  }
}
