import { element, escaped, unlessEmpty, val } from '../xml/markup'

/** A run of text; `properties` in the order of the schema. */
export const textRun = (text: string, ...properties: readonly string[]): string =>
  text === ''
    ? ''
    : element(
        'w:r',
        {},
        unlessEmpty('w:rPr', ...properties),
        `<w:t xml:space="preserve">${escaped(text)}</w:t>`,
      )

/** The end of a line within a paragraph. */
export const LINE_END = element('w:r', {}, element('w:br'))

/** A step to the next tab stop. */
export const TAB = element('w:r', {}, element('w:tab'))

/** Run properties of bold text. */
export const BOLD: readonly string[] = [element('w:b'), element('w:bCs')]

/** Run property of Latin letters and digits that count as Chinese for a program's line breaks. */
export const CHINESE = val('w:lang', 'zh-CN')
