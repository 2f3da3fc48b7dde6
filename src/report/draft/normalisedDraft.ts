import type { Draft, DraftSection } from './draft'
import { normalised } from '../text/normalised'
import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../text/prose'
import type { Place } from '../template/template'

function plainParagraph(one: ProseParagraph): ProseParagraph {
  const content = one.content?.flatMap((inline): ProseInline[] => {
    if (inline.type === 'figure') return [inline]
    const text = normalised(inline.text)
    return text === '' ? [] : [{ ...inline, text }]
  })
  return content?.length ? { ...one, content } : { type: 'paragraph' }
}

const plainBlock = (block: ProseBlock): ProseBlock =>
  block.type === 'paragraph'
    ? plainParagraph(block)
    : {
        ...block,
        content: block.content.map((item) => ({ ...item, content: item.content.map(plainParagraph) })),
      }

const plainProse = (doc: ProseDoc): ProseDoc => ({ ...doc, content: doc.content.map(plainBlock) })

const plainValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([place, typed]) => [place, normalised(typed)]))

const plainSections = (
  sections: Readonly<Record<Place, DraftSection>>,
): Readonly<Record<Place, DraftSection>> =>
  Object.fromEntries(
    Object.entries(sections).map(([place, { text, values }]) => [
      place,
      { text: text && plainProse(text), values: plainValues(values) },
    ]),
  )

/**
 * A draft with every text and value as {@link normalised} writes it, last year's too. One that was stored by an earlier program
 * is read so, and stays in the store as it is until it is changed.
 */
export function normalisedDraft(draft: Draft): Draft {
  const { lastYear } = draft
  return {
    ...draft,
    sections: plainSections(draft.sections),
    // what a warning was confirmed for names numbers and words of the text
    confirmed: Object.fromEntries(
      Object.entries(draft.confirmed).map(([id, basis]) => [normalised(id), normalised(basis)]),
    ),
    ...(lastYear && { lastYear: { sections: plainSections(lastYear.sections) } }),
  }
}
