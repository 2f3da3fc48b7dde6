import type { ReadingNote } from '../../import/model/reading'

/** Notes of a kind, under a heading that says what is to be done about them. */
export interface NoteGroup {
  kind: ReadingNote['kind']
  heading: string
  sentences: readonly string[]
}

/** In the order of what has to be done: first what is missing, last what only has another name. */
const HEADINGS: readonly (readonly [ReadingNote['kind'], string])[] = [
  ['missing', '没有读到，创建后请补填'],
  ['unread', '没有带入'],
  ['cell', '数字请核对'],
  ['oldForm', '2019 年试行格式'],
  ['label', '名称与格式不同，印出时用格式的名称'],
]

/** The notes of a reading by kind; kinds that it does not have are left out. */
export function noteGroups(notes: readonly ReadingNote[]): NoteGroup[] {
  return HEADINGS.map(([kind, heading]) => ({
    kind,
    heading,
    sentences: notes.filter((note) => note.kind === kind).map(({ sentence }) => sentence),
  })).filter(({ sentences }) => sentences.length > 0)
}
