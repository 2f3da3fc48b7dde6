import { MOST } from '../template/limits'
import type { Section, Template } from '../template/template'
import type { SectionAct } from './acts'
import {
  deepestAt,
  endOf,
  indexOf,
  inserted,
  levelAt,
  levelOf,
  mayShift,
  parentAt,
  shifted,
  sistersAt,
} from './branches'
import { cleanName } from './names'
import {
  annexed,
  annexName,
  firstAnnex,
  isMixed,
  MIXED,
  NAMELESS,
  returnedToText,
  withAnnex,
} from './annexes'
import { numbered, numberOf, numberText } from './numbering'

/** The sections after an act, or a sentence that says why it is refused. */
export type Plan = readonly Section[] | string

const TOO_DEEP = '标题最多四级，下面的小节会超出。'

/** A section moved with what is under it, to an index of the list without them. */
function moved(sections: readonly Section[], at: number, to: number, level: number): Plan {
  const end = endOf(sections, at)
  const branch = sections.slice(at, end)
  const by = level - levelAt(sections, at)
  if (!mayShift(branch, by)) return TOO_DEEP
  return inserted([...sections.slice(0, at), ...sections.slice(end)], to, shifted(branch, by))
}

/** Where a new section goes, and its level before it is made to fit. What comes under it must not be too deep for it. */
function destination(
  sections: readonly Section[],
  after: number,
  wanted: number,
  directly: boolean,
): { at: number; level: number } {
  const own = levelAt(sections, after)
  let at = after + 1
  if (directly) return { at, level: Math.max(wanted, levelAt(sections, at) - 1) }
  if (own === 0) while (sections[at] && levelAt(sections, at) === 0) at += 1
  else while (levelAt(sections, at) > Math.min(own, wanted)) at += 1
  return { at, level: wanted }
}

/** The new section has the place '', until it gets one. */
function added(
  sections: readonly Section[],
  after: number,
  { heading, level: wanted, directly = false }: Extract<SectionAct, { kind: 'add' }>,
): Plan {
  if (sections.length >= MOST.sections) return `一份报告最多有${MOST.sections}节。`
  const goes = destination(sections, after, wanted, directly)
  // a heading of the first level is of the text, wherever it was asked for
  const at = wanted === 1 && !directly ? Math.min(goes.at, firstAnnex(sections)) : goes.at
  const name = cleanName(heading) || '新的一节'
  const level = levelOf(Math.min(goes.level, deepestAt(sections, at)))
  const section: Section = { place: '', heading: name, short: name, level, guidance: '', starter: [] }
  const trial = inserted(sections, at, [section])
  const sisters = sistersAt(trial, at)
  const examples = sisters.length > 0 ? sisters : [parentAt(trial, at)]
  const counted = examples.some((one) => one && (one.annex || numberOf(one.heading) !== ''))
  const title = counted && numberOf(name) === '' ? numberText(level, 1) + name : name
  const inLine = sisters.length > 0 && sisters.every(({ runIn }) => runIn)
  return inserted(sections, at, [
    { ...section, heading: title, short: title, ...(inLine && { runIn: true as const }) },
  ])
}

function renamed(sections: readonly Section[], at: number, typed: string): Plan {
  const heading = sections[at]?.annex ? annexName(typed) : cleanName(typed)
  if (heading === '') return sections[at]?.annex ? NAMELESS : '标题不能空着。'
  return sections.map((section, i) =>
    i === at && section.heading !== heading ? { ...section, heading, short: heading } : section,
  )
}

function up(sections: readonly Section[], at: number): Plan {
  const level = levelAt(sections, at)
  let to = at - 1
  while (levelAt(sections, to) > level) to -= 1
  // the first under its parent goes to the end of what is before the parent
  const isFirst = to < 0 || levelAt(sections, to) === 0 || deepestAt(sections, to) < level
  return isFirst ? '已经在最前，不能再上移。' : moved(sections, at, to, level)
}

function down(sections: readonly Section[], at: number): Plan {
  const level = levelAt(sections, at)
  const end = endOf(sections, at)
  const next = sections[end]
  if (!next || next.level + 1 < level) return '已经在最后，不能再下移。'
  const past = next.level === level ? endOf(sections, end) : end + 1
  return moved(sections, at, past - (end - at), level)
}

/** A section put before another becomes its sister, unless it is deeper: then it ends what is before. */
function put(sections: readonly Section[], at: number, before: number): Plan {
  const end = endOf(sections, at)
  if (before >= at && before < end) return sections
  const rest = [...sections.slice(0, at), ...sections.slice(end)]
  const dropped = before < at ? before : before - (end - at)
  const isOfText = levelAt(sections, at) === 1 && !sections[at]?.annex
  const to = isOfText ? Math.min(dropped, firstAnnex(rest)) : dropped
  const next = rest[to]
  if (next?.level === 0) return `不能移到“${next.heading}”之前。`
  const least = next?.level ?? 1
  const level = Math.min(Math.max(levelAt(sections, at), least), Math.max(deepestAt(rest, to), least))
  return moved(sections, at, to, level)
}

function indented(sections: readonly Section[], at: number, by: 1 | -1): Plan {
  if (sections[at]?.annex) return '附件没有级别，不能升级、降级。'
  const level = levelAt(sections, at) + by
  if (level < 1) return '已经是第一级标题。'
  if (level > deepestAt(sections, at)) return '标题只能比上一个标题低一级。'
  return moved(sections, at, at, level)
}

/** What was under a section stays and comes under the one before, a level higher where there is none. */
function removed(sections: readonly Section[], at: number, under: boolean): Plan {
  const end = endOf(sections, at)
  const below = under ? [] : sections.slice(at + 1, end)
  const by = Math.min(0, deepestAt(sections, at) - (below[0]?.level ?? 0))
  const rest = [...sections.slice(0, at), ...shifted(below, by), ...sections.slice(end)]
  return rest.length > 0 ? rest : '报告至少要有一节。'
}

function changed(sections: readonly Section[], at: number, act: SectionAct): Plan {
  switch (act.kind) {
    case 'add':
      return added(sections, at, act)
    case 'addAnnex':
      return withAnnex(sections, act.heading)
    case 'annex':
      return act.to ? annexed(sections, at) : returnedToText(sections, at)
    case 'rename':
      return renamed(sections, at, act.heading)
    case 'move':
      return act.to === 'up' ? up(sections, at) : down(sections, at)
    case 'place':
      return put(sections, at, act.before === null ? sections.length : indexOf(sections, act.before))
    case 'indent':
      return indented(sections, at, act.by)
    case 'remove':
      return removed(sections, at, act.under ?? false)
  }
}

/** The sections of a form after an act on the one at an index, renumbered; what a form prescribes is not looked at here. */
export function planned({ sections }: Template, at: number, act: SectionAct): Plan {
  const plan = changed(sections, at, act)
  if (typeof plan === 'string' || plan === sections) return plan
  if (isMixed(plan)) return MIXED
  const now = numbered(plan)
  return now.length === sections.length && now.every((section, i) => section === sections[i]) ? sections : now
}
