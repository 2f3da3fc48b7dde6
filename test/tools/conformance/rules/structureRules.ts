import { Dict, Ref } from '../cos'
import { named, type PdfFile } from '../pdfFile'
import { drawnOnPages, PAINTS } from '../pageMarks'
import { type Rule, rule, ruleFor } from '../rule'
import { unicodesOf } from './fontRules'
import { attribute, type Element, elementsOf, type Held, isElement, structureOf } from '../structureTree'

/** Standard structure types of ISO 32000-1 that these files may use. */
const STANDARD = new Set(
  'Document Part Sect Div H1 H2 H3 H4 H5 H6 P L LI Lbl LBody Link Span Table TR TH TD THead TBody Figure Caption'.split(
    ' ',
  ),
)
/** Within what each type stands. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  LI: ['L'],
  Lbl: ['LI'],
  LBody: ['LI'],
  TR: ['Table', 'THead', 'TBody'],
  TH: ['TR'],
  TD: ['TR'],
}
/** What alone each type holds. */
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  Table: ['TR', 'THead', 'TBody', 'Caption'],
  TR: ['TH', 'TD'],
}
/** What stands for itself, and not within a line of text. */
const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'Table', 'L'])

const held = (element: Element): Held[] => element.kids.filter((kid): kid is Held => !isElement(kid))
const isText = ({ operator }: { operator: string }): boolean => operator === 'Tj' || operator === 'TJ'

/** The MCIDs of each page, in the order of its content. */
const marksOnPages = (file: PdfFile): number[][] =>
  drawnOnPages(file).map((drawn) =>
    drawn
      .filter(({ operator }) => operator === 'BDC')
      .flatMap(({ around }) => {
        const mark = around[around.length - 1]?.properties?.entries.get('MCID')
        return typeof mark === 'number' ? [mark] : []
      }),
  )
/** The elements by the MCIDs of a page, as the parent tree has them. */
const parentsOf = (file: PdfFile, page: Dict): (number | null)[] => {
  const nums = file.at(file.catalog, 'StructTreeRoot', 'ParentTree', 'Nums')
  const list = Array.isArray(nums) ? nums : []
  const at = list.findIndex((key, i) => i % 2 === 0 && key === page.entries.get('StructParents'))
  const found = at < 0 ? null : file.resolved(list[at + 1])
  return Array.isArray(found) ? found.map((one) => (one instanceof Ref ? one.number : null)) : []
}

const levelOf = ({ role }: Element): number => Number(/^H([1-6])$/u.exec(role)?.[1] ?? 0)

const elements = (clause: string, says: string, holds: (one: Element, file: PdfFile) => boolean): Rule =>
  ruleFor(clause, says, elementsOf, holds, ({ role, number }) => `${role} ${number}`)

