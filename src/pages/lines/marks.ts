/** Full-width marks with their ink in the left half of the em: the right half may be left out. */
const INK_LEFT = '，。、；：？！．）》〉」』〕］】〗”’｝'
/** Those with their ink in the right half. */
const INK_RIGHT = '（《〈「『〔［【〖“‘｛'
/** What begins no line besides {@link INK_LEFT} (GB/T 15834-2011 5.1: 连接号 and 间隔号 too). */
const BEGINS_NONE = ',.;:!?)]}%％‰℃°·…～－–‐-／/々〃\u3000'
/** What ends no line besides {@link INK_RIGHT}. */
const ENDS_NONE = '([{¥￥$＄№'

const SPACE = /^[\t\n\r ]$/u
/** Letters, digits and marks of alphabets, the no-break space among them: they stand together as words. */
const WORD = /^[\u0021-\u00B6\u00B8-\u024F\u0370-\u08FF\u1E00-\u1FFF\u2010-\u2013\u20A0-\u20CF]/u
/** A dash —— or an ellipsis ……, which is one mark of two characters. */
const DOUBLED = /^[—…]$/u

/** True for a full-width mark whose ink is in the left half: its right half can be cut. */
export const inkLeft = (char: string): boolean => INK_LEFT.includes(char)
/** True for a full-width mark whose ink is in the right half: its left half can be cut. */
export const inkRight = (char: string): boolean => INK_RIGHT.includes(char)
/** True for a punctuation mark. */
export const isMark = (char: string): boolean => inkLeft(char) || inkRight(char) || BEGINS_NONE.includes(char)

/** A space that collapses with others and that is not seen at the end of a line. */
export const isSpace = (char: string): boolean => SPACE.test(char)
/** True for a character of a Latin word or a number. */
export const isWord = (char: string): boolean => WORD.test(char)

/** True for the second half of a dash or an ellipsis. */
export const isDoubled = (before: string, char: string): boolean => before === char && DOUBLED.test(char)

/** 避头尾: true where no line ends between two characters. */
export const isForbidden = (before: string, char: string): boolean =>
  inkRight(before) || ENDS_NONE.includes(before) || inkLeft(char) || BEGINS_NONE.includes(char)

/** 标点挤压: of two marks in a row, half an em of the white between them is left out. */
export const isSqueezed = (before: string, char: string): boolean =>
  (inkLeft(before) && (inkLeft(char) || inkRight(char))) || (inkRight(before) && inkRight(char))
