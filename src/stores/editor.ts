import { defineStore } from 'pinia'
import { computed, nextTick, ref, shallowRef } from 'vue'
import type { Finding } from '../checks/findings/finding'
import type { WordingId } from '../checks/wording/rule'
import { type Draft, withConfirmed, withoutConfirmed, withText, withValue } from '../report/draft/draft'
import { withSwitched } from '../report/draft/switches'
import { withLastYear } from '../report/lastYear'
import type { Mend } from '../report/mend/mend'
import { withMends } from '../report/mend/withMends'
import type { ProseDoc } from '../report/text/prose'
import { figureAt, progressOf, type Report, titleOf, withValues, withWritten } from '../report/report'
import { restored } from '../report/draft/restored'
import type { Place } from '../report/template/template'
import type { View } from '../report/draft/view'
import { StorageError } from '../storage/records/storageError'
import { reportOf } from '../services/base/reportOf'
import { sentenceOf } from '../services/base/sentences'
import { focusedFigure } from './focusedFigure'
import { readOnOpening, readSoon } from './loadTextChecks'
import { createComposing, type UnderWay } from '../services/session/composing'
import { asRef } from './asRef'
import { reportFindings } from './reportFindings'
import { createUndo, type UndoHistory } from './undo'
import { createSession, type Session } from '../services/session/session'
import { browserTimers } from '../services/base/timers'
import { createVersionKeeping } from '../services/versions/versionKeeping'

/** A version is kept before this many figures or more are filled at once. */
const MANY = 20

