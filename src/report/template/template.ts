import type { FigureRoles } from './figureRoles'
import type { Place } from './place'

export type { Place } from './place'

/** How the items of a list are numbered: `1.` 2. 3. or `一是` 二是 三是 (公文 has no bullets). */
export type ListMarker = '1.' | '一是'

interface FigureBase {
  place: Place
  /** The section that the figure belongs to; it may stand in the sentences of others as well. */
  section: Place
  /** The figure's name for the official and for assistive technology; unique in the template. */
  label: string
  /** The unit behind the value in the sentence, which may be typed with it; '' for none. */
  unit: string
  /**
   * Other words that the template's sentences have behind the value: another unit, or words that are not to be printed
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
 * A sum of money that is not negative, to the 分: at most six decimals in 万元, two in 元. Stored in millionths of its
 * unit.
 */
interface MoneyFigure extends MeasuredFigure {
  kind: 'money'
}
/** A percentage from 0 to 100, kept in hundredths of a percent; shown with at least `decimals` decimals. */
interface RateFigure extends FigureBase {
  kind: 'rate'
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
export interface ChoiceOption {
  id: string
  label: string
}

/** A value that the report states: typed once, printed wherever its place stands. */
export type Figure =
  | CountFigure
  | MoneyFigure
  | RateFigure
  | ScoreFigure
  | YearFigure
  | MonthDayFigure
  | DateFigure
  | TextFigure
  | ChoiceFigure

/** Paragraphs and lists of a section in a new draft; `{place}` stands for a figure. */
export type StarterBlock = string | { list: ListMarker; items: readonly (readonly string[])[] }

/** A cell of a form's table; `columns` and `rows` are how many it spans (1 unless said). */
export type TableCell = LabelCell | FigureCell
interface Span {
  columns?: number
  rows?: number
}
interface LabelCell extends Span {
  kind: 'label'
  text: string
  /** What it is the header of; `nothing` for a note. */
  heads: 'columns' | 'rows' | 'nothing'
}
interface FigureCell extends Span {
  kind: 'figure'
  figure: Place
}
/** A row of cells from the left, without those that a row span from above covers. */
export type TableRow = readonly TableCell[]

/** A table of the form. Its cells are figures like any others. */
export interface TableForm {
  /** Name of the table for assistive technology. */
  name: string
  /** Widths of the columns, in any unit: only their ratio counts. */
  widths: readonly number[]
  /** Rows that are repeated on each page. */
  head: readonly TableRow[]
  body: readonly TableRow[]
}

/** Words that are true for one year, and the phrase of the starter that contains them; a figure in it is U+FFFC. */
export interface DatedWords {
  words: string
  within: string
}

/**
 * What a section is for, by which checks find it: the preamble that names the period, 总体情况 with its five aspects,
 * requests in sentences, problems and improvements (one section or two), 收取信息处理费情况.
 */
export type SectionRole = 'preamble' | 'overview' | 'requests' | 'problems' | 'improvements' | 'fees'

/** A part of the report; one panel of the editor. */
export interface Section {
  place: Place
  /** Printed heading, exactly as the form has it; also the panel's name. */
  heading: string
  /** The outline's shorter form of the heading. */
  short: string
  /**
   * 1 for 一、, 2 for （一）. Level 0 has no printed heading: a panel of values, or a preamble whose text follows the title.
   */
  level: 0 | 1 | 2
  /** A level-1 heading without text of its own, printed before this section. */
  chapter?: string
  /** The outline's shorter form of the chapter. */
  chapterShort?: string
  /** One line that tells the official what to write here. */
  guidance: string
  /** `guidance` for some kinds of unit, by the kind's id. */
  guidanceFor?: Readonly<Record<string, string>>
  /** What the section is for: checks find it by this. */
  role?: SectionRole
  starter: readonly StarterBlock[]
  /**
   * Words of the starter that hold for one year only: asked about while the phrase around them still stands
   * (`form-words`).
   */
  dated?: readonly DatedWords[]
  /** The section's table instead of a text; `starter` is empty then. */
  table?: TableForm
}

interface RuleBase {
  id: string
  severity: 'error' | 'warning'
}
/** `total` is the sum of `parts`, once all of them are filled. `name` is the total's name in the finding's sentence. */
interface SumRule extends RuleBase {
  kind: 'sum'
  name: string
  total: Place
  parts: readonly Place[]
}
/** The sums of two sides are equal; the `Names` are those of the figures in the finding's sentence, in their order. */
interface BalanceRule extends RuleBase {
  kind: 'balance'
  /** The subject, with which the finding's sentence begins. */
  name: string
  left: readonly Place[]
  leftNames: readonly string[]
  right: readonly Place[]
  rightNames: readonly string[]
}
/** `part` is at most `whole`; the names are those of the two in the finding's sentence. */
interface AtMostRule extends RuleBase {
  kind: 'atMost'
  part: Place
  partName: string
  whole: Place
  wholeName: string
}
/** Each figure lies within 0 and 100 percent. */
interface PercentRule extends RuleBase {
  kind: 'percent'
  figures: readonly Place[]
}
/** The sum of the `parts` that are filled and stand in their own section is at most `total`. */
interface PartsWithinRule extends RuleBase {
  kind: 'partsWithin'
  name: string
  total: Place
  partsName: string
  parts: readonly Place[]
}
/** A `rate` of 100 % is plausible only if `part` equals `whole`. */
interface FullRateRule extends RuleBase {
  kind: 'fullRate'
  rate: Place
  part: Place
  partName: string
  whole: Place
  wholeName: string
}

/** Arithmetic that a report has to satisfy (error) or explain (warning). */
export type Rule = SumRule | BalanceRule | AtMostRule | PercentRule | PartsWithinRule | FullRateRule

/** A kind of unit that files the form, and what depends on it. */
export interface UnitKind extends ChoiceOption {
  /** Last day for publishing in the year after the report's, month × 100 + day (条例第四十九条). */
  due: number
  /** 各级人民政府, for whose reports 条例第五十条 asks for more. */
  government: boolean
  /** May make 规章 (立法法: 省、设区的市、自治州 and above). */
  regulations: boolean
  /** Has the power of 许可、处罚、强制 by law; 街道 and 乡镇 have it only where it was delegated to them. */
  decisions: boolean
}

/** A figure of last year's report (`from`) that becomes one of this year's (`to`). */
interface CarriedFigure {
  from: Place
  to: Place
  /** Name of the source in sentences: 结转下年度继续办理. */
  name: string
}

/** A report form as plain data. */
export interface Template {
  id: string
  /** Raised when sections, figures or their meaning change; stored in each draft. */
  version: number
  /** Name of the form. */
  title: string
  /** Title of a report; `{place}` stands for a figure. */
  reportTitle: string
  /** Places of the figures that name the unit and the year of a report. */
  unit: Place
  year: Place
  /** Optional figures printed under the text, on the right: 发文机关署名 and 成文日期 (GB/T 9704-2012 7.3.5). */
  closing: { signature: Place; date: Place }
  /** The kinds of unit that file the form, and the choice figure that holds the report's own. */
  unitKinds?: { figure: Place; kinds: readonly UnitKind[] }
  /** Figures that begin with a number of last year's report. */
  carried?: readonly CarriedFigure[]
  /** Figures of last year's report that checks need and that can be typed by hand where that report is not at hand. */
  askedOfLastYear?: readonly Place[]
  /** The notice that prescribes the form, and the first report year whose report is based on it. */
  notice?: { number: string; from: number }
  /** The first report year of this form: an earlier one is asked about. */
  since: number
  sections: readonly Section[]
  figures: readonly Figure[]
  rules: readonly Rule[]
  /** What the figures count: checks find them by this. */
  roles?: FigureRoles
}
