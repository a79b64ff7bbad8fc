#include "contexts/proactive/rules.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "base/enum_names.h"
#include "platform/csv/rows.h"

namespace mashang::proactive {
namespace {

constexpr std::string_view kNextMatters = "next-matters.csv";
constexpr std::string_view kLifeEvents = "life-events.csv";

struct NextMatterRow {
    std::string item;
    std::string next;
    int after_days = 0;
    int until_days = 0;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(NextMatterRow, (), (item, next, after_days, until_days, zh, en))

struct LifeEventRow {
    std::string id;
    std::string subject;
    std::string trigger;
    std::string value;
    std::string sex;
    int lead_days = 0;
    int days = 0;
    std::string item;
    int push = 0;
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(LifeEventRow, (),
                      (id, subject, trigger, value, sex, lead_days, days, item, push, zh, en))

std::string content_of(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream content;
    if (!in || !(content << in.rdbuf())) throw std::runtime_error("cannot read " + file.string());
    return std::move(content).str();
}

void refuse(const csv::Problems& problems) {
    if (problems.empty()) return;
    const csv::Problem& first = problems.list().front();
    throw std::invalid_argument(
        fmt::format("{}, line {}, {}: {}", first.file, first.line, first.column, first.reason));
}

/// "01-01/06-30". The years are any: of a leap one and its neighbour.
std::optional<Season> season_of(std::string_view text) {
    constexpr std::size_t kHalf = 5;
    if (text.size() != 2 * kHalf + 1 || text[kHalf] != '/') return std::nullopt;
    const auto from = Date::parse(fmt::format("2001-{}", text.substr(0, kHalf)));
    const auto to = Date::parse(fmt::format("2001-{}", text.substr(kHalf + 1)));
    if (!from || !to || *to < *from) return std::nullopt;
    return Season{from->month(), from->day(), to->month(), to->day()};
}

std::optional<int> years_of(std::string_view text) {
    int years = 0;
    if (text.empty() || !csv::Field<int>::read(text, years)) return std::nullopt;
    constexpr int kOldest = 150;
    return years > 0 && years <= kOldest ? std::optional{years} : std::nullopt;
}

std::optional<Sex> sex_of(std::string_view word) {
    if (word == "female") return Sex::female;
    return word == "male" ? std::optional{Sex::male} : std::nullopt;
}

LifeEvent event_of(const csv::Located<LifeEventRow>& located, csv::Problems& problems) {
    const LifeEventRow& row = located.row;
    LifeEvent event{.id = row.id,
                    .lead_days = row.lead_days,
                    .days = row.days,
                    .item = row.item,
                    .is_pushed = row.push == 1,
                    .words = {row.zh, row.en}};
    const auto wrong = [&](std::string_view column, const char* why) {
        problems.add(kLifeEvents, located.line, column, why);
    };
    const auto subject = enumerator_of<Subject>(row.subject);
    if (!subject) wrong("subject", "self, child, legal_person or everyone");
    event.subject = subject.value_or(Subject::everyone);
    event.sex = sex_of(row.sex);
    if (!row.sex.empty() && !event.sex) wrong("sex", "female, male or nothing");
    if (row.trigger == "age") event.years = years_of(row.value);
    if (row.trigger == "season") event.season = season_of(row.value);
    if (!event.years && !event.season) wrong("value", "an age, or a season as 01-01/06-30");
    const bool is_of_people = subject == Subject::self || subject == Subject::child;
    if (event.years && !is_of_people) wrong("subject", "only people reach an age");
    if (event.season && (is_of_people || event.sex)) wrong("subject", "a season is nobody's own");
    return event;
}

}  // namespace

bool Season::holds(Date day) const {
    return begin_in(day.year()) <= day && day <= end_in(day.year());
}

Date Season::begin_in(int year) const {
    return Date::from_ymd(year, from_month, from_day).value();
}

Date Season::end_in(int year) const {
    return Date::from_ymd(year, to_month, to_day).value();
}

Rules read_rules(std::string_view next_matters_csv, std::string_view life_events_csv) {
    csv::Problems problems;
    Rules rules;
    for (auto& [line, row] : csv::read<NextMatterRow>(kNextMatters, next_matters_csv, problems)) {
        if (row.after_days < 0 || row.until_days <= row.after_days) {
            problems.add(kNextMatters, line, "until_days", "later than after_days");
        }
        rules.next_matters.push_back({.item = row.item,
                                      .next = row.next,
                                      .after_days = row.after_days,
                                      .until_days = row.until_days,
                                      .words = {row.zh, row.en}});
    }
    for (const auto& located : csv::read<LifeEventRow>(kLifeEvents, life_events_csv, problems)) {
        rules.life_events.push_back(event_of(located, problems));
    }
    refuse(problems);
    return rules;
}

Rules load_rules(const std::filesystem::path& folder) {
    return read_rules(content_of(folder / kNextMatters), content_of(folder / kLifeEvents));
}

std::vector<std::string> unknown_items(const Rules& rules, const catalogue::Catalogue& catalogue) {
    std::vector<std::string> unknown;
    const auto look = [&](const std::string& item) {
        if (catalogue.find_edition(item, 0) == nullptr) unknown.push_back(item);
    };
    for (const NextMatter& rule : rules.next_matters) {
        look(rule.item);
        look(rule.next);
    }
    for (const LifeEvent& event : rules.life_events) look(event.item);
    return unknown;
}

std::optional<Date> birthday(Date born, int years) {
    const int year = born.year() + years;
    if (const auto day = Date::from_ymd(year, born.month(), born.day())) return day;
    return Date::from_ymd(year, 3, 1);
}

}  // namespace mashang::proactive
