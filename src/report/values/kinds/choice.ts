import type { ChoiceOption } from '../../template/template'
import { type Entry, value, wrong } from '../typed/entry'
import { visible } from '../typed/narrow'
import { quoted } from '../typed/quoted'

/** One of the options, by its id or its label; shown as the label, without an amount. */
export function parseChoice(typed: string, options: readonly ChoiceOption[]): Entry {
  const text = visible(typed)
  const option = options.find(({ id, label }) => id === text || label === text)
  if (option) return value(option.label, null)
  return wrong(
    typed,
    `${quoted(typed)}不在可选之列，请选其中一种：${options.map(({ label }) => label).join('；')}。`,
  )
}
