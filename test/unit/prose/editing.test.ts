import type { Node as ProseNode } from '@tiptap/pm/model'
import { AllSelection, type Command, EditorState, type Plugin, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { isBold, toggleBold } from '../../../src/prose/bold'
import { plainWhenEmptied } from '../../../src/prose/emptied'
import type { FigureSource } from '../../../src/prose/figure/figureSource'
import { proseKeys } from '../../../src/prose/keys'
import { schemaFor } from '../../../src/prose/schema'

const none = (): never => {
  throw new RangeError('not asked for here')
}
const source: FigureSource = {
  has: () => true,
  face: none,
  writable: () => true,
  shown: () => '3',
  type: none,
  compose: none,
  leave: none,
  refuse: none,
  focus: none,
  watch: none,
}
const schema = schemaFor(source)
const text = (content: string, bold = false): object => ({
  type: 'text',
  text: content,
  ...(bold && { marks: [{ type: 'bold' }] }),
})
const figure = { type: 'figure', attrs: { place: 'x' } }
const p = (...content: object[]): object => ({ type: 'paragraph', content })
const list = (...items: object[]): object => ({
  type: 'orderedList',
  attrs: { marker: '1.' },
  content: items.map((item) => ({ type: 'listItem', content: [item] })),
})
const passes = (): boolean => false

function stateOf(content: object[], from: number, to = from): EditorState {
  const doc = schema.nodeFromJSON({ type: 'doc', content })
  const plugins = [...proseKeys(), plainWhenEmptied(passes)]
  return EditorState.create({ doc, selection: TextSelection.create(doc, from, to), plugins })
}
/** The state after a command; the same where the command does nothing. */
function after(state: EditorState, command: Command): EditorState {
  let next = state
  command(state, (tr) => (next = state.apply(tr)))
  return next
}
/** What a key does: the first of the plugins that takes it. */
const key =
  (name: string): Command =>
  (state, dispatch) => {
    const event = { key: name, keyCode: 0, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
    const view = { state, dispatch }
    return state.plugins.some((plugin: Plugin) =>
      // of a view and an event the keymap reads these alone
      plugin.props.handleKeyDown?.call(plugin, view as never, event as never),
    )
  }
const shape = (node: ProseNode): string =>
  node.isText ? (node.text ?? '') : `${node.type.name[0]}(${node.children.map(shape).join('')})`

test('a selection is bold where all of its text is, and made bold as a whole', () => {
  const mixed = stateOf([p(text('ab', true), text('cd'))], 1, 5)
  expect(isBold(mixed)).toBe(false)
  const bold = after(mixed, toggleBold)
  expect(isBold(bold)).toBe(true)
  expect(bold.doc.firstChild?.childCount).toBe(1)
  expect(isBold(after(bold, toggleBold))).toBe(false)
})

test('a figure in bold text is not asked whether it is bold, one that is selected alone is', () => {
  expect(isBold(stateOf([p(text('ab', true), figure, text('cd', true))], 1, 6))).toBe(true)
  expect(isBold(stateOf([p({ ...figure, marks: [{ type: 'bold' }] })], 1, 2))).toBe(true)
  expect(isBold(stateOf([p(figure)], 1, 2))).toBe(false)
})

test('without a selection bold is of what is typed next', () => {
  const caret = stateOf([p(text('ab'))], 2)
  const next = after(caret, toggleBold)
  expect(isBold(next)).toBe(true)
  expect(next.doc.eq(caret.doc)).toBe(true)
  const typed = next.apply(next.tr.insertText('x'))
  expect(typed.doc.nodeAt(2)?.marks).toHaveLength(1)
  expect(isBold(after(next, toggleBold))).toBe(false)
})

test('Enter goes on in bold', () => {
  const split = after(stateOf([p(text('ab', true))], 3), key('Enter'))
  expect(shape(split.doc)).toBe('d(p(ab)p())')
  expect(isBold(split)).toBe(true)
})

test('Enter makes another item in a list, and leaves it from an empty one', () => {
  const second = after(stateOf([list(p(text('ab')))], 5), key('Enter'))
  expect(shape(second.doc)).toBe('d(o(l(p(ab))l(p())))')
  expect(shape(after(second, key('Enter')).doc)).toBe('d(o(l(p(ab)))p())')
})

test('Delete in an empty paragraph deletes it and leaves the list behind it a list', () => {
  const state = stateOf([p(text('ab')), p(), list(p(text('cd')))], 5)
  expect(shape(after(state, key('Delete')).doc)).toBe('d(p(ab)o(l(p(cd))))')
})

test('Backspace beside a figure selects it first', () => {
  const selected = after(stateOf([p(text('ab'), figure)], 4), key('Backspace'))
  expect(shape(selected.doc)).toBe('d(p(abf()))')
  expect(shape(after(selected, key('Backspace')).doc)).toBe('d(p(ab))')
})

test('what was deleted as a whole leaves a plain paragraph, no item of a list', () => {
  const whole = stateOf([list(p(text('ab')))], 3, 5)
  const emptied = after(whole, key('Backspace'))
  expect(shape(emptied.doc)).toBe('d(p())')
  expect(emptied.selection.from).toBe(1)
  const all = whole.apply(whole.tr.setSelection(new AllSelection(whole.doc)))
  expect(shape(after(all, key('Backspace')).doc)).toBe('d(p())')
})

test('an item that is emptied while others stay is still one', () => {
  const item = stateOf([list(p(text('ab')), p(text('cd')))], 3, 5)
  expect(shape(after(item, key('Backspace')).doc)).toBe('d(o(l(p())l(p(cd))))')
})
