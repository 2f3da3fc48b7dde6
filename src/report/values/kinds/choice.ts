import type { ChoiceOption } from '../../template/template'
import { type Entry, value, wrong } from '../typed/entry'
import { visible } from '../typed/narrow'
import { quoted } from '../typed/quoted'

/** Parses a choice, typed as an option's id or label; the value is shown as the label and has no amount. */
export function parseChoice(typed: string, options: readonly ChoiceOption[]): Entry {
  const text = visible(typed)
  const option = options.find(({ id, label }) => id === text || label === text)
  if (option) return value(option.label, null)
  return wrong(
    typed,
    `${quoted(typed)}不在可选之列，请选其中一种：${options.map(({ label }) => label).join('；')}。`,
  )
}
