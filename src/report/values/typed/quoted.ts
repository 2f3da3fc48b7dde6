const MOST = 24

/** What was typed, in quotation marks for a sentence: white space collapsed, cut after 24 characters. */
export function quoted(typed: string): string {
  const chars = Array.from(typed.replace(/\s+/gu, ' ').trim())
  return chars.length > MOST ? `“${chars.slice(0, MOST).join('')}…”` : `“${chars.join('')}”`
}
