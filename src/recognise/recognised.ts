/** Kinds of value that a number or blank of a document can stand for. */
export type RecognisedKind =
  | 'count'
  | 'money'
  | 'measure'
  | 'rate'
  | 'change'
  | 'score'
  | 'year'
  | 'month'
  | 'monthDay'
  /** A day with its year; none is found, but a selection can be one. */
  | 'date'
  | 'text'

/** A heading; offsets here and below are UTF-16 units in the document's raw text. */
export interface RecognisedSection {
  offset: number
  /** As it stands in the document, with its number. */
  heading: string
  /** 1 for the outermost series of headings. */
  level: number
  /** Its text continues in the same line: （二）依申请公开情况。全年… */
  runIn: boolean
}

/** A number or a blank that the report states. */
export interface RecognisedFigure {
  id: string
  offset: number
  /** As it stands in the document; '' for a number that was deleted. */
  literal: string
  /** Measure word after it, '' for none. */
  unit: string
  kind: RecognisedKind
  label: string
  blank: boolean
  /** Id of the figure's first occurrence, where it stands more than once. */
  group: string
}

/** A figure with the line that it stands in. */
export interface Placed extends RecognisedFigure {
  line: string
  at: number
  /** Index of the line among the document's. */
  nth: number
  /** Index of the line whose heading it stands under. */
  under: number
  /** The words of that heading, '' above the first; and the offset of the one over it, -1 for none. */
  heading: string
  /** Those over it, '' for none. */
  outer: string
  parent: number
  /** The report's; '' where it is not known. */
  year: string
  /** It stands among plans for the next year. */
  plans: boolean
  /** Where its words are read instead of in its line: of what a plan starts from, which was stated before. */
  said: { line: string; at: number } | null
  /** It stands after its label with nothing else: 总数：6842. */
  field: boolean
  /** The literal as a number, null for a blank. */
  value: number | null
}

/** The first figure is the sum of the others; by offset. */
export interface RecognisedSum {
  kind: 'sum'
  left: readonly number[]
  right: readonly number[]
  /** Whether the numbers add up, null where some are blank. */
  holds: boolean | null
}

/** A figure that is at most another, both by id: 其中按期办结 of 办结. */
export interface RecognisedBound {
  part: string
  whole: string
}

/** Two figures, by id, that may be one: their words leave a doubt. */
export interface DoubtfulRepeat {
  first: string
  again: string
}

/** A figure of the text, by group, that states a cell of a table: once this is accepted (`taken`), it is that figure. */
export interface CellRepeat {
  group: string
  place: string
  /** The cell's name. */
  label: string
  taken: boolean
}

/** What a document says of the form that it is on. */
export interface Recognised {
  title: string
  /** The lines that the title stands in, one to three. */
  titleLines: readonly { offset: number; text: string }[]
  /** '' where the document does not say it. */
  unit: string
  /** As it stands in the document: 2024, xxxx; '' where it does not stand there. */
  year: string
  sections: readonly RecognisedSection[]
  figures: readonly RecognisedFigure[]
  /** Lines of a web page around the text, and repeats of its title. */
  furniture: readonly { offset: number; text: string }[]
  rules: readonly RecognisedSum[]
  bounds: readonly RecognisedBound[]
  /** Offered to be joined, not joined. */
  doubtful: readonly DoubtfulRepeat[]
  cells: readonly CellRepeat[]
}
