import type { ChoiceOption, Figure } from './figure'
import type { FigureRoles } from './figureRoles'
import type { Place } from './place'
import type { Rule } from './rule'

export type { ChoiceOption, Figure } from './figure'
export type { Place } from './place'
export type { Rule } from './rule'

/** How the items of a list are numbered: `1.` 2. 3. or `一是` 二是 三是 (公文 has no bullets). */
export type ListMarker = '1.' | '一是'

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
  /** How it lies on paper, where that was chosen; else it is printed 横排 where its numbers have no room upright. */
  orientation?: Orientation
}
/** 竖排 or 横排 (GB/T 9704-2012: A4 纸型的表格横排). */
export type Orientation = 'portrait' | 'landscape'

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

/**
 * 1 for 一、, 2 for （一）, 3 for 1., 4 for （1） (GB/T 9704-2012 7.3.3). Level 0 has no printed heading: a panel of values,
 * or a preamble whose text follows the title.
 */
export type SectionLevel = 0 | HeadingLevel
/** Level of a printed heading. */
export type HeadingLevel = 1 | 2 | 3 | 4

/** A part of the report; one panel of the editor. */
export interface Section {
  place: Place
  /** Printed heading, exactly as the form has it; also the panel's name. */
  heading: string
  /** The outline's shorter form of the heading. */
  short: string
  level: SectionLevel
  /**
   * The form prescribes the section: its heading, level and order stay. Under a `heading` there may be sections of one's
   * own, under a `whole` none.
   */
  fixed?: 'heading' | 'whole'
  /**
   * The heading is the panel's name only and is not printed: a table, or the text after one, within the section above.
   */
  unheaded?: true
  /** The text follows the heading in its line: 1.决策公开方面。…… */
  runIn?: true
  /**
   * An attachment, on level 1 and behind all sections of the text: it and what is under it begin a page of their own behind
   * 成文日期, and its heading, which has no number, is its title (GB/T 9704-2012 7.3.4, 7.4).
   */
  annex?: true
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

/** The id of every form that is stored with its draft. */
export const OWN_FORM = 'own'

/** A report form as plain data. */
export interface Template {
  /** {@link OWN_FORM} for a form that is stored with its draft, else the name of a built-in one. */
  id: string
  /** Of a form that is stored with its draft: the built-in form that it was made from, none for one of its own. */
  base?: string
  /** Of a form that is edited: the highest number of a place that it ever gave, so that none is given twice. */
  given?: number
  /** The 本单位格式 that the form is, and its issue; none for a form that was not handed out. */
  unitForm?: { id: string; issue: number }
  /** Of a part of a report that was sent to be filled in: the report's draft, the mark of its content then, and the sections sent. */
  partOf?: { draft: string; mark: string; sections: readonly Place[] }
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
