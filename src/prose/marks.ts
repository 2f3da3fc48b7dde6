import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { positionOf } from './position'

/** A stretch of text that a finding is about; counted as {@link positionOf} counts. */
export interface TextMark {
  line: number
  from: number
  to: number
  severity: 'error' | 'warning'
  sentence: string
}

const key = new PluginKey<DecorationSet>('marks')

/** Underlines stretches of text without being part of it. */
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

/** A transaction that shows these marks and no others. */
export const withMarks = (tr: Transaction, marks: readonly TextMark[]): Transaction => tr.setMeta(key, marks)
