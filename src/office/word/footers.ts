import { element, val, xmlPart } from '../xml/markup'
import { MARGIN, TEXT_WIDTH } from './measures'
import { SPACES, STYLE } from './names'
import { textRun } from './runs'

/** A page's number stands a character in from the outer margin: right on odd pages, left on even ones. */
const INSET = 280

const FIELD = element('w:fldSimple', { 'w:instr': ' PAGE ' }, textRun('1'))

/** Left of the type area of a page that is turned: as far below it as the number is on others, and as wide as its line. */
const WIDTH = 480
const BESIDE = { left: MARGIN.bottom - Math.round((7 / 25.4) * 1440) - WIDTH / 2, width: WIDTH }

type Side = 'odd' | 'even'

function number(side: Side): string {
  const [margin, alignment] = side === 'odd' ? ['w:right', 'right'] : ['w:left', 'left']
  const properties = element(
    'w:pPr',
    {},
    val('w:pStyle', STYLE.footer),
    element('w:ind', { [margin]: INSET }),
    val('w:jc', alignment),
  )
  return element('w:p', {}, properties, textRun('— '), FIELD, textRun(' —'))
}

/** The footer of odd or of even pages: — 1 — outside. */
export const footerPart = (side: Side): string => xmlPart(element('w:ftr', SPACES, number(side)))

const twentieths = (name: string, width: number): string => element(name, { 'w:w': width, 'w:type': 'dxa' })

/**
 * The footer of pages that are turned. The number stands where it does on other pages (GB/T 9704-2012): at the left of the paper as
 * it lies, turned with it, for which Word has cells of tables.
 */
export const landscapeFooter = (side: Side): string =>
  xmlPart(
    element(
      'w:ftr',
      SPACES,
      element(
        'w:tbl',
        {},
        element(
          'w:tblPr',
          {},
          element('w:tblpPr', {
            'w:vertAnchor': 'page',
            'w:horzAnchor': 'page',
            'w:tblpX': BESIDE.left,
            'w:tblpY': MARGIN.left,
          }),
          twentieths('w:tblW', BESIDE.width),
          element('w:tblLayout', { 'w:type': 'fixed' }),
          element(
            'w:tblCellMar',
            {},
            ...['top', 'left', 'bottom', 'right'].map((edge) => twentieths(`w:${edge}`, 0)),
          ),
        ),
        element('w:tblGrid', {}, element('w:gridCol', { 'w:w': BESIDE.width })),
        element(
          'w:tr',
          {},
          element('w:trPr', {}, element('w:trHeight', { 'w:val': TEXT_WIDTH, 'w:hRule': 'exact' })),
          element(
            'w:tc',
            {},
            element(
              'w:tcPr',
              {},
              twentieths('w:tcW', BESIDE.width),
              val('w:textDirection', 'tbRl'),
              val('w:vAlign', 'center'),
            ),
            number(side),
          ),
        ),
      ),
      element('w:p', {}, element('w:pPr', {}, val('w:pStyle', STYLE.footer))),
    ),
  )
