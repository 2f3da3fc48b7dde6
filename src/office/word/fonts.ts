import { element, val, xmlPart } from '../xml/markup'
import { SPACES } from './names'

/** A typeface of the office: the name that its machines know it by, and other names under which it may be there. */
interface Face {
  name: string
  other: string
  panose: string
  family: 'modern' | 'auto' | 'script'
}

/** The typefaces of GB/T 9704 by what they are for. */
export const FACES = {
  text: { name: '仿宋_GB2312', other: '仿宋', panose: '02010609030101010101', family: 'modern' },
  title: { name: '方正小标宋简体', other: '方正小标宋_GBK', panose: '02000000000000000000', family: 'auto' },
  first: { name: '黑体', other: 'SimHei', panose: '02010609060101010101', family: 'modern' },
  second: { name: '楷体_GB2312', other: '楷体', panose: '02010609030101010101', family: 'modern' },
  table: { name: '宋体', other: 'SimSun', panose: '02010600030101010101', family: 'auto' },
} as const satisfies Record<string, Face>

/** One typeface for all characters, so that a number has the figures of the Chinese face and stays on its grid. */
export const face = ({ name }: Face): string =>
  element('w:rFonts', {
    'w:hint': 'eastAsia',
    'w:ascii': name,
    'w:eastAsia': name,
    'w:hAnsi': name,
    'w:cs': name,
  })

/** The part that says what to take where a typeface is not on the machine. */
export const fontTable = (): string =>
  xmlPart(
    element(
      'w:fonts',
      SPACES,
      ...Object.values(FACES).map(({ name, other, panose, family }) =>
        element(
          'w:font',
          { 'w:name': name },
          val('w:altName', other),
          val('w:panose1', panose),
          val('w:charset', '86'),
          val('w:family', family),
          val('w:pitch', 'variable'),
        ),
      ),
    ),
  )
