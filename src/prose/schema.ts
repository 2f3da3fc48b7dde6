import { getSchema, Mark, Node } from '@tiptap/core'
import type { Schema } from '@tiptap/pm/model'
import { FigureNode } from './figure/figureNode'
import type { FigureSource } from './figure/figureSource'
import { ListItemNode, OrderedListNode } from './listNodes'

const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const Paragraph = Node.create({
  name: 'paragraph',
  // the first block of the schema is what stands where none is asked for
  priority: 1000,
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const Text = Node.create({ name: 'text', group: 'inline' })

const HEAVY = /^(?:bold(?:er)?|[5-9]\d{2,3})$/u

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: ({ style }) => (style.fontWeight === 'normal' ? false : null) },
    { style: 'font-weight=400', clearMark: ({ type }) => type.name === 'bold' },
    { style: 'font-weight', getAttrs: (weight) => (HEAVY.test(weight) ? null : false) },
  ],
  renderHTML: () => ['strong', 0],
})

/** What a section's text is made of: paragraphs and lists of text, bold or not, with figures in it. */
export const schemaFor = (source: FigureSource): Schema =>
  getSchema([Doc, Paragraph, Text, Bold, OrderedListNode, ListItemNode, FigureNode.configure({ source })])
