import type { Draft, DraftSection } from '../../report/draft/draft'
import { normalised } from '../../report/text/normalised'
import type { ProseBlock, ProseDoc, ProseInline, ProseParagraph } from '../../report/text/prose'
import type { Place, Template } from '../../report/template/template'
import { parseForm } from './parse/parseForm'
import { StorageError } from './storageError'

/** Characters of all texts and values; the longest report that we know has 50 383. */
const MOST_CHARACTERS = 1_000_000
const MOST_PARAGRAPHS = 20_000
/** Characters of one value: a number with its note, a line of words. */
const LONGEST_VALUE = 20_000
const MOST_CONFIRMED = 10_000

const LONE_SURROGATE = /\p{Surrogate}/gu
/**
 * Line and page breaks inside a text or value. They are removed: a text has paragraphs instead, and a value is one
 * line.
 */
const BREAKS = /[\v\f\r\u0085\u2028\u2029]/gu

/**
 * Normalises a draft that came from outside and removes characters that cannot be stored. Throws a StorageError
 * `broken` for one so large that the editor would hang.
 */
export function cleanDraft(draft: Draft): Draft {
  let characters = 0
  let paragraphs = 0
  const take = (text: string): string => {
    characters += text.length
    if (characters > MOST_CHARACTERS) throw new StorageError('broken', 'too many characters')
    return cleanText(text)
  }
  const cleanParagraph = (one: ProseParagraph): ProseParagraph => {
    paragraphs += 1
    if (paragraphs > MOST_PARAGRAPHS) throw new StorageError('broken', 'too many paragraphs')
    const content = one.content?.flatMap((inline): ProseInline[] => {
      if (inline.type === 'figure') return [inline]
      const text = take(inline.text)
      return text === '' ? [] : [{ ...inline, text }]
    })
    return content?.length ? { ...one, content } : { type: 'paragraph' }
  }
  const cleanBlock = (block: ProseBlock): ProseBlock =>
    block.type === 'paragraph'
      ? cleanParagraph(block)
      : {
          ...block,
          content: block.content.map((item) => ({ ...item, content: item.content.map(cleanParagraph) })),
        }
  const cleanDoc = (doc: ProseDoc): ProseDoc => ({ ...doc, content: doc.content.map(cleanBlock) })
  const cleanSections = (
    sections: Readonly<Record<Place, DraftSection>>,
  ): Readonly<Record<Place, DraftSection>> =>
    Object.fromEntries(
      Object.entries(sections).map(([place, { text, values }]) => [
        place,
        { text: text && cleanDoc(text), values: cleanValues(values, take) },
      ]),
    )
  if (Object.keys(draft.confirmed).length > MOST_CONFIRMED)
    throw new StorageError('broken', 'too many confirmations')
  const { lastYear } = draft
  return {
    ...draft,
    sections: cleanSections(draft.sections),
    confirmed: cleanValues(draft.confirmed, take),
    ...(lastYear && { lastYear: { sections: cleanSections(lastYear.sections) } }),
    ...(draft.form && { form: cleanForm(draft.form) }),
  }
}

/** Characters of all names and sentences of a form. */
const MOST_OF_FORM = 1_000_000

/**
 * Cleans every word of a form as those of a draft are cleaned. Throws a StorageError `broken` for one that is too large, or that
 * is no form any more.
 */
export function cleanForm(form: Template): Template {
  let characters = 0
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      characters += value.length
      if (characters > MOST_OF_FORM) throw new StorageError('broken', 'too many characters in the form')
      return cleanText(value)
    }
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [
        key,
        // U+FFFC stands for a figure there
        key === 'within' ? String(one).split('\uFFFC').map(clean).join('\uFFFC') : clean(one),
      ]),
    )
  }
  return parseForm(clean(form))
}

/** Normalises a text; a lone surrogate becomes �. */
export const cleanText = (text: string): string =>
  normalised(text.replace(BREAKS, '')).replace(LONE_SURROGATE, '\uFFFD')

function cleanValues(
  values: Readonly<Record<string, string>>,
  take: (text: string) => string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([place, value]) => {
      if (value.length > LONGEST_VALUE) throw new StorageError('broken', `value of ${place} is too long`)
      return [place, take(value)]
    }),
  )
}
