import { isFormText, wordingOf } from '../text/formText'
import type { ProseDoc } from '../text/prose'
import type { Place, Template } from '../template/template'
import { type Draft, withConfirmed } from './draft'
import { fingerprint } from './fingerprint'

/**
 * The wording of a section that was changed without being read, by 替换 for instance, stands among the draft's confirmations
 * under a name that no finding has: programs that know nothing of it keep it and pass it on. One word typed, and it holds no more.
 */
const REPLACED = 'replaced:'
const keyOf = (section: Place): string => `${REPLACED}${section}`
const markOf = (text: ProseDoc): string => fingerprint(wordingOf(text))

/** True for the name of a confirmation that is no finding's: of wording that was changed without being read. */
export const isReplacedMark = (key: string): boolean => key.startsWith(REPLACED)

/** True while a section's text is the form's, but for what was replaced in it. */
export const isOnlyReplaced = ({ confirmed }: Draft, section: Place, text: ProseDoc): boolean => {
  const mark = confirmed[keyOf(section)]
  return mark !== undefined && mark === markOf(text)
}

/** The draft `after` words were replaced, in which sections that nobody had read before have still to be read. */
export function withStillUnread({ sections }: Template, before: Draft, after: Draft): Draft {
  let draft = after
  for (const section of sections) {
    const { place } = section
    const [was, is] = [before, after].map((one) => one.sections[place]?.text)
    if (!was || !is || was === is || section.starter.length === 0) continue
    if (isFormText(section, was) || isOnlyReplaced(before, place, was))
      draft = withConfirmed(draft, keyOf(place), markOf(is))
  }
  return draft
}
