import { figuresIn, plainLines, type ProseDoc } from './prose'
import { starterProse } from './starter'
import type { Section } from '../template/template'

const starters = new WeakMap<Section, ProseDoc>()

/** The form's starter text of a section as rich text; the same object each time. */
export function formTextOf(section: Section): ProseDoc {
  let text = starters.get(section)
  if (!text) starters.set(section, (text = starterProse(section.starter)))
  return text
}

const wordings = new WeakMap<ProseDoc, string>()

/** A text's words and figures, without white space and empty paragraphs. */
export function wordingOf(text: ProseDoc): string {
  let wording = wordings.get(text)
  if (wording === undefined)
    wordings.set(
      text,
      (wording = [
        ...plainLines(text).flatMap((line) => line.replace(/\s+/gu, '') || []),
        ...figuresIn(text),
      ].join('\n')),
    )
  return wording
}

/**
 * True while a section's text is the form's, word for word. Figures may be filled; white space and empty paragraphs are
 * ignored.
 */
export const isFormText = (section: Section, text: ProseDoc): boolean =>
  wordingOf(text) === wordingOf(formTextOf(section))
