#include "contexts/proactive/reminders.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/enum_names.h"

namespace mashang::proactive {
namespace {

constexpr int kLateDays = 14;     ///< so long after its birthday an age is still news
constexpr int kPatienceDays = 7;  ///< so long an office waits for more before that is told again
constexpr int kMandateDays = 7;   ///< before its last day
constexpr int kGuardianshipDays = 30;
constexpr int kLicenceDays = 30;  ///< what renewing takes, and a little

void add_age(std::vector<Reminder>& all, const LifeEvent& event, const Attribute& whose) {
    const AttributeKind wanted =
        event.subject == Subject::child ? AttributeKind::child : AttributeKind::born;
    if (!event.years || whose.kind != wanted || !whose.day) return;
    const auto day = birthday(*whose.day, *event.years);
    if (!day) return;
    all.push_back({.kind = ReminderKind::life_event,
                   .event = event.id,
                   .occasion = fmt::format("{}:{}", whose.id(), *event.years),
                   .item_id = event.item,
                   .words = event.words,  // without the day: what is told is kept, a birth date not
                   .from = day->plus_days(-event.lead_days),
                   .to = day->plus_days(kLateDays)});
}

/// Of this year and the next one, to whoever represents a legal person.
void add_season(std::vector<Reminder>& all, const LifeEvent& event, const Profile& profile,
                Date today) {
    if (!event.season || event.subject != Subject::legal_person) return;
    if (!profile.has(AttributeKind::legal_person)) return;
    for (const int year : {today.year(), today.year() + 1}) {
        all.push_back({.kind = ReminderKind::life_event,
                       .event = event.id,
                       .occasion = std::to_string(year),
                       .item_id = event.item,
                       .day = event.season->end_in(year),
                       .words = event.words,
                       .from = event.season->begin_in(year),
                       .to = event.season->end_in(year)});
    }
}

void add_personal(std::vector<Reminder>& all, const Profile& profile, const Rules& rules,
                  Date today) {
    for (const LifeEvent& event : rules.life_events) {
        if (!event.is_pushed || (event.sex && !profile.is_of(*event.sex))) continue;
        add_season(all, event, profile, today);
        for (const Attribute& attribute : profile.attributes()) add_age(all, event, attribute);
    }
}

void add_waiting(std::vector<Reminder>& all, const Waiting& waiting) {
    if (waiting.kind != WaitingKind::supplement) return;
    const Date since = waiting.since.date();
    all.push_back({.kind = ReminderKind::deadline,
                   .event = "supplement",
                   .occasion = fmt::format("{}:{}", waiting.id, since.text()),
                   .words = {"有一件申请等您补充材料已满一周",
                             "An application has waited a week for what you are to add"},
                   .from = since.plus_days(kPatienceDays),
                   .to = since.plus_days(kPatienceDays + kLateDays)});
}

void add_upcoming(std::vector<Reminder>& all, const Upcoming& upcoming) {
    Words words;
    int lead_days = kMandateDays;
    switch (upcoming.kind) {
        case UpcomingKind::certificate:
        case UpcomingKind::bill:
        case UpcomingKind::material:
        case UpcomingKind::visit:
            return;  // its room tells that itself
        case UpcomingKind::mandate:
            words = {"您的一项代办授权即将到期", "One of your mandates is about to end"};
            break;
        case UpcomingKind::agency:
            words = {"您的一项经办授权即将到期", "One of your agencies is about to end"};
            break;
        case UpcomingKind::guardianship:
            words = {"孩子快满18周岁，监护代办即将结束",
                     "Your child is about to turn 18: you will act for it no more"};
            lead_days = kGuardianshipDays;
            break;
        case UpcomingKind::licence:
            words = {"您的一项证照即将到期", "One of your licences is about to expire"};
            lead_days = kLicenceDays;
            break;
    }
    all.push_back({.kind = ReminderKind::deadline,
                   .event = std::string{name_of_enumerator(upcoming.kind)},
                   .occasion = fmt::format("{}:{}", upcoming.id, upcoming.day.text()),
                   .day = upcoming.day,
                   .words = std::move(words),
                   .from = upcoming.day.plus_days(-lead_days),
                   .to = upcoming.day});
}

}  // namespace

std::vector<Reminder> reminders_of(const Profile& profile, const Outlook& outlook,
                                   const Rules& rules, Date today) {
    std::vector<Reminder> all;
    add_personal(all, profile, rules, today);
    for (const Waiting& waiting : outlook.waiting) add_waiting(all, waiting);
    for (const Upcoming& upcoming : outlook.upcoming) add_upcoming(all, upcoming);
    std::erase_if(all, [&](const Reminder& one) { return one.to < today; });
    std::ranges::sort(all, {}, [](const Reminder& one) {
        return std::tuple{one.from, one.kind, one.event, one.occasion};
    });
    return all;
}

bool QuietHours::holds(Instant moment) const {
    const auto now = moment.since_midnight();
    if (from <= until) return from <= now && now < until;
    return now >= from || now < until;
}

Instant after_quiet(Instant moment, const QuietHours& quiet) {
    if (!quiet.holds(moment)) return moment;
    const Date today = moment.date();
    const bool is_before_midnight =
        quiet.from > quiet.until && moment.since_midnight() >= quiet.from;
    return Instant::at(is_before_midnight ? today.plus_days(1) : today, quiet.until);
}

}  // namespace mashang::proactive
