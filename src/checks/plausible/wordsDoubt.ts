import type { Figure } from '../../report/template/template'

type Words = Extract<Figure, { kind: 'text' }>

/** 2023—2024 of a school year, which own forms have as a text. */
const SCHOOL_YEAR = /^20\d{2}\s?[-—–－~～至]{1,2}\s?20\d{2}$/u
const LONG_NAME = 30
const LONG_WORD = 12

/** Why a text is doubtful that would be printed as typed; null when it is plausible. */
export function wordsDoubt({ body, decree, otherUnits = [] }: Words, shown: string): string | null {
  if (decree !== undefined)
    return shown === decree ? null : `是第 ${shown} 号，现行条例是国务院令第 ${decree} 号，请核对`
  const length = Array.from(shown).length
  if (/[\p{Script=Han}）]\s+[\p{Script=Han}（]/u.test(shown))
    return `“${shown}”中间有空格，会原样印出，请核对`
  if (count(shown, '（') + count(shown, '(') !== count(shown, '）') + count(shown, ')'))
    return `“${shown}”的括号不成对，请核对`
  if (body) {
    if (length === 1) return `“${shown}”只有一个字，请写单位的全称`
    return length > LONG_NAME ? `有 ${length} 个字，会原样印在标题里，请核对是否只有单位名称` : null
  }
  if (/[\d〔［[]/u.test(shown) && !SCHOOL_YEAR.test(shown))
    return `“${shown}”里有数字或文号，这一项只写名称，请核对`
  if (
    otherUnits.some((unit) => shown.endsWith(unit.charAt(0)) || (unit.endsWith('网') && shown.endsWith('网')))
  )
    return `“${shown}”后面会印出“${otherUnits[0]}”，请核对是否重复`
  return length > LONG_WORD ? `有 ${length} 个字，会原样印进句子，请核对` : null
}

const count = (text: string, char: string): number => text.split(char).length - 1
