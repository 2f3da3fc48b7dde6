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
  /** What follows the value in the sentence and may be typed with it; '' when there is none. */
  unit: string
  /** What else the template's sentences say behind the value: another unit, or words that are not to be doubled. */
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
/** A number of which it is known how large it usually is. */
interface MeasuredFigure extends FigureBase {
  /** The least and the most that such a number usually is, in the figure's unit: what lies outside is asked about. */
  usual?: readonly [least: number, most: number]
}

/** A number of things: a non-negative integer of at most nine digits. */
interface CountFigure extends MeasuredFigure {
  kind: 'count'
}
/** A sum of money that is not negative, to the 分: with at most six decimals in 万元, two in 元; kept in millionths of its unit. */
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
  /** The name of a body, which holds no year, no title of a report and no way to reach it. */
  body?: true
  /** The number of a decree, in digits, and the one that is in force: another is asked about. */
  decree?: string
}
/** One of a few answers; kept as the option's id, shown as its label. */
interface ChoiceFigure extends FigureBase {
  kind: 'choice'
  options: readonly ChoiceOption[]
  /** Asks for an answer while there is none: what depends on it. */
  ask?: string
}
export interface ChoiceOption {
  id: string
  label: string
}

/** A value the report states: typed once, shown wherever its place stands. */
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

/** Paragraphs of a section before the official has touched them; `{place}` stands for a figure. */
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
  /** What it is the header of; a note heads nothing. */
  heads: 'columns' | 'rows' | 'nothing'
}
interface FigureCell extends Span {
  kind: 'figure'
  figure: Place
}
/** A row of cells from the left; cells that a span from above covers are not named again. */
export type TableRow = readonly TableCell[]

/** A table of the form. Its cells are figures like any others. */
export interface TableForm {
  /** What assistive technology calls it. */
  name: string
  /** Widths of the columns, in any unit: only their ratio counts. */
  widths: readonly number[]
  /** Rows that are repeated on each page. */
  head: readonly TableRow[]
  body: readonly TableRow[]
}

/** Words that a year changes, and the phrase of the starter in which they stand; a figure in it is U+FFFC. */
export interface DatedWords {
  words: string
  within: string
}

/**
 * What a form's section is for, as far as checks ask for it: 前言 that names the period, 总体情况 with its five aspects, requests in
 * sentences, problems and how they are improved (one section or two), 收取信息处理费情况.
 */
export type SectionRole = 'preamble' | 'overview' | 'requests' | 'problems' | 'improvements' | 'fees'

/** One panel of the editor. */
export interface Section {
  place: Place
  /** Printed heading, exactly as the form has it; also the panel's name. */
  heading: string
  /** The outline's shorter form of the heading. */
  short: string
  /** 1 for 一、, 2 for （一）. Level 0 is a panel of values that is not printed. */
  level: 0 | 1 | 2
  /** A level-1 heading that has no text of its own and is printed before this section. */
  chapter?: string
  /** The outline's shorter form of the chapter. */
  chapterShort?: string
  /** What belongs here, in one line. */
  guidance: string
  /** What belongs here for some kinds of unit, by the kind's id, in place of `guidance`. */
  guidanceFor?: Readonly<Record<string, string>>
  /** What the form gives the section to: checks ask for it by this. */
  role?: SectionRole
  starter: readonly StarterBlock[]
  /** Words of the starter's sentences that hold for one year only: asked about while the phrase around them stands. */
  dated?: readonly DatedWords[]
  /** The table that stands in place of a text; `starter` is empty then. */
  table?: TableForm
}

interface RuleBase {
  id: string
  severity: 'error' | 'warning'
}
/** `total` equals the sum of `parts`, once all of them are filled. `name` is how the sentence calls the total. */
interface SumRule extends RuleBase {
  kind: 'sum'
  name: string
  total: Place
  parts: readonly Place[]
}
/** The sums of two sides are equal; `names` are how the sentence calls the figures, in their order. */
interface BalanceRule extends RuleBase {
  kind: 'balance'
  /** What it is about, first in the sentence. */
  name: string
  left: readonly Place[]
  leftNames: readonly string[]
  right: readonly Place[]
  rightNames: readonly string[]
}
/** `part` is at most `whole`; the names are how the sentence calls the two. */
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
/** The filled `parts`, as far as they stand in their own section, are together at most `total`. */
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

/** Arithmetic between figures that a report has to satisfy (error) or explain (warning). */
export type Rule = SumRule | BalanceRule | AtMostRule | PercentRule | PartsWithinRule | FullRateRule

/** A kind of unit that files the form, and what follows from being one. */
export interface UnitKind extends ChoiceOption {
  /** Last day for publishing in the year after the report's, month × 100 + day (条例第四十九条). */
  due: number
  /** 各级人民政府, of whose reports 条例第五十条 asks more. */
  government: boolean
  /** May make 规章 (立法法: 省、设区的市、自治州 and above). */
  regulations: boolean
  /** Decides on 许可、处罚、强制 by law; a 街道 or 乡镇 only as far as such powers were given to it. */
  decisions: boolean
}

/** What a new report takes over from the year before. */
interface CarriedFigure {
  from: Place
  to: Place
  /** How the sentence calls what it comes from: 结转下年度继续办理. */
  name: string
}

/** A report form as plain data. */
export interface Template {
  id: string
  /** Raised when sections, figures or their meaning change; stored with each draft. */
  version: number
  /** Name of the form. */
  title: string
  /** Title of a report; `{place}` stands for a figure. */
  reportTitle: string
  /** Places of the figures that name the unit and the year of a report. */
  unit: Place
  year: Place
  /** Optional figures printed under the text, right: 发文机关署名 and 成文日期 (GB/T 9704-2012 7.3.5). */
  closing: { signature: Place; date: Place }
  /** The kinds of unit that file it, and the choice figure that holds the report's. */
  unitKinds?: { figure: Place; kinds: readonly UnitKind[] }
  /** Numbers of the year before that this year's begin with. */
  carried?: readonly CarriedFigure[]
  /** Numbers of the year before that checks need and that can be typed where there is no report of it. */
  askedOfLastYear?: readonly Place[]
  /** The notice that lays the form down, and the first year whose report rests on it and on no earlier one. */
  notice?: { number: string; from: number }
  /** The first year whose report has this form: an earlier one is asked about. */
  since: number
  sections: readonly Section[]
  figures: readonly Figure[]
  rules: readonly Rule[]
  /** What the figures count: checks ask for them by this. */
  roles?: FigureRoles
}
