import { Dict } from '../cos'
import { named, type PdfFile, textOf } from '../pdfFile'
import { formsOf } from '../pageMarks'
import { type Rule, rule, ruleFor } from '../rule'
import { elementsOf, isElement } from '../structureTree'

const annotations = (file: PdfFile): Dict[] =>
  file.pages().flatMap((page) => file.list(page, 'Annots').filter((one) => one instanceof Dict))
const [PRINT, SEEN_NOT] = [4, 1 | 2 | 32]

/** The element that the tree of parents has for an annotation. */
function parentOf(file: PdfFile, annotation: Dict): unknown {
  const nums = file.list(file.catalog, 'StructTreeRoot', 'ParentTree', 'Nums')
  const key = annotation.entries.get('StructParent')
  const at = nums.findIndex((one, i) => i % 2 === 0 && one === key && key !== undefined)
  return at < 0 ? null : nums[at + 1]
}

const each = (clause: string, says: string, holds: (one: Dict, file: PdfFile) => boolean): Rule =>
  ruleFor(clause, says, annotations, holds, (one) => textOf(one.entries.get('Contents')))

export const annotationRules: readonly Rule[] = [
  each('A 6.3.1', 'an annotation is a link', (one) => named(one, 'Subtype') === 'Link'),
  each('A 6.3.2', 'it is printed, and not hidden', ({ entries }) => {
    const flags = Number(entries.get('F') ?? 0)
    return (flags & PRINT) !== 0 && (flags & SEEN_NOT) === 0
  }),
  each(
    'UA 7.18.5',
    'it has words in its place',
    ({ entries }) => textOf(entries.get('Contents')).trim() !== '',
  ),
  each(
    'UA 7.18.5',
    'it is within a Link of the structure, which leads to it and to which it leads',
    (one, file) => {
      const homes = elementsOf(file).filter(({ kids }) =>
        kids.some((kid) => !isElement(kid) && kid.annotation === one),
      )
      return homes.length === 1 && homes[0]?.role === 'Link' && parentOf(file, one) === homes[0].dict
    },
  ),
  each('A 6.5.1', 'its address is of ASCII', (one, file) =>
    /^[!-~]+$/u.test(textOf(file.at(one, 'A', 'URI'))),
  ),
  ruleFor(
    'UA 7.18.3',
    'Tab goes through a page by the structure',
    (file) => file.pages(),
    (page) => named(page, 'Tabs') === 'S',
  ),
  rule(
    'UA 7.1',
    'the window shows the title',
    (file) => file.at(file.catalog, 'ViewerPreferences', 'DisplayDocTitle') === true,
  ),
  rule('UA 7.17', 'a file with headings has bookmarks for them', (file) => {
    const headings = elementsOf(file).filter(({ role }) => /^H\d$/u.test(role))
    const count = Number(file.at(file.catalog, 'Outlines', 'Count') ?? 0)
    return headings.length === count
  }),
  ruleFor(
    'UA 7.20',
    'a form that pages share has no content of the structure',
    formsOf,
    ({ content }) => !content.toString('latin1').includes('MCID'),
  ),
]
