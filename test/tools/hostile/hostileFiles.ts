import { gzipSync } from 'node:zlib'
import { draftFile } from '../../../src/export/draftFile'
import type { StorageCode } from '../../../src/storage/records/storageError'
import { completeReport } from '../../fixtures/completeReport'
import { goodBackup } from './goodBackup'

/** A file that somebody might choose, and what the editor has to say of it. */
export interface HostileFile {
  name: string
  content: () => Blob
  /** The code it is refused with, or 'taken': it is read, with what is hostile left out. */
  expected: StorageCode | 'taken'
}

const AT = new Date(Date.UTC(2026, 0, 6))
const draft = (): string => draftFile(completeReport(), AT).text
const text = (content: string | Uint8Array<ArrayBuffer>) => () => new Blob([content])
const deep = (levels: number, open = '[', close = ']'): string => open.repeat(levels) + close.repeat(levels)
/** The draft file with keys changed. */
const changed = (over: object): string => JSON.stringify({ ...JSON.parse(draft()), ...over })
const sections = (): Record<string, { text: unknown; values: unknown }> => JSON.parse(draft()).sections
const withText = (prose: unknown): string =>
  changed({ sections: { ...sections(), overview: { text: prose, values: {} } } })
const withInline = (inline: unknown): string =>
  withText({ type: 'doc', content: [{ type: 'paragraph', content: [inline] }] })
const withBasics = (values: unknown): string =>
  changed({ sections: { ...sections(), basics: { text: null, values } } })
/** JSON with a piece written in as it is, where an object cannot hold it. */
const raw = (key: string, piece: string): string => changed({ [key]: '@@' }).replace('"@@"', piece)
const utf16 = (content: string, little: boolean): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(2 * content.length + 2)
  const view = new DataView(bytes.buffer)
  view.setUint16(0, 0xfeff, little)
  for (let i = 0; i < content.length; i += 1) view.setUint16(2 * i + 2, content.charCodeAt(i), little)
  return bytes
}
const gb18030 = new Uint8Array([0x7b, 0x22, 0xb1, 0xea, 0xcc, 0xe2, 0x22, 0x3a, 0x31, 0x7d])
const backup = (over: object): string => JSON.stringify({ ...JSON.parse(goodBackup()), ...over })
const reports = (): unknown[] => JSON.parse(goodBackup()).reports
const cyclic = {
  type: 'paragraph',
  content: [{ type: 'text', text: '甲', marks: [{ type: 'link', attrs: { href: 'x' } }] }],
}
const link = (href: string): string =>
  withInline({ type: 'text', text: '点这里', marks: [{ type: 'link', attrs: { href } }] })

const file = (name: string, expected: HostileFile['expected'], content: () => Blob): HostileFile => ({
  name,
  content,
  expected,
})

const MEGABYTE = 1024 * 1024
/** About sixty megabytes of one piece, made of one megabyte of it. */
const sixtyOf = (piece: string): string[] =>
  Array.from<string>({ length: 60 }).fill(piece.repeat(MEGABYTE / piece.length))
/** A file that its size lets pass, and that would hold the page up for half a minute if it were parsed. */
const crowded = (name: string, piece: string, [start, end]: readonly [string, string]): HostileFile =>
  file(name, 'fileCrowded', () => new Blob([start, ...sixtyOf(piece), end]))
/** The draft file with a list of the pieces beside the draft: they end with a comma. */
const beside = (): [string, string] => {
  const [start = '', end = ''] = raw('beside', '[@@null]').split('@@')
  return [start, end]
}

