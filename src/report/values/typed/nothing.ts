import { narrow } from './narrow'

const NOTHING = /^(?:[-─/\\]+|暂?无|没有|未发生|零|〇|N\/A)$/iu

/** True for what tables have where nothing happened: a dash, a slash, 无. Its number is 0. */
export const saysNothing = (typed: string): boolean => NOTHING.test(narrow(typed))
