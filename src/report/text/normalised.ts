/**
 * U+2E80–2EF3 in their order: the ideograph that each radical is written for, by Unicode's property
 * Equivalent_Unified_Ideograph; a blank where there is none.
 */
const RADICALS = [
  ' 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁',
  '冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟',
  '卤麦黄黾斉齐歯齿竜龙龜亀龟',
].flatMap((some) => Array.from(some))
const FIRST_RADICAL = 0x2e80

/** Strokes that some faces hold in the place of the ideograph of the same shape. */
const STROKES: Readonly<Record<string, string>> = { '㇐': '一', '㇠': '乙' }

/** Of such characters a text is nearly always made, and stays as it is: one look, for this is asked at every key. */
const ORDINARY =
  /^[\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2125\u2150-\u2328\u2460-\u27FF\u3000-\u3029\u3031-\u3098\u309B-\u3130\u31F0-\u9FFF\uFF01-\uFF9F]*$/u

/**
 * What is written otherwise below: radicals, ligatures of Latin letters, spaces of other widths than the two that are typed, line
 * breaks of other programs, and what has neither ink nor width. Joiners and selectors behind a pictograph are part of it.
 */
const FOREIGN =
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  /[\u2E81-\u2EF3\u2F00-\u2FD5\u31D0\u31E0\uFB00-\uFB06]|[\u00A0\u1680\u2000-\u200A\u202F\u205F]|[\v\f\u0085\u2028\u2029]|(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])(?:\u200D|\uFE0F)|(?!\u200D|\uFE0F)[\p{Default_Ignorable_Code_Point}\u0000-\u0008\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFC]/gu

function plain(char: string): string {
  const code = char.codePointAt(0) ?? 0
  if (code >= 0x2f00 && code <= 0x2fd5) return char.normalize('NFKC')
  if (code >= FIRST_RADICAL && code < FIRST_RADICAL + RADICALS.length) {
    const ideograph = RADICALS[code - FIRST_RADICAL] ?? ' '
    return ideograph === ' ' ? char : ideograph
  }
  if (code >= 0xfb00 && code <= 0xfb06) return char.normalize('NFKC')
  if (STROKES[char] !== undefined) return STROKES[char]
  if (/[\v\f\u0085\u2028\u2029]/u.test(char)) return '\n'
  return /\s/u.test(char) && code !== 0xfeff ? ' ' : ''
}

/**
 * A text as it is typed and not as it came out of another program: radicals (⾏ of a PDF) and compatibility ideographs as the
 * ideographs that they look like, a letter with its accent as one, every narrow space as one blank, other line breaks as `\n`,
 * and without what nobody sees: controls, marks of direction, soft hyphens, selectors of variants, which no face of the
 * report has. The full-width space stays: between the characters of a name it is meant. So does what NFKC would rewrite and the
 * official means: ①, ㎡, ％, （, m². Its length may differ. Written twice it is the same; ordinary text comes back itself.
 */
export const normalised = (text: string): string =>
  ORDINARY.test(text) ? text : text.replace(FOREIGN, plain).normalize('NFC')

/** Where a position in a text is after {@link normalised}. */
export const normalisedOffset = (text: string, offset: number): number =>
  normalised(text.slice(0, offset)).length