/** At least sixty of them; large ones are made when they are asked for. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  // no file of ours
  file('empty', 'fileEmpty', text('')),
  file('blanks', 'fileForeign', text('  \n\n ')),
  file('one NUL', 'fileForeign', text('\0')),
  file('a megabyte of NUL', 'fileForeign', () => new Blob([new Uint8Array(1024 * 1024)])),
  file('null', 'fileForeign', text('null')),
  file('a number', 'fileForeign', text('1e400')),
  file('a string', 'fileForeign', text('"nianbao-draft"')),
  file('an array', 'fileForeign', text('[]')),
  file('an empty record', 'fileForeign', text('{}')),
  file('Excalidraw', 'fileForeign', text('{"type":"excalidraw","version":2,"elements":[]}')),
  file('package.json', 'fileForeign', text('{"name":"x","version":"1.0.0","dependencies":{}}')),
  file('a web page', 'fileForeign', text('<!doctype html><script>alert(1)</script>')),
  file('an SVG', 'fileForeign', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
  file('a PDF', 'fileForeign', text('%PDF-1.7\n%âãÏÓ')),
  file(
    'random bytes',
    'fileForeign',
    text(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + 13) % 251)),
  ),
  file('GB 18030', 'fileForeign', text(gb18030)),
  file(
    'half a character at the end',
    'fileForeign',
    text(new Uint8Array([...new TextEncoder().encode(draft()), 0xe5, 0xb9])),
  ),
  file('gzip', 'filePacked', () => new Blob([new Uint8Array(gzipSync(draft()))])),
  file('zip', 'filePacked', text('PK\u0003\u0004 …')),
  file(
    '100 MB',
    'fileTooBig',
    () => new Blob(Array.from({ length: 100 }, () => new Uint8Array(1024 * 1024))),
  ),
  file('64 MB and a byte', 'fileTooBig', () => new Blob([new Uint8Array(64 * 1024 * 1024 + 1)])),
  crowded('twenty million lists', '[],', ['[', '[]]']),
  crowded('sixty million levels', '[', ['', '']),
  crowded('twelve million records deep', '{"a":', ['', '']),
  crowded('thirty million numbers', '1,', ['[', '1]']),
  crowded('a draft with lists beside it', '[],', beside()),
  crowded('a draft with records beside it', '{"a":{}},', beside()),
  crowded('a draft with values beside it', '"\\"[",', beside()),
  file('the raw rows of a draft', 'fileForeign', text('{"format":"nianbao-raw","rows":{}}')),
  // ours, but not whole
  file('truncated in the middle', 'fileCut', () => new Blob([draft().slice(0, draft().length / 2)])),
  file('without the last brace', 'fileCut', () => new Blob([draft().trimEnd().slice(0, -1)])),
  file('a backup cut in a report', 'fileCut', () => new Blob([goodBackup().slice(0, 9000)])),
  file('two files in one', 'fileCut', () => new Blob([draft(), draft()])),
  file('a file with bytes behind', 'fileCut', () => new Blob([draft(), '\0\0\0\0'])),
  // another version
  file('a newer draft', 'fileNewer', text(changed({ version: 999 }))),
  file('a newer draft of another shape', 'fileNewer', text('{"format":"nianbao-draft","version":999}')),
  file('a version without end', 'fileNewer', text(raw('version', '1e400'))),
  file('a newer form', 'fileNewer', text(changed({ templateVersion: 99 }))),
  file('an unknown form', 'fileNewer', text(changed({ template: 'tomorrow' }))),
  file('a form called __proto__', 'fileNewer', text(changed({ template: '__proto__' }))),
  file('a form called constructor', 'fileNewer', text(changed({ template: 'constructor' }))),
  file('a newer backup', 'fileNewer', text(backup({ version: 2 }))),
  file('a negative version', 'fileBroken', text(changed({ version: -1 }))),
  file('half a version', 'fileBroken', text(changed({ version: 1.5 }))),
  file('a version in words', 'fileBroken', text(changed({ version: '2' }))),
  file('no version', 'fileBroken', text(changed({ version: undefined }))),
  // wrong types
  file('sections as an array', 'fileBroken', text(changed({ sections: [] }))),
  file('sections as null', 'fileBroken', text(changed({ sections: null }))),
  file('a section as a string', 'fileBroken', text(changed({ sections: { overview: '<b>' } }))),
  file('values as an array', 'fileBroken', text(withBasics(['x']))),
  file('a value as a number', 'fileBroken', text(withBasics({ year: 2025 }))),
  file('a value as a record', 'fileBroken', text(withBasics({ year: { toString: 'x' } }))),
  file('a text as a string of HTML', 'fileBroken', text(withText('<script>alert(1)</script>'))),
  file('confirmations as numbers', 'fileBroken', text(changed({ confirmed: { a: 1 } }))),
  file('last year as a string', 'fileBroken', text(changed({ lastYear: '2024' }))),
  file('last year without sections', 'fileBroken', text(changed({ lastYear: {} }))),
  file('reports as a record', 'fileBroken', text(backup({ reports: {} }))),
  file('reports of nothing', 'fileBroken', text(backup({ reports: [null, 1, 'x', []] }))),
  // what no text of a report has
  file('an image', 'fileBroken', text(withInline({ type: 'image', attrs: { src: '//evil/x.svg' } }))),
  file('a javascript: link', 'fileBroken', text(link('javascript:alert(1)'))),
  file('a //host link', 'fileBroken', text(link('//evil.example/x'))),
  file('a UNC link', 'fileBroken', text(link('\\\\evil\\share'))),
  file(
    'a script node',
    'fileBroken',
    text(withText({ type: 'doc', content: [{ type: 'script', content: [] }] })),
  ),
  file(
    'a list in a list',
    'fileBroken',
    text(
      withText({
        type: 'doc',
        content: [
          {
            type: 'orderedList',
            attrs: { marker: '1.' },
            content: [
              { type: 'listItem', content: [{ type: 'orderedList', attrs: { marker: '1.' }, content: [] }] },
            ],
          },
        ],
      }),
    ),
  ),
  file(
    'a document in a document',
    'fileBroken',
    text(withText({ type: 'doc', content: [{ type: 'doc', content: [cyclic] }] })),
  ),
  // too deep, too much
  file('a hundred thousand arrays', 'fileForeign', text(deep(100_000))),
  file(
    'a hundred thousand records',
    'fileForeign',
    text(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  ),
  file('deep sections', 'fileBroken', text(raw('sections', deep(100_000)))),
  file(
    'a deep text',
    'fileBroken',
    text(withText('@').replace('"@"', `{"type":"doc","content":${deep(100_000)}}`)),
  ),
  file(
    'a value of a megabyte',
    'fileBroken',
    () => new Blob([withBasics({ district: '长'.repeat(1_000_000) })]),
  ),
  file(
    'a paragraph of five million characters',
    'fileBroken',
    () => new Blob([withInline({ type: 'text', text: '长'.repeat(5_000_000) })]),
  ),
  file(
    'a hundred thousand paragraphs',
    'fileBroken',
    () =>
      new Blob([
        withText({ type: 'doc', content: Array.from({ length: 100_000 }, () => ({ type: 'paragraph' })) }),
      ]),
  ),
  file(
    'a hundred thousand reports',
    'fileBroken',
    () => new Blob([backup({ reports: Array.from({ length: 100_000 }, () => ({})) })]),
  ),
  // taken, with what is hostile left out
  file(
    'a million sections',
    'taken',
    () =>
      new Blob([
        changed({
          sections: {
            ...sections(),
            ...Object.fromEntries(
              Array.from({ length: 200_000 }, (_, i) => [`s${i}`, { text: null, values: {} }]),
            ),
          },
        }),
      ]),
  ),
  file('depth beside the draft', 'taken', text(raw('beside', deep(100_000)))),
  file('__proto__ at the top', 'taken', text(changed({}).replace('{', '{"__proto__":{"polluted":1},'))),
  file(
    '__proto__ in the sections',
    'taken',
    text(changed({}).replace('"sections":{', '"sections":{"__proto__":{"polluted":1},')),
  ),
  file(
    '__proto__ in the values',
    'taken',
    text(changed({}).replace('"values":{', '"values":{"__proto__":"polluted","constructor":"x",')),
  ),
  file('__proto__ in the confirmations', 'taken', text(changed({ confirmed: { constructor: 'x' } }))),
  file(
    'toString and hasOwnProperty as sections',
    'taken',
    text(changed({ sections: { ...sections(), toString: 1, hasOwnProperty: 2 } })),
  ),
  file(
    'lone surrogates and NUL in a text',
    'taken',
    text(withInline({ type: 'text', text: '甲\ud800乙\0丙\udc00\u202e丁' })),
  ),
  file('lone surrogates in a value', 'taken', text(withBasics({ district: '和\ud83d平\0区', year: '2025' }))),
  file(
    'script tags as words',
    'taken',
    text(withInline({ type: 'text', text: '<script>alert(1)</script><img src=x onerror=alert(1)>' })),
  ),
  file('huge numbers as typed', 'taken', text(withBasics({ district: '甲', year: '9'.repeat(400) }))),
  file(
    'unknown figures in a text',
    'taken',
    text(withInline({ type: 'figure', attrs: { place: '__proto__' } })),
  ),
  file(
    'attributes with handlers',
    'taken',
    text(withInline({ type: 'text', text: '甲', onclick: 'alert(1)', attrs: { style: 'x' } })),
  ),
  file('UTF-8 with its mark', 'taken', text(`\uFEFF${draft()}`)),
  file('UTF-16, little end first', 'taken', text(utf16(draft(), true))),
  file('UTF-16, big end first', 'taken', text(utf16(draft(), false))),
  file('the same report twice', 'taken', text(backup({ reports: [...reports(), ...reports()] }))),
  file(
    'one good report among broken ones',
    'taken',
    text(backup({ reports: [null, { draft: 1 }, ...reports(), 'x'] })),
  ),
  file(
    'times that are none',
    'taken',
    text(changed({ saved: 'yesterday', updated: { a: 1 }, id: ['x'], mark: 7 })),
  ),
  file(
    'versions that are none',
    'taken',
    text(
      backup({
        reports: reports().map((one) =>
          Object.assign({}, one, { versions: [null, { name: 'x' }, { name: 5 }] }),
        ),
      }),
    ),
  ),
]
