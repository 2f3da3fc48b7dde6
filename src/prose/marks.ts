import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { positionOf } from './position'

/** A range that a finding is about; offsets as in {@link positionOf}. */
export interface TextMark {
  line: number
  from: number
  to: number
  severity: 'error' | 'warning'
  sentence: string
}

const key = new PluginKey<DecorationSet>('marks')

/** Plugin that underlines ranges with decorations, which are not part of the document. */
export const marksPlugin = (): Plugin =>
  new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const marks = tr.getMeta(key) as readonly TextMark[] | undefined
        if (!marks) return shown.map(tr.mapping, tr.doc)
        return DecorationSet.create(
          tr.doc,
          marks.map(({ line, from, to, severity, sentence }) =>
            Decoration.inline(positionOf(tr.doc, line, from), positionOf(tr.doc, line, to), {
              class: `mark-${severity}`,
              title: sentence,
            }),
          ),
        )
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })

/** The transaction with these marks in place of the earlier ones. */
export const withMarks = (tr: Transaction, marks: readonly TextMark[]): Transaction => tr.setMeta(key, marks)
