import { element, unlessEmpty, val, xmlPart } from '../xml/markup'
import { face, FACES } from './fonts'
import { CHARACTER, halfPoints, LINE, TIGHTER } from './measures'
import { headingStyle, SPACES, STYLE } from './names'

interface Style {
  id: string
  /** Word's own English name of a built-in style, so that it is shown in the language of the program; else Chinese. */
  name: string
  own?: true
  next?: string
  /** In the order of the schema. */
  paragraph: readonly string[]
  run: readonly string[]
}

const off = (name: string): string => val(name, 0)
const exactly = (line: number): string => element('w:spacing', { 'w:line': line, 'w:lineRule': 'exact' })
/** First lines begin two characters in; the length is for programs that do not count characters. */
const INDENT = element('w:ind', { 'w:firstLineChars': 200, 'w:firstLine': 2 * CHARACTER })
const size = (points: number): string[] => [
  val('w:sz', halfPoints(points)),
  val('w:szCs', halfPoints(points)),
]
const LANGUAGE = element('w:lang', { 'w:val': 'en-US', 'w:eastAsia': 'zh-CN', 'w:bidi': 'ar-SA' })

const HEADING_FACES = [FACES.first, FACES.second, FACES.text, FACES.text] as const

const headings = HEADING_FACES.map((own, i): Style => ({
  id: headingStyle(i + 1),
  name: `heading ${i + 1}`,
  next: STYLE.text,
  paragraph: [element('w:keepNext'), INDENT, val('w:jc', 'left'), val('w:outlineLvl', i)],
  run: own === FACES.text ? [] : [face(own)],
}))

const cell = (id: string, name: string, points: number, line: number): Style => ({
  id,
  name,
  own: true,
  paragraph: [off('w:snapToGrid'), exactly(line), val('w:jc', 'center')],
  run: [face(FACES.table), val('w:spacing', 0), ...size(points)],
})

const styles: readonly Style[] = [
  { id: STYLE.text, name: 'Normal Indent', paragraph: [INDENT], run: [] },
  {
    id: STYLE.title,
    name: 'Title',
    next: STYLE.text,
    paragraph: [
      element('w:keepNext'),
      element('w:spacing', { 'w:after': LINE, 'w:line': LINE, 'w:lineRule': 'exact' }),
      val('w:jc', 'center'),
    ],
    run: [face(FACES.title), val('w:spacing', 0), ...size(22)],
  },
  ...headings,
  { id: STYLE.signature, name: 'Signature', next: STYLE.date, paragraph: [val('w:jc', 'right')], run: [] },
  { id: STYLE.date, name: 'Date', paragraph: [val('w:jc', 'right')], run: [] },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: [off('w:snapToGrid'), exactly(360)],
    run: [face(FACES.table), val('w:spacing', 0), ...size(14)],
  },
  cell(STYLE.cell, '表格文字', 12, 320),
  cell(STYLE.denseCell, '表格小字', 9, 240),
]

const styled = ({ id, name, own, next, paragraph, run }: Style): string =>
  element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': own ? 1 : undefined, 'w:styleId': id },
    val('w:name', name),
    val('w:basedOn', STYLE.normal),
    next === undefined ? '' : val('w:next', next),
    element('w:qFormat'),
    unlessEmpty('w:pPr', ...paragraph),
    unlessEmpty('w:rPr', ...run),
  )

const DEFAULTS = element(
  'w:docDefaults',
  {},
  element('w:rPrDefault', {}, element('w:rPr', {}, face(FACES.text), ...size(16), LANGUAGE)),
  element('w:pPrDefault'),
)

/** No space that is not of the grid: nothing between Chinese and Latin, no mark beyond the margin. */
const NORMAL = element(
  'w:style',
  { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': STYLE.normal },
  val('w:name', 'Normal'),
  element('w:qFormat'),
  element(
    'w:pPr',
    {},
    val('w:widowControl', 1),
    off('w:overflowPunct'),
    off('w:autoSpaceDE'),
    off('w:autoSpaceDN'),
    off('w:adjustRightInd'),
    off('w:snapToGrid'),
    exactly(LINE),
    val('w:jc', 'both'),
  ),
  element('w:rPr', {}, val('w:spacing', TIGHTER)),
)

const PLAIN = [
  ['character', 'DefaultParagraphFont', 'Default Paragraph Font', ''],
  [
    'table',
    'TableNormal',
    'Normal Table',
    element(
      'w:tblPr',
      {},
      element('w:tblInd', { 'w:w': 0, 'w:type': 'dxa' }),
      element(
        'w:tblCellMar',
        {},
        ...['top', 'left', 'bottom', 'right'].map((side) =>
          element(`w:${side}`, { 'w:w': 0, 'w:type': 'dxa' }),
        ),
      ),
    ),
  ],
  ['numbering', 'NoList', 'No List', ''],
].map(([type, id = '', name = '', properties = '']) =>
  element(
    'w:style',
    { 'w:type': type, 'w:default': 1, 'w:styleId': id },
    val('w:name', name),
    val('w:uiPriority', 99),
    element('w:semiHidden'),
    element('w:unhideWhenUsed'),
    properties,
  ),
)

/** The styles' part: a change of one changes all paragraphs of its kind. */
export const stylesPart = (): string =>
  xmlPart(element('w:styles', SPACES, DEFAULTS, NORMAL, ...PLAIN, ...styles.map(styled)))