/** The report that is open: its draft, what is found in it, and every way to change it. */
export const useEditor = defineStore('editor', () => {
  const report = shallowRef<Report | null>(null)
  /** The stored reading position of the report, null when there is none. */
  const view = shallowRef<View | null>(null)
  /** What undo or redo changed last, so that the screen can show it. */
  const moved = shallowRef<{ what: string } | null>(null)
  const focused = focusedFigure(report)
  const session: Session = createSession(showStored)
  const saving = asRef(session.saving)
  const standing = asRef(session.standing)
  const composing = createComposing((next, is) => session.changed(next, is))
  const versions = createVersionKeeping(browserTimers)
  let history: UndoHistory = createUndo()

  /** False while the report may only be read: every change is refused then. */
  const writable = computed(() => standing.value.kind === 'writing')

  const open = computed((): Report => {
    if (!report.value) throw new RangeError('no report is open')
    return report.value
  })
  const { shown, typesFigure, typesText } = reportFindings(report, focused)
  const title = computed(() => (report.value ? titleOf(report.value) : ''))
  const progress = computed(() => (report.value ? progressOf(report.value) : { filled: 0, stated: 0 }))
  const canUndo = ref(false)
  const canRedo = ref(false)

  /**
   * Shows a state of the report from another window. The undo history of this window does not fit it and is dropped.
   */
  function showStored(next: Report): void {
    composing.set(null)
    history = createUndo()
    canUndo.value = canRedo.value = false
    report.value = next
    if (writable.value) versions.opened(next)
  }
  function put(draft: Draft): void {
    report.value = reportOf(draft)
    canUndo.value = history.canUndo()
    canRedo.value = history.canRedo()
    composing.keep(report.value)
    versions.changed(report.value)
    readSoon()
  }
  function change(next: Draft, what: string, alone = false): void {
    const { draft } = open.value
    const composed = composing.set(null)
    if (!writable.value) return
    if (next === draft) {
      if (composed) composing.keep(open.value)
      return
    }
    history.record(draft, what, alone ? null : Date.now())
    put(next)
  }
  function move(step: 'undo' | 'redo'): void {
    if (!writable.value) return
    const to = history[step](open.value.draft)
    if (!to) return
    put(to.draft)
    moved.value = { what: to.what }
  }

  return {
    report,
    open,
    ...shown,
    title,
    progress,
    moved,
    focused,
    view,
    canUndo,
    canRedo,
    saving,
    standing,
    writable,

    /**
     * Opens a draft, to write it or to read it; resolves with null, or with a sentence that says why it cannot be
     * opened.
     */
    async start(id: string): Promise<string | null> {
      report.value = null
      try {
        const loaded = await session.load(id)
        await readOnOpening(loaded.report)
        view.value = loaded.view
        // another window may have stored a newer state meanwhile, which is shown already
        report.value ??= loaded.report
        if (writable.value) versions.opened(open.value)
      } catch (cause) {
        if (cause instanceof StorageError) return sentenceOf(cause.code)
        throw cause
      }
      history = createUndo()
      canUndo.value = canRedo.value = false
      return null
    },
    /** Closes the report after the next tick, when its screen is gone; what is unsaved is saved in the background. */
    async finish(): Promise<void> {
      await nextTick()
      report.value = null
      composing.set(null)
      versions.closed()
      session.close()
    },
    /** Takes the report over from the window that writes it; if that succeeds, keeps a version. */
    async takeOver(): Promise<void> {
      await session.takeOver()
      if (writable.value) await versions.before('takenOver')
    },
    /** Keeps this window's state of the report as a draft of its own, so that the stored one can be opened. */
    setAside: () => session.setAside(),
    /** Sets a figure to what was typed. */
    type(figure: Place, typed: string): void {
      const { section } = figureAt(open.value.template, figure)
      typesFigure(figure)
      change(withValue(open.value.draft, section, figure, typed), `figure:${figure}`)
    },
    /** Sets several figures at once, for a paste or a command: one step of the undo history. */
    typeMany(values: ReadonlyMap<Place, string>): void {
      if (values.size >= MANY) void versions.before('pasted')
      const [first] = values.keys()
      change(withValues(open.value, values), `figure:${first}`, true)
    },
    /** Sets a number of last year's report to what was typed. */
    typeLastYear(figure: Place, typed: string): void {
      change(withLastYear(open.value, figure, typed), `lastYear:${figure}`)
    },
    /**
     * For a figure that loses the focus: rewrites its value as the report prints it, without a step of the undo
     * history.
     */
    leave(figure: Place): void {
      if (!report.value) return
      history.seal()
      const settled = withWritten(report.value, figure)
      if (settled !== report.value.draft && writable.value) put(settled)
    },
    /** Sets the unfinished composition of an input method, null when it was cancelled. */
    compose(under: UnderWay | null): void {
      const was = composing.set(under)
      if (writable.value && (under || was)) composing.keep(open.value)
    },
    /** Sets a section's text. Unless `typing`, the change is a step of its own in the undo history. */
    write(section: Place, text: ProseDoc, typing: boolean): void {
      if (typing) typesText(section)
      change(withText(open.value.draft, section, text), `text:${section}`, !typing)
    },
    /** Changes the report's form or the layout of 署名: a step of its own in the undo history. */
    restructure: (next: Draft) => change(next, 'form', true),
    /** Confirms a finding for its present basis: the official stands by the numbers. */
    confirm(finding: Finding): void {
      change(withConfirmed(open.value.draft, finding.id, finding.basis), `confirm:${finding.id}`, true)
    },
    /** Takes the confirmation of a finding back. */
    ask(finding: Finding): void {
      change(withoutConfirmed(open.value.draft, finding.id), `confirm:${finding.id}`, true)
    },
    /** Switches a rule of wording off or on for this report. */
    switchWording(rule: WordingId, on: boolean): void {
      change(withSwitched(open.value.draft, rule, on), `confirm:off:${rule}`, true)
    },
    /** Mends findings: one step of the undo history, however many they are. */
    mend(mends: readonly Mend[]): void {
      const [first] = mends[0]?.changes ?? []
      if (!first) return
      const what = first.kind === 'value' ? `figure:${first.figure}` : `text:${first.section}`
      change(withMends(open.value, mends), what, true)
    },
    /** Sets the content to that of a version: one step of the undo history. */
    restore(then: Draft): void {
      change(restored(open.value.draft, then), 'restore', true)
    },
    /** Keeps a version before something is done with the report; resolves when it is kept, or cannot be. */
    keepVersion: versions.before,
    openedKept: versions.openedKept,
    undo: () => move('undo'),
    redo: () => move('redo'),
    /** Saves at once; resolves when that has succeeded or failed. */
    save: () => session.flush(),
    keepView: session.keepView,
  }
})
