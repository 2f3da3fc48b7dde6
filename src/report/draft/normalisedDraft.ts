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
 * A draft with every text and value {@link normalised}, last year's too. A draft stored by an earlier program is read
 * this way; its stored rows do not change until the draft does.
 */
export function normalisedDraft(draft: Draft): Draft {
  const { lastYear } = draft
  return {
    ...draft,
    sections: plainSections(draft.sections),
    // a basis quotes numbers and words of the text, and an id may too
    confirmed: Object.fromEntries(
      Object.entries(draft.confirmed).map(([id, basis]) => [normalised(id), normalised(basis)]),
    ),
    ...(lastYear && { lastYear: { sections: plainSections(lastYear.sections) } }),
  }
}
