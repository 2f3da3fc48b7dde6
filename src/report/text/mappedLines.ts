import type { ProseDoc, ProseParagraph } from './prose'

/** A text with each paragraph as `next` makes it; `line` counts as `proseLines` does. */
export function mappedLines(
  doc: ProseDoc,
  next: (paragraph: ProseParagraph, line: number) => ProseParagraph,
): ProseDoc {
  let line = -1
  const mapped = (paragraph: ProseParagraph): ProseParagraph => next(paragraph, (line += 1))
  return {
    ...doc,
    content: doc.content.map((block) =>
      block.type === 'paragraph'
        ? mapped(block)
        : {
            ...block,
            content: block.content.map((item) => ({ ...item, content: item.content.map(mapped) })),
          },
    ),
  }
}
