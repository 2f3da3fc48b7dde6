import type { DocxComment } from './model/docxDocument'
import { type Package, readPart, readTree } from './parts/package'
import { unlessBroken } from './parts/unlessBroken'
import type { Shared } from './story/reading'
import type { Story } from './story/story'
import { storyReader } from './story/storyReader'
import { type Attributes, nameIn, valueOf } from './xml/names'
import { type XmlElement, isTrue } from './xml/tree'
import type { XmlReader } from './xml/tokenizer'

/** Where the words begin that a comment is about, and their beginning. */
type PlaceOf = (id: string) => { block: number | null; quote: string }

/** Reads comments, footnotes or endnotes; those without text are lines that Word draws above the notes. */
export function* readNotes(
  file: Package,
  path: string,
  shared: Shared,
  root: string,
  take: (text: string, attributes: Attributes) => void,
  seen: (name: string, attributes: Attributes) => void = () => {},
): Generator<undefined, void> {
  const ended = (story: Story, attributes: Attributes): void => {
    const text = story.text().trim()
    if (text !== '') take(text, attributes)
  }
  const stories = storyReader(shared, root, ended)
  const reader: XmlReader = {
    ...stories,
    open(name, attributes) {
      seen(name, attributes)
      stories.open(name, attributes)
    },
  }
  yield* readPart(file, path, reader)
}

/**
 * Reads the comments of a document.
 * @param paths of the part, and of the one that says which comments answer others and which are settled
 */
export function* readComments(
  file: Package,
  paths: { comments: string; extended: string },
  shared: Shared,
  placeOf: PlaceOf,
): Generator<undefined, DocxComment[]> {
  const comments: DocxComment[] = []
  /** By the id of its last paragraph, which the other part names a comment by. */
  const byParagraph = new Map<string, number>()
  let paragraph = ''
  yield* readNotes(
    file,
    paths.comments,
    shared,
    'w:comment',
    (text, attributes) => {
      const place = placeOf(valueOf(attributes, 'id') ?? '')
      const comment: DocxComment = {
        author: valueOf(attributes, 'author') ?? '',
        date: nameIn(attributes, 'date'),
        text,
        answers: null,
        ...place,
        done: false,
      }
      if (paragraph !== '') byParagraph.set(paragraph, comments.length)
      comments.push(comment)
    },
    (name, attributes) => {
      if (name === 'w:p') paragraph = nameIn(attributes, 'paraId')
    },
  )
  if (!comments.length) return comments
  const none: XmlElement = { name: '', attributes: [], children: [] }
  const { children } = yield* unlessBroken(readTree(file, paths.extended), none)
  const indexIn = (attributes: Attributes, name: string): number | undefined =>
    byParagraph.get(valueOf(attributes, name) ?? '')
  const parents = new Map<number, number>()
  for (const { attributes } of children) {
    const [own, parent] = [indexIn(attributes, 'paraId'), indexIn(attributes, 'paraIdParent')]
    const comment = comments[own ?? -1]
    if (comment && isTrue(valueOf(attributes, 'done'))) comment.done = true
    if (own !== undefined && parent !== undefined && parent !== own) parents.set(own, parent)
  }
  // an answer stands with the first of the talk, and has no words of its own where the program did not repeat them
  for (const own of parents.keys()) {
    const at = firstOf(parents, own)
    const [comment, first] = [comments[own], comments[at]]
    if (!comment || !first || at === own) continue
    comment.answers = at
    comment.done ||= first.done
    if (comment.block === null) Object.assign(comment, { block: first.block, quote: first.quote })
  }
  return comments
}

/** Answers to answers at most; further ones, and those in a ring, answer none. */
const DEEPEST = 100

/** The comment with which a talk begins. */
function firstOf(parents: ReadonlyMap<number, number>, own: number): number {
  let at = own
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const parent = parents.get(at)
    if (parent === undefined) return at
    at = parent
  }
  return own
}