export const structureRules: readonly Rule[] = [
  rule(
    'A 6.7.2',
    'the file says that it is tagged, and suspects nothing (UA 7.1)',
    (file) =>
      file.at(file.catalog, 'MarkInfo', 'Marked') === true &&
      file.at(file.catalog, 'MarkInfo', 'Suspects') !== true,
  ),
  rule(
    'A 6.7.3',
    'it has a structure, a document at its top',
    (file) => structureOf(file)?.role === 'Document',
  ),
  elements('A 6.7.3.4', 'an element is of a standard type', ({ role }) => STANDARD.has(role)),
  elements(
    'A 6.7.3',
    'an element leads to the one it stands in',
    ({ dict, parent }, file) =>
      file.at(dict, 'P') === (parent ? parent.dict : file.at(file.catalog, 'StructTreeRoot')),
  ),
  rule('A 6.7.4', 'the catalogue names a language (UA 7.2)', (file) => {
    const lang = file.at(file.catalog, 'Lang')
    return Buffer.isBuffer(lang) && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(lang.toString('latin1'))
  }),
  rule('UA 7.1', 'all that is painted is content of an element or an artifact, and never both', (file) =>
    drawnOnPages(file)
      .flat()
      .every(({ operator, around }) => {
        if (!PAINTS.has(operator)) return true
        const artifacts = around.filter(({ tag }) => tag === 'Artifact').length
        const marked = around.filter(({ properties }) => properties?.entries.has('MCID')).length
        return artifacts + marked === 1
      }),
  ),
  rule('UA 7.1', 'each marked content of a page is in the structure, once', (file) => {
    const inTree = elementsOf(file).flatMap((element) =>
      held(element).flatMap(({ page, mark }) => (mark === undefined ? [] : [{ page, mark }])),
    )
    return marksOnPages(file).every((marks, i) => {
      const page = file.pages()[i]
      const own = inTree.filter((one) => one.page === page).map(({ mark }) => mark)
      return (
        new Set(marks).size === marks.length &&
        own.sort((a, b) => a - b).join() === [...marks].sort((a, b) => a - b).join()
      )
    })
  }),
  rule('A 6.7.3', 'the tree of parents leads from each marked content to its element', (file) => {
    const pages = file.pages()
    const homes = new Map(pages.map((page) => [page, parentsOf(file, page)]))
    return elementsOf(file).every((element) =>
      held(element).every(
        ({ page, mark }) =>
          mark === undefined || (page instanceof Dict && homes.get(page)?.[mark] === element.number),
      ),
    )
  }),
  rule('UA 7.1', 'the content is read in the order of the structure', (file) => {
    const order = elementsOf(file).length === 0 ? [] : readingOrder(structureOf(file))
    return file.pages().every((page) => {
      const own = order
        .filter((one) => one.page === page)
        .flatMap(({ mark }) => (mark === undefined ? [] : [mark]))
      return own.every((mark, i) => i === 0 || mark > (own[i - 1] ?? 0))
    })
  }),
  elements(
    'UA 7.2',
    'parts of lists and tables stand in lists and tables',
    ({ role, parent }) => !(role in INSIDE) || (INSIDE[role]?.includes(parent?.role ?? '') ?? false),
  ),
  elements('UA 7.2', 'lists and tables hold nothing but their parts', ({ role, kids }) => {
    const allowed = HOLDS[role]
    return !allowed || kids.every((kid) => isElement(kid) && allowed.includes(kid.role))
  }),
  elements(
    'UA 7.2',
    'a paragraph or heading holds no other',
    ({ role, kids }) =>
      !/^(?:P|H[1-6]|Lbl|Link)$/u.test(role) || !kids.some((kid) => isElement(kid) && BLOCKS.has(kid.role)),
  ),
  rule('UA 7.2', 'words of Latin letters say their language, but for addresses', (file) =>
    drawnOnPages(file)
      .flat()
      .every((one) => {
        if (!isText(one)) return true
        const said = one.around.some(({ properties }) => Buffer.isBuffer(properties?.entries.get('Lang')))
        const isLink = one.around.some(({ tag }) => tag === 'Link' || tag === 'Artifact')
        return said || isLink || !foreignIn(one, file)
      }),
  ),
  rule('UA 7.4.2', 'headings begin at the first level and leave none out', (file) => {
    const levels = elementsOf(file)
      .map(levelOf)
      .filter((level) => level > 0)
    return levels.every((level, i) => level <= (levels[i - 1] ?? 0) + 1)
  }),
  elements(
    'UA 7.6',
    'a list with labels says how they count',
    (element, file) => element.role !== 'L' || attribute(file, element, 'ListNumbering') !== null,
  ),
  elements('UA 7.3', 'a figure has words in its place', ({ role, dict }) => {
    const alt = dict.entries.get('Alt')
    return role !== 'Figure' || (Buffer.isBuffer(alt) && alt.length > 0)
  }),
  ruleFor(
    'UA 7.8',
    'a page number is an artifact of pagination at the foot',
    (file) => drawnOnPages(file),
    (drawn) =>
      drawn.some(({ around }) =>
        around.some(
          ({ tag, properties }) =>
            tag === 'Artifact' &&
            named(properties, 'Type') === 'Pagination' &&
            named(properties, 'Subtype') === 'Footer',
        ),
      ),
  ),
  ruleFor(
    'UA 7.8',
    'an artifact says of what kind it is',
    (file) => drawnOnPages(file).flat(),
    ({ around }) =>
      around.every(
        ({ tag, properties }) =>
          tag !== 'Artifact' ||
          ['Pagination', 'Layout', 'Page', 'Background'].includes(named(properties, 'Type')),
      ),
  ),
]

function readingOrder(element: Element | null): Held[] {
  return element ? element.kids.flatMap((kid) => (isElement(kid) ? readingOrder(kid) : [kid])) : []
}

/** True when text shows a word of Latin letters that is no part of an address, a code or a number. */
function foreignIn({ font, operands }: { font: string; operands: unknown[] }, file: PdfFile): boolean {
  const page = file.pages().find((one) => file.at(one, 'Resources', 'Font', font) !== null)
  const found = file.at(page, 'Resources', 'Font', font)
  if (!(found instanceof Dict)) return false
  const unicodes = unicodesOf(found, file)
  const text = operands
    .flat()
    .flatMap((one) =>
      Buffer.isBuffer(one)
        ? Array.from({ length: one.length >> 1 }, (_, i) => unicodes.get(one.readUInt16BE(2 * i)) ?? '')
        : [],
    )
    .join('')
  return /(?<![A-Za-z\d./@:_\-+#])[A-Za-z]{2,}(?![A-Za-z\d./@:_\-+#])/u.test(text)
}
