import { normalised } from '../normalised'

// under a Chinese input method the keys . and / give 。 and 、
const OTHER: Readonly<Record<string, string>> = { '−': '-', '–': '-', '—': '-', '。': '.', '、': '/' }
/** A typed text without the characters that nobody sees, trimmed; what is blank to the eye is ''. */
export const visible = (typed: string): string => normalised(typed).trim()

/**
 * Full-width digits, letters and signs as their ASCII forms, every kind of space as one blank, trimmed. By an explicit
 * table and not by NFKC, which would also turn `²` into 2.
 */
export function narrow(typed: string): string {
  return visible(typed)
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–—。、]/gu, (char) => OTHER[char] ?? char)
    .replace(/\s+/gu, ' ')
}
