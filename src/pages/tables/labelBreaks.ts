const NUMBERED = /^（[一二三四五六七八九十]{1,3}）(?=\p{Script=Han}{1,4}$)/u
const WORDS = /^\p{Script=Han}{1,6}$/u

/**
 * Offsets at which a short label may break in a narrow cell, as in the printed forms: after its number; 社会公益组织 every
 * two characters; 自然人 nowhere. null for a longer label, which may break anywhere.
 */
export function labelBreaks(text: string): readonly number[] | null {
  const number = NUMBERED.exec(text)
  if (number) return [number[0].length]
  if (!WORDS.test(text) || text.length === 5) return null
  if (text.length < 4) return []
  return text.length === 4 ? [2] : [2, 4]
}
