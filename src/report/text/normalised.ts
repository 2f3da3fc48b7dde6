/**
 * The ideographs for the radicals U+2E80–2EF3, in their order, by Unicode's property Equivalent_Unified_Ideograph; a
 * space where there is none.
 */
const RADICALS = [
  ' 厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁',
  '冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟',
  '卤麦黄黾斉齐歯齿竜龙龜亀龟',
].flatMap((some) => Array.from(some))
const FIRST_RADICAL = 0x2e80

/** Strokes that some faces have in place of the ideograph of the same shape. */
const STROKES: Readonly<Record<string, string>> = { '㇐': '一', '㇠': '乙' }

/** A text of these characters alone needs no change. Tested first, because normalising runs with every key. */
const ORDINARY =
  /^[\t\n\r\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2070-\u20CF\u2100-\u2125\u2150-\u2328\u2460-\u27FF\u3000-\u3029\u3031-\u3098\u309B-\u3130\u31F0-\u9FFF\uFF01-\uFF9F]*$/u

/**
 * What {@link normalised} replaces: radicals, ligatures of Latin letters, spaces of unusual widths, line breaks of
 * other programs, and invisible characters. A joiner or selector after a pictograph is part of it and stays.
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
 * A text as it would be typed, without the traces of another program: radicals (⾏ of a PDF) and compatibility
 * ideographs become the ideographs that they look like, a letter with its accent becomes one character, narrow spaces
 * become blanks and other line breaks line feeds. Invisible characters that no face of the report has are removed:
 * controls, marks of direction, soft hyphens, variation selectors. The full-width space stays, because it is meant
 * between the characters of a name, and so does what NFKC would change against the official's intention: ①, ㎡, ％, （,
 * m². The length may change. Idempotent; ordinary text is returned as it is.
 */
export const normalised = (text: string): string =>
  ORDINARY.test(text) ? text : text.replace(FOREIGN, plain).normalize('NFC')

/** The offset in the {@link normalised} text that corresponds to an offset in `text`. */
export const normalisedOffset = (text: string, offset: number): number =>
  normalised(text.slice(0, offset)).length
