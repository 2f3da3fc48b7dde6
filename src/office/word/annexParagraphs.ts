import type { AnnexBlock, AnnexNameBlock } from '../../pages/blocks/block'
import { element, val } from '../xml/markup'
import { face, FACES } from './fonts'
import { CHARACTER, LINE } from './measures'
import { STYLE } from './names'
import { type Around, KEEPS_NEXT, NOTHING, paragraph, spaceAbove, type Standing } from './paragraphs'
import { LINE_END, TAB, textRun } from './runs'

const twips = (characters: number): number => Math.round(characters * CHARACTER)

/** A name in 附件说明: behind its prefix a tab leads to where its further lines begin. */
export function annexNameParagraph(
  { prefix, text, above: lines, indent, column }: AnnexNameBlock,
  { above, keepsNext }: Omit<Standing, 'around'>,
): string {
  const number = /\d\. $/u.test(prefix)
  return paragraph(
    STYLE.text,
    [
      keepsNext ? KEEPS_NEXT : '',
      spaceAbove(above + lines * LINE),
      element('w:ind', {
        'w:left': twips(column),
        'w:firstLineChars': 0,
        'w:hanging': twips(column - indent),
      }),
    ],
    NOTHING,
    textRun(prefix.trimEnd()),
    number ? TAB : '',
    textRun(text),
  )
}

/** An attachment's mark on a page of its own, a blank line, and its title. */
export const annexParagraphs = ({ mark, lines }: AnnexBlock, around: Around): string =>
  paragraph(
    STYLE.normal,
    [KEEPS_NEXT, element('w:pageBreakBefore')],
    around,
    textRun(mark, face(FACES.first)),
  ) +
  paragraph(
    STYLE.title,
    [
      element('w:spacing', { 'w:before': LINE, 'w:after': LINE, 'w:line': LINE, 'w:lineRule': 'exact' }),
      val('w:outlineLvl', 0),
    ],
    NOTHING,
    lines.map((line) => textRun(line)).join(LINE_END),
  )
