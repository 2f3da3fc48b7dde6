import { type Cos, Dict, Stream } from '../cos'
import { named, type PdfFile } from '../pdfFile'
import { drawnIn, drawnOnPages, type Drawn, formsOf } from '../pageMarks'
import { type Rule, rule, ruleFor } from '../rule'

const GREY = new Set(['g', 'G'])
const RGB = new Set(['rg', 'RG'])
const KNOWN = new Set(
  [
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q',
    're RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
  ].flatMap((line) => line.split(' ')),
)

const everywhere = (file: PdfFile): Drawn[] => [
  ...drawnOnPages(file).flat(),
  ...formsOf(file).flatMap(drawnIn),
]

/** The intents that say what the file's colours are. */
const intents = (file: PdfFile): Cos[] =>
  file.list(file.catalog, 'OutputIntents').filter((one) => named(one, 'S') === 'GTS_PDFA1')
const profiles = (file: PdfFile): Stream[] =>
  intents(file)
    .map((one) => file.at(one, 'DestOutputProfile'))
    .filter((one) => one instanceof Stream)

/** ICC.1 7.2: size, version, class, space and signature of a profile that describes a display. */
function isProfile({ content, dict }: Stream): boolean {
  const text = (at: number, length = 4): string => content.toString('latin1', at, at + length)
  const spaces: Readonly<Record<string, number>> = { 'RGB ': 3, GRAY: 1, CMYK: 4 }
  const count = content.length >= 132 ? content.readUInt32BE(128) : 0
  const tags = new Map(
    Array.from({ length: count }, (_, i) => 132 + 12 * i).map((at) => [
      text(at),
      { at: content.readUInt32BE(at + 4), length: content.readUInt32BE(at + 8) },
    ]),
  )
  return (
    count > 0 &&
    content.readUInt32BE(0) === content.length &&
    (content[8] ?? 9) < 5 &&
    ['mntr', 'prtr'].includes(text(12)) &&
    text(36) === 'acsp' &&
    spaces[text(16)] === dict.entries.get('N') &&
    ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'].every((tag) => tags.has(tag)) &&
    [...tags.values()].every(({ at, length }) => at % 4 === 0 && at + length <= content.length)
  )
}

export const colourRules: readonly Rule[] = [
  rule('A 6.2.3', 'one output intent says what the colours are', (file) => intents(file).length === 1),
  rule(
    'A 6.2.3',
    'its profile is a sound ICC profile',
    (file) => profiles(file).length > 0 && profiles(file).every(isProfile),
  ),
  rule('A 6.2.4.3', 'grey is painted only where an output intent says what it is', (file) =>
    everywhere(file).every(({ operator }) => !GREY.has(operator) || profiles(file).length > 0),
  ),
  rule('A 6.2.4.3', 'red, green and blue are painted only where the output intent is for them', (file) =>
    everywhere(file).every(
      ({ operator }) => !RGB.has(operator) || profiles(file).some(({ dict }) => dict.entries.get('N') === 3),
    ),
  ),
  ruleFor(
    'A 6.2.4.3',
    'no colour is of four inks',
    everywhere,
    ({ operator }) => operator !== 'k' && operator !== 'K',
  ),
  ruleFor('A 6.2.2', 'content has operators of ISO 32000-1 alone', everywhere, ({ operator }) =>
    KNOWN.has(operator),
  ),
  rule('A 6.2.2', 'each page has resources, and all that its content names is there', (file) =>
    file.pages().every((page, i) => {
      const resources = file.at(page, 'Resources')
      return (
        resources instanceof Dict &&
        (drawnOnPages(file)[i] ?? []).every(({ operator, operands, font }) => {
          if (operator === 'Tj' || operator === 'TJ') return file.at(resources, 'Font', font) !== null
          if (operator !== 'Do') return true
          const [name] = operands
          return (
            name !== undefined &&
            named(new Dict([['N', name]]), 'N') !== '' &&
            file.at(resources, 'XObject', named(new Dict([['N', name]]), 'N')) instanceof Stream
          )
        })
      )
    }),
  ),
  ruleFor('A 6.2.9', 'no form is PostScript or stands in another file', formsOf, ({ dict }) =>
    ['PS', 'Subtype2', 'OPI', 'Ref'].every((key) => !dict.entries.has(key)),
  ),
  ruleFor(
    'A 6.2.10',
    'nothing is transparent',
    (file) => file.dicts(),
    ({ entries }) =>
      [...entries].every(
        ([key, value]) =>
          !(key === 'SMask' && value !== null && !(named(new Dict([[key, value]]), key) === 'None')) &&
          !((key === 'CA' || key === 'ca') && value !== 1) &&
          !(key === 'Group' && value instanceof Dict),
      ),
  ),
]
