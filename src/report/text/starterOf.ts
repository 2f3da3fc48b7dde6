import { isEmptyProse, type ProseDoc, type ProseParagraph } from './prose'
import type { StarterBlock } from '../template/template'

/** A paragraph as a sentence with `{place}` for its figures. Braces in words would read as a figure and are left out. */
const sentenceOf = ({ content = [] }: ProseParagraph): string =>
  content
    .map((inline) =>
      inline.type === 'figure' ? `{${inline.attrs.place}}` : inline.text.replace(/[{}]/gu, ''),
    )
    .join('')

/** A text as the form of its section: `starterProse` gives it back, without bold type; [] for an empty one. */
export const starterOf = (text: ProseDoc): readonly StarterBlock[] =>
  isEmptyProse(text)
    ? []
    : text.content.map((block) =>
        block.type === 'paragraph'
          ? sentenceOf(block)
          : { list: block.attrs.marker, items: block.content.map((item) => item.content.map(sentenceOf)) },
      )
