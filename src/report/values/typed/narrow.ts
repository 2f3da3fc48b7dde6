import { normalised } from '../../text/normalised'

// under a Chinese input method the keys . and / give 。 and 、
const OTHER: Readonly<Record<string, string>> = { '−': '-', '–': '-', '—': '-', '。': '.', '、': '/' }
/**
 * Invisible marks that Word, WPS and calculators leave in what is copied from them, control characters and invisible
 * fillers.
 */
const INVISIBLE =
  // oxlint-disable-next-line no-control-regex -- they are what is taken out
  /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u00AD\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u2800\u3164\uFEFF\uFFA0]/gu

/** A typed text without invisible characters, trimmed; '' for one that looks blank. */
export const visible = (typed: string): string => normalised(typed).replace(INVISIBLE, '').trim()

/**
 * A typed text with full-width digits, letters and signs as ASCII and every kind of space as one blank, trimmed. By a
 * table and not by NFKC, which would also turn `²` into 2.
 */
export function narrow(typed: string): string {
  return visible(typed)
    .replace(/[\uFF01-\uFF5E]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−–—。、]/gu, (char) => OTHER[char] ?? char)
    .replace(/\s+/gu, ' ')
}
