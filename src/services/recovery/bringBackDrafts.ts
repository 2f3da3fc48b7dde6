import { FORM, LAST_YEAR } from '../../report/draft/draft'
import type { Place, Template } from '../../report/template/template'
import { formFor } from '../../storage/records/parse/formFor'
import { parseForm } from '../../storage/records/parse/parseForm'
import { eraseCopies, findCopy } from '../../storage/replica/findCopies'
import type { DraftCopy } from '../../storage/replica/envelope'
import { forgetKnown, type Known, knownOf, noteGone, noteKnown } from '../../storage/replica/manifest'
import { isOverdue, passedTime } from '../../storage/local/starts'
import { StorageError } from '../../storage/records/storageError'
import { templateOf } from '../../templates/index'
import { drafts } from '../repository/drafts'
import { tell } from '../base/notices'
import { copySoon } from '../repository/replicate'
import { announceShelf } from '../repository/listChannel'
import { dayAndHour } from '../base/dayAndHour'

const UNTITLED = '没有标题的草稿'

/** The result of a recovery. */
interface Looked {
  /** True when something was brought back into the database. */
  came: boolean
  /** Drafts that have no replica, or whose replica has nothing that the database lacks. */
  inVain: string[]
}

/** A draft that was restored as a whole, for the notice. */
interface Back {
  title: string
  /** False when the last changes are not in the replica. */
  whole: boolean
  updated: number
  /** How many named versions were restored with it; null where the database still had its own. */
  versions: number | null
}

/** Brings back from the replicas what the database lost of these drafts, and shows notices. Ignores StorageErrors. */
export async function bringBackDrafts(ids: readonly string[]): Promise<Looked> {
  const looked: Looked = { came: false, inVain: [] }
  const back: Back[] = []
  const lost: { id: string; title: string }[] = []
  for (const id of ids) {
    try {
      const one = await bringBackOne(id)
      if (one === 'lost') lost.push({ id, title: knownOf(id)?.title || UNTITLED })
      if (one === 'nothing' || one === 'lost') looked.inVain.push(id)
      else looked.came = true
      if (typeof one === 'object') back.push(one)
    } catch (cause) {
      // the database cannot be written now: tried again when the report list is read
      if (!(cause instanceof StorageError)) throw cause
    }
  }
  if (looked.came) announceShelf()
  if (back.length) tell(restoredSentence(back))
  if (lost.length) tellLost(lost)
  return looked
}

async function bringBackOne(id: string): Promise<Back | 'told' | 'nothing' | 'lost'> {
  const copy = await findCopy(id)
  const known = knownOf(id)
  // a draft in the bin is not reported as lost
  if (!copy) return known && known.deleted === null ? 'lost' : 'nothing'
  const deleted = lastDeleted(known, timeOf(copy.head['deleted']))
  const updated = timeOf(copy.head['updated']) ?? 0
  if (isOverdue({ deleted, updated }, passedTime(Date.now()))) {
    noteGone(id)
    await eraseCopies(id)
    return 'nothing'
  }
  const whole = copy.rev >= (known?.rev ?? 0)
  const brought = await drafts.bringBack({ copy, deleted, whole })
  const back: Back = { title: nameOf(copy), whole, updated, versions: null }
  // the entry is out of date: it is written again below, or by the next copy from what is stored now
  forgetKnown(id)
  if (brought.kind === 'nothing' && known) {
    copySoon(id)
    // the database is as complete as the replica again: another window may have restored the draft first
    if (known.rev <= copy.rev) return 'told'
    if (known.deleted === null) tellBehind(back.title)
    return 'nothing'
  }
  const { title } = back
  noteKnown(id, { rev: copy.rev, parts: copy.rows.length, title, updated, deleted })
  copySoon(id)
  switch (brought.kind) {
    case 'nothing':
      return 'nothing'
    case 'restored':
      return deleted === null ? { ...back, versions: brought.versions } : 'told'
    case 'newer':
      tell(
        `数据库里的“${back.title}”只有较旧的内容，已从第二份副本恢复到 ${dayAndHour(back.updated)} 保存的内容；较旧的一份仍在报告列表中，请核对后删除不要的一份。`,
      )
      return 'told'
    case 'mended':
      tell(mendedSentence(back.title, sectionNames(copy, brought.sections), brought.older))
      return 'told'
  }
}

