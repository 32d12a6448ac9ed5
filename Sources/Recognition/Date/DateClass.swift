// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Lexicons

/// The characters that grammar asks for beside dates and lengths of time (`character-classes.tsv`).
package enum DateClass: Int, NamedCharacterClass {
  package static let area = "date"

  /// Behind a number and 日 if they are a length.
  case amountBehindDays
  /// Behind 将来 that says that somebody comes to a place.
  case comesToBehind
  /// Behind a digit that looks like a weekday: how often.
  case countedBehindWeekday
  /// Behind four digits: they count something or go on.
  case countedBehindYear
  /// Behind a month: the number of a journal.
  case countsIssues
  /// Before a part of the day that is counted or comes again.
  case countsPartOfDay
  /// Behind a number: how often.
  case countsTimes
  /// Before 年内: the years are counted.
  case countsYears
  /// Before the number of a day in brackets.
  case dayBeforeBrackets
  /// Behind 今 if it is today, as news of Taiwan say.
  case doneToday
  /// Behind a year or a quarter: its beginning or end.
  case edgeOfPeriod
  /// Ends the label of a line before a date.
  case endsLabelOfDate
  /// Ends the words of a report that opens without telling its day.
  case endsLately
  /// Before a named day, which a day told already is: 12日正逢重阳.
  case equatesToldDay
  /// Behind a fraction that looks like a day.
  case fractionBehindSlash
  /// Behind 昨, 今, 明, 前 or 去: they begin a date.
  case goesOnFromDayWord
  /// Behind 截至 and 截止, before the day.
  case goesOnFromDeadline
  /// Behind 未来 if it tells when.
  case goesOnFromFuture
  /// Behind a length after a range: it is told on its own.
  case goesOnFromLength
  /// Behind a day of the old calendar that is told without 日.
  case goesOnFromLunarDay
  /// Behind 年会: it is a meeting, and 会 begins no name.
  case goesOnFromMeeting
  /// Behind 这一年: the length of the year is meant.
  case goesOnFromThisYear
  /// Behind 一年 after a year: it is not the year once more.
  case goesOnFromWholeYear
  /// Behind a year of two digits: not since when.
  case goesOnFromYear
  /// Behind the second number of a list of dates.
  case goesOnInList
  /// Behind 将 and something: it is given or brought.
  case handsOver
  /// Before the number of a house or a room.
  case hasNumberedHouses
  /// Joins days, weeks or months that stand in a list.
  case joinsListed
  /// Joins the days of a market.
  case joinsMarketDays
  /// Joins weekdays in brackets.
  case joinsNotedWeekdays
  /// Joins days written 5/18.
  case joinsSlashedDays
  /// Joins a length in a smaller unit to one in a larger.
  case joinsSmallerUnit
  /// Before a day and 开始 if something goes on from it.
  case leadsToBeginning
  /// Before 来年 if it is a time, and not 一年来, 年来.
  case leadsToComingYear
  /// Before a number of three digits and 年: the years are counted.
  case leadsToCountOfYears
  /// Before 月底 and 月初.
  case leadsToEdgeOfMonth
  /// Before 未来 if it tells when.
  case leadsToFuture
  /// Before a named day that tells when something was.
  case leadsToHoliday
  /// Before a number and 号 if they are a day.
  case leadsToNumberedDay
  /// Before 过去 if it is a time and no movement.
  case leadsToPast
  /// Before 过去的 if it tells when: 比过去的.
  case leadsToPastThings
  /// Before a year of the Republic of two digits.
  case leadsToRepublicanYear
  /// Before a day written 5/18.
  case leadsToSlashedDay
  /// Before a day and 起 if something goes on from it.
  case leadsToStart
  /// Before 周末 if it is a time of something.
  case leadsToWeekend
  /// Before a year that opens a name.
  case leadsToYearOfName
  /// Behind a number and 日 that look like a day of the month: how long.
  case lengthBehindDay
  /// Before 有一天 in which the days are counted.
  case limitsCount
  /// Behind a number and 点: they are points that are made.
  case matterBehindPoints
  /// Before a length that tells how much earlier, later or more.
  case measuresGap
  /// Before the number of a month in brackets.
  case monthBeforeBrackets
  /// Behind a number: it is no day of the old calendar.
  case noLunarDay
  /// Behind 将 if nothing is taken with it.
  case noObjectBehindWill
  /// Behind 一日: what is done within a day, or how often.
  case offeredInDay
  /// Before a named day that is only said of a day told already.
  case onlyNamesDay
  /// Before 午: a part of the day.
  case opensHalfOfDay
  /// Before 日 or 天: the day of a market.
  case opensMarketDay
  /// Before how much of a year or a month.
  case opensPartOfPeriod
  /// Opens the words of times that come again.
  case opensSet
  /// Behind the number of a day in brackets: a part of it.
  case partBehindBrackets
  /// Before 一天: one day among others.
  case picksOneDay
  /// Behind a named day: the name of a place.
  case placeBehindHoliday
  /// Behind 逢: a weekday or the day of a market.
  case repeatsBehindOnEach
  /// Before a weekday that is only said of a day told already, or comes again.
  case repeatsWeekday
  /// A season.
  case season
  /// Behind a day of the old calendar: the name of a street.
  case streetBehindLunarDay
  /// Ends the street before a space and the number of a house.
  case streetOfHouse
  /// Behind what hands something over: to whom or where.
  case toRecipient
  /// Behind 日前 and a number: the number is how long.
  case unitBehindBefore
  /// Behind 前几: a word of its own, no 前 of a date.
  case unitBehindFirstFew
  /// Behind a named day that is written as a number: another number.
  case unitBehindHoliday
  /// Behind 大半 and 小半: how long.
  case unitBehindMost
  /// Behind 今: a word of its own, and not as much as 至今.
  case unitBehindThis
  /// Ends a date before 间.
  case unitOfCalendar
  /// Behind a number and what goes on in it: a time.
  case unitOfClock
  /// Behind the second number of a range of dates.
  case unitOfDateOrClock
  /// Ends a day.
  case unitOfDay
  /// Begins a word of its own with 后 before it.
  case wordBehindAfter
  /// Begins a word of its own with 前 before it.
  case wordBehindBefore
  /// Begins a word of its own with 间 before it.
  case wordBehindBetween
  /// Begins a word of its own with 来 before it.
  case wordBehindCome
  /// Behind a number and 天: no length (一天河).
  case wordBehindDays
  /// Begins a word of its own with 早 before it.
  case wordBehindEarly
  /// Behind 早 or 晚 after a weekday: no part of its own.
  case wordBehindEvening
  /// Begins a word of its own with 起 before it, behind 今, 明 and 即.
  case wordBehindFromNow
  /// Behind a number and 时: no hour.
  case wordBehindHour
  /// Behind 晚 in a sentence: no evening.
  case wordBehindLate
  /// Begins a word of its own with 中 before it.
  case wordBehindMiddle
  /// Behind a number and 月: no month.
  case wordBehindMonth
  /// Behind the word of a month: another word (上月饼).
  case wordBehindMonthWord
  /// Behind a number and 日: no day of the month.
  case wordBehindNumberedDay
  /// Begins a word of its own with 起 before it.
  case wordBehindOn
  /// Behind a part of the day of one character: no part of its own.
  case wordBehindPartOfDay
  /// Behind 年: a part of the year.
  case wordBehindPartOfYear
  /// Behind a number and 点: no hour.
  case wordBehindPoint
  /// Begins a word of its own with 止 before it.
  case wordBehindStop
  /// Behind 日 that looks like Sunday: another word.
  case wordBehindSunday
  /// Behind a number and 周: no length (十周年).
  case wordBehindWeeks
  /// Begins a word of its own with 整 before it.
  case wordBehindWhole
  /// Begins a word of its own with 内 before it.
  case wordBehindWithin
  /// Begins a word of its own with 年 before it.
  case wordBehindYear
  /// Behind a number and 年: no length (三年级).
  case wordBehindYears
  /// Makes a word of its own with 早 behind it, before 前.
  case wordInEarly
  /// Makes a word of its own with 早 or 晚 behind it.
  case wordInEarlyOrLate
  /// Makes a word of its own with 半 behind it.
  case wordInHalf
  /// Makes a word of its own with 逢 behind it.
  case wordInMeet
  /// Makes a word of its own with 近 behind it.
  case wordInNear
  /// Makes a word of its own with 现 behind it, before 在.
  case wordInPresent
  /// Makes a word of its own with 同 behind it: 会同.
  case wordInSame
  /// Makes a word of its own with 今 behind it.
  case wordInToday
  /// Before the number of a year in brackets.
  case yearBeforeBrackets
}
