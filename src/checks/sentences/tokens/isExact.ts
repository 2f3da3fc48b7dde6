import type { NumberMention } from './numberMention'

const ABOUT = /(?:近|约|超|超过|逾|将近|大约|接近|突破|不少于|不低于|多达|上)$/u

/** True for a number that can be compared with a table: 5.82万件 as rounded, but not 5500余件. */
export const isExact = ({ about, scale, to, end, unit, from }: NumberMention, text: string): boolean =>
  !about ||
  (scale !== '' && text.slice(to, end) === unit && !ABOUT.test(text.slice(Math.max(0, from - 4), from)))