/**
 * When the draft was last moved to the bin; the manifest may have an earlier time, if it had no room for the last one.
 */
function lastDeleted(known: Known | null, copied: number | null): number | null {
  if (!known) return copied
  return known.deleted === null ? null : Math.max(known.deleted, copied ?? 0)
}

const timeOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)
const nameOf = ({ head }: DraftCopy): string =>
  typeof head['title'] === 'string' && head['title'] ? head['title'] : UNTITLED

/** How many titles a sentence names. */
const NAMED = 3

function restoredSentence(back: readonly Back[]): string {
  const named = back.slice(0, NAMED).map(({ title }) => `“${title}”`)
  const titles = named.join('、') + (back.length > NAMED ? '等' : '')
  const behind = back.filter(({ whole }) => !whole).map(({ title }) => `“${title}”`)
  const rest = behind.length
    ? `其中${behind.join('、')}最后写的几处不在副本里，请核对补写。`
    : '请打开核对，并备份成文件。'
  const latest = Math.max(...back.map(({ updated }) => updated))
  return `浏览器里的数据库丢失了内容，已从第二份副本恢复 ${back.length} 份报告：${titles}，最后保存于 ${dayAndHour(latest)}。${rest}${versionsSentence(back)}`
}

/** The sentence about 历史版本 (versions): replicas hold only the named ones, and only where there was room. */
function versionsSentence(back: readonly Back[]): string {
  if (back.every(({ versions }) => versions === null)) return ''
  const brought = back.reduce((sum, { versions }) => sum + (versions ?? 0), 0)
  return brought
    ? `历史版本只取回了起过名字的 ${brought} 个，自动存下的没有副本。`
    : '以前的历史版本（包括起过名字的）没有副本，取不回来。'
}

function mendedSentence(title: string, sections: readonly string[], older: boolean): string {
  const which = sections.map((name) => `“${name}”`).join('、')
  const rest = older
    ? '恢复的部分可能不是最后写的，请核对；损坏前的存储内容另存在报告列表中。'
    : '内容与最后一次保存的一致。'
  return `“${title}”有部分存储内容损坏或丢失，已从第二份副本恢复：${which}。${rest}`
}

function sectionNames({ head, rows }: DraftCopy, places: readonly Place[]): string[] {
  const template = formNamed(head['template'], rows)
  const named: Readonly<Record<string, string>> = { [LAST_YEAR]: '上年数据', [FORM]: '报告的栏目' }
  return places.map(
    (place) =>
      named[place] ?? template?.sections.find((section) => section.place === place)?.heading ?? place,
  )
}

function formNamed(id: unknown, rows: readonly unknown[]): Template | null {
  try {
    return formFor(String(id), rows, templateOf, parseForm)
  } catch (cause) {
    if (cause instanceof StorageError) return null
    throw cause
  }
}

/** Shown again at every start until the official closes it, which removes the entries from the manifest. */
function tellLost(lost: readonly { id: string; title: string }[]): void {
  const titles = lost.map(({ title }) => `“${title}”`).join('、')
  tell(`数据库里没有了${titles}，也没有找到副本；如有备份文件，请在报告列表中点“从文件恢复”。`, () => {
    for (const { id } of lost) forgetKnown(id)
  })
}

function tellBehind(title: string): void {
  tell(`数据库里的“${title}”不是最后保存的内容，也没有找到更新的副本。请打开核对最后写的部分。`)
}
