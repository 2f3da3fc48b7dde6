import type { Hindrance, PicturesReason } from '../../export/pdf'
import type { MissingGlyph } from '../../pages/missingGlyphs'

/** Where an export stands, from the question before it to the file. */
export type ExportState =
  | { kind: 'ask' }
  /** `share` of the fonts' bytes that have arrived, 0 to 1. */
  | { kind: 'fonts'; share: number }
  /** The file will have pictures or another face; `unchecked` when nobody knows which characters lack. Waits for the official's word. */
  | { kind: 'fallback'; why: Hindrance; unchecked: boolean }
  /** Characters that no face has; not `arrived`: that did not load which may have them. Waits for the official's word. */
  | { kind: 'glyphs'; missing: readonly MissingGlyph[]; arrived: boolean }
  /** `done` of `total` pages are in the file. */
  | { kind: 'pages'; done: number; total: number }
  | {
      kind: 'done'
      name: string
      pages: number
      bytes: number
      pictures: PicturesReason | null
      /** What the file shows as 〓. */
      missing: readonly MissingGlyph[]
      /** Nobody knows what it lacks. */
      unchecked: boolean
    }
  | { kind: 'failed'; sentence: string }

/** What the official reads while the export is at work; '' otherwise. */
export function workSentence(state: ExportState): string {
  switch (state.kind) {
    case 'fonts':
      return `正在载入公文字体 ${Math.round(state.share * 100)}%`
    case 'pages':
      // the sheets are laid before anyone knows how many there are
      if (state.total === 0) return '正在排版'
      return state.done < state.total
        ? `正在生成第 ${state.done + 1} 页，共 ${state.total} 页`
        : '正在写入文件'
    case 'ask':
    case 'fallback':
    case 'glyphs':
    case 'done':
    case 'failed':
      return ''
  }
}

/** How far the work is, 0 to 1. */
export function workShare(state: ExportState): number {
  switch (state.kind) {
    case 'fonts':
      return state.share
    case 'pages':
      return state.total === 0 ? 0 : state.done / state.total
    case 'ask':
    case 'fallback':
    case 'glyphs':
    case 'done':
    case 'failed':
      return 0
  }
}
