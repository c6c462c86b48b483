// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/desktop/schedule/schedule_words.hpp"

#include <QLocale>
#include <QStringList>

#include "host-sdk/kit/format.hpp"
#include "host-sdk/kit/text.hpp"

namespace erp::desktop {

namespace {

QString formatted(const desk& desk, date day, const char* format) {
  return desk.words.locale().toString(to_qt(day), format);
}

QString people_of(const schedule_contents& in, const shown_entry& entry) {
  QStringList names;
  if (in.people.size() > 1)
    for (const shown_person& person : in.people)
      for (const record_key& key : entry.what.employees)
        if (key == person.key) names << person.name;
  return names.join(", ");
}

}  // namespace

QString period_words(const desk& desk, schedule_span span, date anchor) {
  const day_range days = days_meant(span, anchor);
  if (span == schedule_span::day) return day_heading(desk, anchor);
  if (span == schedule_span::month) {
    QString words = formatted(desk, anchor, "LLLL yyyy");
    if (words.startsWith("L"))  // Qt's own letters know no standing month
      words = desk.words.locale().standaloneMonthName(int(unsigned(anchor.month()))) + " " +
              QString::number(int(anchor.year()));
    return words.left(1).toUpper() + words.mid(1);
  }
  const bool same_year = days.first.year() == days.last.year();
  const bool same_month = same_year && days.first.month() == days.last.month();
  const char* begin = same_month ? "d" : same_year ? "d MMMM" : "d MMMM yyyy";
  return formatted(desk, days.first, begin) + " – " + formatted(desk, days.last, "d MMMM yyyy");
}

QString brief_period_words(const desk& desk, schedule_span span, date anchor) {
  const day_range days = days_meant(span, anchor);
  if (span == schedule_span::month) return period_words(desk, span, anchor);
  if (span == schedule_span::day) return day_words(desk, anchor);
  const bool same_year = days.first.year() == days.last.year();
  return formatted(desk, days.first, same_year ? "d MMM" : "d MMM yyyy") + " – " +
         formatted(desk, days.last, "d MMM yyyy");
}

QString span_caption(const desk& desk, schedule_span span) {
  switch (span) {
    case schedule_span::day:
      return desk.say(kit::tr("Day"));
    case schedule_span::work_week:
      return desk.say(kit::tr("Work week"));
    case schedule_span::week:
      return desk.say(kit::tr("Week"));
    case schedule_span::month:
      return desk.say(kit::tr("Month"));
    case schedule_span::agenda:
      break;
  }
  return desk.say(kit::tr("Agenda"));
}

QString day_words(const desk& desk, date day) {
  return to_qt(kit::show_weekday_short(day, desk.words.language())) + " " +
         desk.words.show_day(day);
}

QString day_heading(const desk& desk, date day) {
  const QString weekday = to_qt(kit::show_weekday(day, desk.words.language()));
  return weekday.left(1).toUpper() + weekday.mid(1) + ", " + formatted(desk, day, "d MMMM yyyy");
}

QString short_name(const QString& name) {
  const qsizetype space = name.lastIndexOf(' ');
  return space < 1 ? name : name.left(1) + ". " + name.mid(space + 1);
}

QString times_words(const desk& desk, const entry_times& at, bool all_day) {
  const date first = day_of(at.from);
  const date last = last_day_of(at);
  if (all_day)
    return first == last ? desk.say(kit::tr("all day"))
                         : day_words(desk, first) + " – " + day_words(desk, last);
  const QString from = desk.words.show_time(at.from);
  if (at.until <= at.from) return from;
  const QString until = desk.words.show_time(at.until);
  if (first == last) return from + "–" + until;
  return day_words(desk, first) + " " + from + " – " + day_words(desk, day_of(at.until)) + " " +
         until;
}

QString moment_words(const desk& desk, const entry_times& at, bool all_day) {
  const QString times = times_words(desk, at, all_day);
  const date first = day_of(at.from);
  return first == last_day_of(at) ? day_words(desk, first) + ", " + times : times;
}

QString marks_words(const desk& desk, const shown_entry& entry) {
  QStringList marks;
  if (entry.what.mark == row_mark::overdue) marks << desk.say(kit::tr("overdue"));
  if (entry.what.mark == row_mark::ended) marks << desk.say(kit::tr("ended"));
  if (entry.what.mark == row_mark::running) marks << desk.say(kit::tr("running now"));
  if (entry.what.cancelled) marks << desk.say(kit::tr("cancelled"));
  if (entry.what.repeats) marks << desk.say(kit::tr("repeats"));
  if (entry.what.clashes) marks << desk.say(kit::tr("overlaps another entry"));
  return marks.join(", ");
}

QString entry_words(const desk& desk, const schedule_contents& in, const shown_entry& entry) {
  QStringList parts{entry.title, moment_words(desk, entry.at, entry.what.all_day)};
  for (const QString& part : {entry.detail, entry.colour_words, people_of(in, entry),
                              marks_words(desk, entry), entry.why_not})
    if (!part.isEmpty()) parts << part;
  return parts.join(", ");
}

QString entry_tooltip(const desk& desk, const schedule_contents& in, const shown_entry& entry) {
  QStringList lines{"<b>" + entry.title.toHtmlEscaped() + "</b>",
                    moment_words(desk, entry.at, entry.what.all_day).toHtmlEscaped()};
  for (const QString& part :
       {entry.detail, entry.colour_words, people_of(in, entry), marks_words(desk, entry)})
    if (!part.isEmpty()) lines << part.toHtmlEscaped();
  if (!entry.what.movable && !entry.why_not.isEmpty())
    lines << "<i>" + entry.why_not.toHtmlEscaped() + "</i>";
  return "<qt>" + lines.join("<br>") + "</qt>";
}

QString slot_words(const desk& desk, const schedule_contents& in, const schedule_slot& slot) {
  QString words =
      desk.say(kit::tr("Free slot: {1}", moment_words(desk, slot.at, slot.all_day).toStdString()));
  if (in.people.size() > 1) words += ", " + in.people[std::size_t(slot.person)].name;
  const auto special = in.special.find(day_of(slot.at.from));
  if (special != in.special.end()) words += ", " + special->second.words;
  return words;
}

}  // namespace erp::desktop
