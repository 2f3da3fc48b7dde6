import { NAME } from '../template/limits'
import type { Place, Template } from '../template/template'
import { normalised } from '../text/normalised'

/** A heading or label as it is kept: normalised, in one line, no longer than what is stored. */
export const cleanName = (typed: string): string =>
  normalised(typed).replace(/\s+/gu, ' ').trim().slice(0, NAME).trimEnd()

/** Characters that are kept free for the number after a label. */
const SPARE = 10

/** A label that no other figure of the form has: `受理件数（2）` where 受理件数 is taken. `own`: the figure that it is for. */
export function uniqueLabel({ figures }: Pick<Template, 'figures'>, typed: string, own?: Place): string {
  const taken = new Set(figures.flatMap(({ place, label }) => (place === own ? [] : [label])))
  const label = cleanName(typed) || '数据项'
  let unique = label
  for (let n = 2; taken.has(unique); n += 1) unique = `${label.slice(0, NAME - SPARE)}（${n}）`
  return unique
}
