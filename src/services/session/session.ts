import { observable, type Observed } from '../base/observable'
import type { Report } from '../../report/report'
import type { View } from '../../report/draft/view'
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
import { windowHoldings } from '../tabs/windowHoldings'
import { orNull } from '../base/orNull'

/** Keeps the open report in storage, or shows it while another window writes it. */
export interface Session {
  saving: Observed<SaveState>
  standing: Observed<SessionState>
  /** Opens a draft; nothing is written before it has arrived. Rejects with a StorageError. */
  load(id: string): Promise<{ report: Report; view: View | null }>
  /** `composing`: with what an input method has under way, which is not shown elsewhere. */
  changed(report: Report, composing?: boolean): void
  /** Stores at once; resolves when it is stored or has failed. */
  flush(): Promise<SaveState>
  /** Closes the report; what is not stored is stored in the background. */
  close(): void
  /** Closes the report and keeps its form in this window as a draft of its own. */
  setAside(): void
  /** Has the window that writes store what it has and stop, and goes on here. */
  takeOver(): Promise<void>
  /** Notes where the official reads. */
  keepView(view: View): Promise<void>
}

/** What a keeper works with; tests put simulated windows in its place. */
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
  whenFree: windowHoldings.whenFree,
  onShelfChange,
  loadView: drafts.loadView,
  tell,
}

const NOTHING_OPEN: SaveState = { kind: 'saved', at: null }

/** @param show shows another form of the open report: what another window stored, or what is taken over from it */
export function createSession(show: (report: Report) => void, parts: SessionParts = BROWSER): Session {
  let open: DraftSession | null = null
  const standing = observable<SessionState>(WRITING)
  const saving = observable<SaveState>(NOTHING_OPEN)
  let unfollow = (): void => {}
  /** The draft that this window writes, whose saving is told from now on. */
  function writes(next: DraftSession | null): void {
    unfollow()
    open = next
    const tellSaving = (): void => void (saving.value = next?.state.value ?? NOTHING_OPEN)
    unfollow = next?.state.subscribe(tellSaving) ?? ((): void => {})
    tellSaving()
  }
  const inTurn = turns()
  const follower = followStored(parts, (report) => show(report))
  /** Changes with every report that is opened or closed: what was asked for before comes too late then. */
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
      // its state goes on being shown: what is written down nowhere must not look stored
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
  /** Nobody writes any more, so that nothing speaks against writing here. */
  async function goOn(): Promise<void> {
    if (await become('hold')) parts.tell('另一窗口已关闭，现在可以在这里编辑。')
  }
  /** True when this window now writes the report that it showed. */
  function become(how: 'hold' | 'takeOver'): Promise<boolean> {
    const [asked, wanted] = [session, id]
    return inTurn(wanted, async () => {
      if (asked !== session || standing.value.kind === 'writing') return false
      unwait()
      const kept = await parts.takeUpDraft(wanted, how).catch(orNull)
      if (asked !== session) kept?.letGo()
      else if (kept) show(write(kept))
      else wait()
      return asked === session && kept !== null
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
        // a view is a comfort: not knowing it must not keep a report from opening
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
      standing.value = { ...now, taking: true, refused: false }
      const done = await become('takeOver')
      const then = standing.value
      if (!done && asked === session && mayTakeOver(then))
        standing.value = { ...then, taking: false, refused: true }
    },
    keepView: (view) => drafts.saveView(id, view).catch(() => undefined),
  }
}

const mayTakeOver = (
  standing: SessionState,
): standing is Extract<SessionState, { kind: 'reading'; taking: boolean }> => 'taking' in standing

/** Lets one thing at a time be done with each draft. */
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
