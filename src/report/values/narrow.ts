const OTHER: Readonly<Record<string, string>> = { '−': '-', '–': '-', '—': '-', '。': '.', '、': ',' }
const SPACES = /[\s\u00A0\u2002-\u200B\u202F\u3000\uFEFF]+/gu

/**
 * Full-width digits, letters and signs as their ASCII forms, every kind of space as one blank, trimmed. By an explicit
 * table and not by NFKC, which would also turn `²` into 2.
 */
export function narrow(typed: string): string {
  return typed
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–—。、]/gu, (char) => OTHER[char] ?? char)
    .replace(SPACES, ' ')
    .trim()
}
