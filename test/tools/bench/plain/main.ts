import { Editor, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { ListItemNode, OrderedListNode } from '../../../../src/prose/listNodes'
import type { ProseDoc } from '../../../../src/report/text/prose'

// The least that can hold the report's text: one Tiptap editor with a bare input for each figure, and nothing else.
declare const PLAIN_TEXT: ProseDoc
declare const PLAIN_VALUES: Readonly<Record<string, string>>

const BareFigure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ place: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ node }) => ['span', { 'data-figure': String(node.attrs['place']) }],
  addNodeView:
    () =>
    ({ node }) => {
      const place = String(node.attrs['place'])
      const dom = document.createElement('span')
      const input = document.createElement('input')
      input.dataset['figure'] = place
      input.value = PLAIN_VALUES[place] ?? ''
      dom.append(input)
      return { dom, stopEvent: () => true, ignoreMutation: () => true }
    },
})

/** The titles of the stored drafts in a bare list. */
function listRows(): void {
  const opened = indexedDB.open('nianbao')
  opened.addEventListener('success', () => {
    const all = opened.result.transaction('heads').objectStore('heads').getAll()
    all.addEventListener('success', () => {
      const list = document.createElement('ul')
      list.ariaLabel = '报告'
      for (const { title } of all.result as { title: string }[]) {
        const row = document.createElement('li')
        row.textContent = title
        list.append(row)
      }
      document.body.append(list)
      opened.result.close()
    })
  })
}

function openText(): Editor {
  return new Editor({
    element: document.body,
    extensions: [Document, Paragraph, Text, Bold, OrderedListNode, ListItemNode, BareFigure],
    content: PLAIN_TEXT,
  })
}

if (location.hash === '#rows') listRows()
else openText()
