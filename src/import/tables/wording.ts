const SAME: Readonly<Record<string, string>> = { '〔': '(', '〕': ')', '［': '(', '］': ')', '„': '"' }

/**
 * A label in comparable form: narrow characters, lower case, without blanks and quotation marks, and with one mark
 * after its number.
 */
export function folded(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[〔〕［］„]/gu, (char) => SAME[char] ?? char)
    .replace(/[\s\u3000\u200B-\u200D\uFEFF"'“”‘’「」]+/gu, '')
    .replace(/^(\(?[\d一二三四五六七八九十]{1,2}\)?)[.、,．:]/u, '$1.')
    .toLowerCase()
}

/** A folded label without its number: 其他法律行政法规禁止公开 of 2.其他法律…, 予以公开 of （一）予以公开. */
export const withoutNumber = (label: string): string =>
  label.replace(/^(?:\([\d一二三四五六七八九十]+\)|\d{1,2}\.|[一二三四五六七八九十]{1,2}\.)/u, '')

/** Levenshtein distance in UTF-16 units. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

/** Likeness of two folded labels, 0 to 1. */
export function similar(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  if (longest === 0) return 1
  if (a === b) return 1
  // the lengths alone make them too different
  if (Math.abs(a.length - b.length) / longest > 0.6) return 0
  return 1 - distance(a, b) / longest
}

/**
 * Length from which a label of the form is recognised whatever follows it; with a shorter one, 行政许可事项, the text may be
 * something else.
 */
const TELLING = 6

/** True for a label that continues one of the form: 危及三安全一稳定(国家安全、公共安全…). */
const goesOn = (label: string, known: string): boolean =>
  label.length > known.length &&
  known.length > 1 &&
  label.startsWith(known) &&
  (known.length >= TELLING || /[(,、;]/u.test(label[known.length] ?? ''))

/**
 * How well a folded label fits one of the form, 0 to 1: one that leaves out or adds an explanation fits almost as well.
 */
export function fits(label: string, known: string): number {
  if (label.length >= 4 && known.length > label.length && known.startsWith(label)) return 0.95
  return goesOn(label, known) ? 0.9 : similar(label, known)
}
