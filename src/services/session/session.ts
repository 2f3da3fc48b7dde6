import { observable, type Observed } from '../base/observable'
import type { Report } from '../../report/report'
import type { View } from '../../report/draft/view'
import { lazily } from '../../storage/records/lazily'
import { StorageError } from '../../storage/records/storageError'
import type { SaveState } from './autosave'
import { drafts } from '../repository/drafts'
import type { DraftSession, Taken } from './draftSession'
import { keepAside, takeUpDraft } from './sessions'
import { tell } from '../base/notices'
import { followStored } from './followStored'
import { type ReadReport, readDraft } from '../recovery/readDraft'
import { onShelfChange } from '../repository/listChannel'
import { reading, type SessionState, WRITING } from './sessionState'
import { windowHandover } from '../tabs/windowHandover'
import { orNull } from '../base/orNull'
import { SAMPLE } from '../base/sampleId'

/** Saves the open report, or shows what is stored of it while another window writes it. */
export interface Session {
  saving: Observed<SaveState>
  standing: Observed<SessionState>
  /** Closes the open report and opens a draft; nothing is saved before this resolves. Rejects with a StorageError. */
  load(id: string): Promise<{ report: Report; view: View | null }>
  /** `composing`: the report contains an unfinished composition, which is stored and shown nowhere else. */
  changed(report: Report, composing?: boolean): void
  /** Saves at once; resolves when that has succeeded or failed. */
  flush(): Promise<SaveState>
  /** Closes the report; what is unsaved is saved in the background. */
  close(): void
  /** Ends the session and keeps this window's state of the report as a draft of its own; a notice tells the result. */
  setAside(): void
  /**
   * Asks the window that writes to store what it has and stop, then writes here. `standing` tells if that was refused.
   */
  takeOver(): Promise<void>
  /** Stores the reading position. Never rejects. */
  keepView(view: View): Promise<void>
}

/** What a session works with; tests pass simulated windows. */
export interface SessionParts {
  takeUpDraft: (id: string, how?: 'hold' | 'takeOver') => Promise<DraftSession | null>
  readDraft: (id: string) => Promise<ReadReport>
  whenFree: (id: string, free: () => void) => () => void
  onShelfChange: (changed: () => void) => () => void
  loadView: (id: string) => Promise<View | null>
  tell: (sentence: string) => void
}

const BROWSER: SessionParts = {
  takeUpDraft,
  readDraft: (id) => readDraft(id),
  whenFree: windowHandover.whenFree,
  onShelfChange,
  loadView: drafts.loadView,
  tell,
}

const NOTHING_OPEN: SaveState = { kind: 'saved', at: null }

