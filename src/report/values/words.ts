import { leftOversIn } from '../placeholder'
import { type Entry, value, wrong } from './entry'

const MOST = 60

/** One line of words; spaces at its ends and line breaks go, and a unit typed with it (`711号`) is not doubled. */
export function parseWords(typed: string, unit: string): Entry {
  let text = typed.replace(/\s*[\r\n]+\s*/gu, '').trim()
  if (unit !== '' && text.length > unit.length && text.endsWith(unit))
    text = text.slice(0, -unit.length).trim()
  const [left] = leftOversIn(text)
  if (left) return wrong(typed, `“${typed.trim()}”里还有没填的“${left.text}”。`)
  const length = [...text].length
  if (length > MOST) return wrong(typed, `这一项有 ${length} 个字，最多 ${MOST} 个字。`)
  return value(text, null)
}
