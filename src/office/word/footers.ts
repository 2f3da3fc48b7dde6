import { element, val, xmlPart } from '../xml/markup'
import { SPACES, STYLE } from './names'
import { textRun } from './runs'

/** A page's number stands a character in from the outer margin: right on odd pages, left on even ones. */
const INSET = 280

const FIELD = element('w:fldSimple', { 'w:instr': ' PAGE ' }, textRun('1'))

/** The footer of odd or of even pages: — 1 — outside. */
export function footerPart(side: 'odd' | 'even'): string {
  const [margin, alignment] = side === 'odd' ? ['w:right', 'right'] : ['w:left', 'left']
  const properties = element(
    'w:pPr',
    {},
    val('w:pStyle', STYLE.footer),
    element('w:ind', { [margin]: INSET }),
    val('w:jc', alignment),
  )
  return xmlPart(
    element('w:ftr', SPACES, element('w:p', {}, properties, textRun('— '), FIELD, textRun(' —'))),
  )
}