/** @param show called when the open report changed in another window: that window stored it, or handed it over */
export function createSession(show: (report: Report) => void, parts: SessionParts = BROWSER): Session {
  let open: DraftSession | null = null
  const standing = observable<SessionState>(WRITING)
  const saving = observable<SaveState>(NOTHING_OPEN)
  let unfollow = (): void => {}
  /** Sets the draft that this window writes, null for none; `saving` shows its save state from now on. */
  function writes(next: DraftSession | null): void {
    unfollow()
    open = next
    const tellSaving = (): void => void (saving.value = next?.state.value ?? NOTHING_OPEN)
    unfollow = next?.state.subscribe(tellSaving) ?? ((): void => {})
    tellSaving()
  }
  const inTurn = turns()
  const follower = followStored(parts, (report) => show(report))
  /** A new symbol whenever a report is opened or closed: results of requests made under an earlier one are dropped. */
  let session = Symbol('closed')
  let id = ''
  let unwait = (): void => {}

  function close(): void {
    session = Symbol('closed')
    follower.stop()
    unwait()
    open?.letGo()
    writes(null)
    standing.value = WRITING
  }

  function write(kept: DraftSession): Report {
    follower.stop()
    unwait()
    writes(kept)
    standing.value = WRITING
    kept.onTaken((taken) => stopWriting(taken))
    return kept.report()
  }

  function stopWriting(taken: Taken): void {
    if (taken.why === 'outdated') {
      // `open` stays set: `saving` then still shows that changes are neither stored nor in the journal
      standing.value = { kind: 'reading', ...taken }
      return
    }
    writes(null)
    standing.value = reading('taken')
    follower.follow(id, 0)
    wait()
  }

  function wait(): void {
    unwait()
    unwait = parts.whenFree(id, () => void goOn())
  }
  /** No window writes the draft any more: tries to write it here. */
  async function goOn(): Promise<void> {
    if ((await become('hold')) === 'writing') parts.tell('另一窗口已关闭，现在可以在这里编辑。')
  }
  /**
   * Tries to get the lock of the report that is shown. Resolves with `writing` when this window now writes it;
   * otherwise with the reason, and waits for the lock again.
   */
  function become(how: 'hold' | 'takeOver'): Promise<'writing' | 'unstored' | 'unopened'> {
    const [asked, wanted] = [session, id]
    return inTurn(wanted, async () => {
      if (asked !== session || standing.value.kind === 'writing') return 'unstored'
      unwait()
      const kept = await parts
        .takeUpDraft(wanted, how)
        .catch((cause: unknown) => orNull(cause) ?? ('unopened' as const))
      const here = kept === 'unopened' ? null : kept
      if (asked !== session) here?.letGo()
      else if (here) show(write(here))
      else wait()
      if (kept === 'unopened') return kept
      return asked === session && here ? 'writing' : 'unstored'
    })
  }

  return {
    saving,
    standing,
    load(wanted) {
      close()
      id = wanted
      const asked = (session = Symbol(wanted))
      return inTurn(wanted, async () => {
        // nobody saves the sample: `open` stays null
        if (wanted === SAMPLE) return { report: await sample(), view: null }
        // an error with the reading position must not keep the report from opening
        const [kept, view] = await Promise.all([
          parts.takeUpDraft(wanted).catch(ofNewer),
          parts.loadView(wanted).catch(() => null),
        ])
        if (kept && kept !== 'newer') {
          if (asked === session) return { report: write(kept), view }
          kept.letGo()
          return { report: kept.report(), view }
        }
        const { report, rev, newer } = await parts.readDraft(wanted)
        if (asked !== session) return { report, view }
        standing.value = newer ? { kind: 'reading', why: 'newer' } : reading('elsewhere')
        follower.follow(wanted, rev)
        if (!newer) wait()
        return { report, view }
      })
    },
    changed: (report, composing) => open?.changed(report, composing),
    flush: () => open?.flush() ?? Promise.resolve(saving.value),
    close,
    setAside() {
      const last = open?.stop()
      writes(null)
      if (last) void tellAside(last.report)
    },
    async takeOver() {
      const [asked, now] = [session, standing.value]
      if (!mayTakeOver(now) || now.taking) return
      standing.value = { ...now, taking: true, refused: '' }
      const done = await become('takeOver')
      const then = standing.value
      if (done !== 'writing' && asked === session && mayTakeOver(then))
        standing.value = { ...then, taking: false, refused: done }
    },
    keepView: (view) =>
      id === SAMPLE ? Promise.resolve() : drafts.saveView(id, view).catch(() => undefined),
  }
}

const sample = async (): Promise<Report> => (await lazily(() => import('./sampleReport'))).sampleReport()

const mayTakeOver = (
  standing: SessionState,
): standing is Extract<SessionState, { kind: 'reading'; taking: boolean }> => 'taking' in standing

/** Runs the work for each draft one after the other, also after one that failed. */
function turns() {
  const last = new Map<string, Promise<unknown>>()
  return <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const next = (last.get(id) ?? Promise.resolve()).then(work, work)
    last.set(id, next)
    return next
  }
}

function ofNewer(cause: unknown): 'newer' {
  if (cause instanceof StorageError && cause.code === 'newer') return 'newer'
  throw cause
}

async function tellAside(report: Report): Promise<void> {
  const saved = await keepAside(report)
  tell(
    saved
      ? '本窗口原来写的内容已另存为一份，可在报告列表中打开；现在显示的是另一个窗口保存的最新内容。'
      : '本窗口原来写的内容另存时没有保存成功，仍在报告列表中（未保存），请到列表中备份；现在显示的是另一个窗口保存的最新内容。',
  )
}
