import type { Place } from './place'

interface FigureBase {
  place: Place
  /** The section that the figure belongs to; it may stand in the sentences of others as well. */
  section: Place
  /** The figure's name for the official and for assistive technology; unique in the template. */
  label: string
  /** The unit after the value in the sentence, which may be typed with it; '' for none. */
  unit: string
  /**
   * Other words that the template's sentences have after the value: another unit, or words that are not to be printed
   * twice when they are typed.
   */
  otherUnits?: readonly string[]
  /** Value of a new draft. */
  initial?: string
  /** One line shown while the figure is being typed. */
  hint?: string
  /** A cell of a table: its value may carry a note, `22（其中修订16件）`, which is printed there and nowhere else. */
  cell?: true
  /** May stay blank: it is not counted and never missing. */
  optional?: true
}
/** A number with a usual range. */
interface MeasuredFigure extends FigureBase {
  /** The usual least and most in the figure's unit; a value outside is asked about (`unlikely`). */
  usual?: readonly [least: number, most: number]
}

/** A number of things: a non-negative integer of at most nine digits. */
interface CountFigure extends MeasuredFigure {
  kind: 'count'
}
/**
 * A sum of money that is not negative, to the 分: at most two decimals in 元, six in 万元, and six in 亿元. Stored in
 * millionths of its unit.
 */
interface MoneyFigure extends MeasuredFigure {
  kind: 'money'
}
/**
 * A decimal number of a measure, 12.5公顷, or of a scaled unit, 3.2万件: not negative, kept in ten-thousandths; shown with
 * at least `decimals` decimals, without the field with as many as it has. Money is {@link MoneyFigure}, in 亿元 too.
 */
interface MeasureFigure extends MeasuredFigure {
  kind: 'measure'
  decimals?: 0 | 1 | 2 | 3 | 4
}
/** A percentage from 0 to 100, kept in hundredths of a percent; shown with at least `decimals` decimals. */
interface RateFigure extends FigureBase {
  kind: 'rate'
  decimals: 0 | 1 | 2
  /** It may exceed 100: 完成率 120%. */
  over100?: true
}
/**
 * A change against another year: not negative, since the words tell the direction (增长, 下降), and of any size. Kept in
 * hundredths; shown with at least `decimals` decimals.
 */
interface ChangeFigure extends FigureBase {
  kind: 'change'
  unit: '%' | '个百分点'
  decimals: 0 | 1 | 2
}
/** A mark that is not negative, kept in hundredths; shown with at least `decimals` decimals. */
interface ScoreFigure extends FigureBase {
  kind: 'score'
  decimals: 0 | 1 | 2
}
/** A calendar year in four digits. */
interface YearFigure extends FigureBase {
  kind: 'year'
}
/** A month, written `3`. */
interface MonthFigure extends FigureBase {
  kind: 'month'
}
/** A day of the report's year, written `5.15` (dotted) or `5月15日` (chinese). */
interface MonthDayFigure extends FigureBase {
  kind: 'monthDay'
  style: 'dotted' | 'chinese'
}
/** A calendar day with its year, written `2026年1月20日` (GB/T 9704-2012 7.3.5.4: Arabic digits, no leading zeros). */
interface DateFigure extends FigureBase {
  kind: 'date'
}
/** One line of words. */
interface TextFigure extends FigureBase {
  kind: 'text'
  /** The name of a body: without a year, words of the report's title, a telephone number or an address. */
  body?: true
  /** The figure is the number of a decree, in digits; this is the decree in force, and another is asked about. */
  decree?: string
}
/** One of a few answers; kept as the option's id, shown as its label. */
interface ChoiceFigure extends FigureBase {
  kind: 'choice'
  options: readonly ChoiceOption[]
  /** Shown while nothing is chosen: what depends on the choice. */
  ask?: string
}
/** An option of a choice: its id is stored, its label is printed. */
export interface ChoiceOption {
  id: string
  label: string
}

/** A value that the report states: typed once, printed wherever its place stands. */
export type Figure =
  | CountFigure
  | MoneyFigure
  | MeasureFigure
  | RateFigure
  | ChangeFigure
  | ScoreFigure
  | YearFigure
  | MonthFigure
  | MonthDayFigure
  | DateFigure
  | TextFigure
  | ChoiceFigure
