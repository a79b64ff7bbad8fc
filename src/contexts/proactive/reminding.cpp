#include "contexts/proactive/reminding.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "base/enum_names.h"
#include "base/split.h"
#include "contexts/proactive/flows.h"
#include "platform/crypto/bytes.h"
#include "platform/journal/facts.h"

namespace mashang::proactive {
namespace {

using identity::PersonId;

constexpr std::string_view kLook = "proactive.look";
constexpr std::string_view kNews = "proactive.news";
constexpr std::chrono::hours kMorning{9};
constexpr std::chrono::days kWeek{7};
constexpr int kHorizonDays = 30;
constexpr std::size_t kPiece = 200;
constexpr std::size_t kCodeBytes = 16;

/// As she would call herself, for the rooms that know something of her; nothing: she has no
/// account, has left or has died.
std::optional<http::Caller> caller_of(sql::Tx& tx, const Parts& parts, const std::string& person) {
    const auto id = PersonId::parse(person);
    if (!id) return std::nullopt;
    const auto account = parts.identity.account_of(tx, *id);
    if (!account || !parts.identity.is_active(tx, *id)) return std::nullopt;
    return http::Caller{.kind = http::CallerKind::person,
                        .account_id = account->text(),
                        .person_id = id->text(),
                        .assurance_level = parts.identity.assurance_level(tx, *id)};
}

/// False: it was told before.
bool tell_once(sql::Tx& tx, const Parts& parts, const std::string& person,
               const Reminder& reminder) {
    const Instant now = parts.clock.now();
    const std::string code = crypto::to_base64url(parts.random_bytes(kCodeBytes));
    if (!store::add(tx, {.owner_id = person,
                         .event = reminder.event,
                         .occasion = reminder.occasion,
                         .kind = reminder.kind,
                         .item_id = reminder.item_id,
                         .at = now,
                         .code = code})) {
        return false;
    }
    boost::json::object facts{{"kind", name_of_enumerator(reminder.kind)},
                              {"event", reminder.event},
                              {"zh", reminder.words.zh},
                              {"en", reminder.words.en},
                              {"stop", parts.site() + "/stop/" + code}};
    if (!reminder.item_id.empty()) facts["item"] = reminder.item_id;
    if (reminder.day) facts["until"] = reminder.day->text();
    parts.journal.tell(tx, now,
                       {.what = "proactive.reminded",
                        .actor = "system",
                        .on_behalf = person,
                        .authority = reminder.kind == ReminderKind::deadline ? "system" : "consent",
                        .subject = "person:" + person,
                        .facts = std::move(facts)});
    return true;
}

/// What is to be told, today or later, and was not yet.
std::vector<Reminder> untold(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             const Settings& settings, Date today) {
    const auto items = store::dismissed_of(tx, caller.person_id);
    const std::set<std::string> dismissed{items.begin(), items.end()};
    std::set<std::pair<std::string, std::string>> told;
    for (const auto& one : store::told_since(tx, caller.person_id, {})) {
        told.emplace(one.event, one.occasion);
    }
    auto all = reminders_of(profile_of(tx, parts, caller, settings), outlook_of(tx, parts, caller),
                            *parts.rules.get(), today);
    std::erase_if(all, [&](const Reminder& one) {
        return settings.is_off(one.kind) || told.contains(std::pair{one.event, one.occasion}) ||
               dismissed.contains(one.item_id);
    });
    return all;
}

/// What counts towards the week: subscriptions she asked for one by one.
std::vector<Instant> told_this_week(sql::Tx& tx, const std::string& person, Instant now) {
    std::vector<Instant> moments;
    for (const ToldReminder& one : store::told_since(tx, person, now - kWeek)) {
        if (one.kind != ReminderKind::subscription) moments.push_back(one.at);
    }
    return moments;
}

void look_at(sql::Tx& tx, const Parts& parts, const std::string& person, Instant moment) {
    timers::set(tx, kLook, person, after_quiet(moment, parts.limits.quiet));
}

/// While she allows profiling more may become known of her at any time.
Date next_look(const Settings& settings, Date today, Date next) {
    if (!settings.profiling.value_or(false)) return next;
    return std::min(next, today.plus_days(kHorizonDays));
}

void look(sql::Tx& tx, const Parts& parts, const std::string& person) {
    const Instant now = parts.clock.now();
    if (parts.limits.quiet.holds(now)) return look_at(tx, parts, person, now);
    const auto caller = caller_of(tx, parts, person);
    if (!caller) return;
    const Settings settings = store::settings_of(tx, person);
    const auto week = told_this_week(tx, person, now);
    const auto most = static_cast<std::size_t>(parts.limits.most_reminders_a_week);
    std::size_t count = week.size();
    for (const Reminder& one : untold(tx, parts, *caller, settings, now.date())) {
        if (now.date() < one.from) {
            const Date day = next_look(settings, now.date(), one.from);
            return look_at(tx, parts, person, Instant::at(day, kMorning));
        }
        if (count >= most) {
            const Instant oldest = week.empty() ? now : week.front();
            return look_at(tx, parts, person, oldest + kWeek + std::chrono::milliseconds{1});
        }
        if (tell_once(tx, parts, person, one)) ++count;
    }
    if (!settings.profiling.value_or(false)) return;
    look_at(tx, parts, person, Instant::at(now.date().plus_days(kHorizonDays), kMorning));
}

// --- News of items

constexpr std::string_view kAnnounced = "announced-";  // and the day from which it will be so
constexpr std::string_view kSuspended = "suspended-";  // and the day
constexpr std::string_view kAbolished = "abolished-";

std::string news_key(std::string_view item, std::string_view news, std::string_view after) {
    return fmt::format("{}/{}/{}", item, news, after);
}

/// What is told of the item; `news` is the number of an edition, or how it stands and since when.
/// Nothing: that is so no more, it was called off or brought back meanwhile.
std::optional<Reminder> news_of(const catalogue::Item& item, const catalogue::Standing& standing,
                                const std::string& news) {
    Reminder reminder{
        .kind = ReminderKind::subscription,
        .event = "edition",
        .occasion = item.id + "/" + news,
        .item_id = item.id,
        .words = {"您订阅的事项有更新", "Something that you subscribed to has changed"},
        .from = {},
        .to = {}};
    if (news.starts_with(kAnnounced)) {
        const auto day = Date::parse(std::string_view{news}.substr(kAnnounced.size()));
        if (!day || !standing.planned || standing.planned_from != day) return std::nullopt;
        reminder.day = day;
        reminder.words = {"您订阅的事项将暂停或取消",
                          "Something that you subscribed to will be suspended or abolished"};
    } else if (news.starts_with(kSuspended)) {
        if (standing.status != catalogue::ItemStatus::suspended) return std::nullopt;
        reminder.words = {"您订阅的事项已暂停办理",
                          "Something that you subscribed to is suspended"};
    } else if (news.starts_with(kAbolished)) {
        if (standing.status != catalogue::ItemStatus::abolished) return std::nullopt;
        reminder.words = {"您订阅的事项已取消", "Something that you subscribed to is abolished"};
    }
    return reminder;
}

void tell_news(sql::Tx& tx, const Parts& parts, const catalogue::Catalogue& catalogue,
               const catalogue::Item& item, const Reminder& news, const std::string& owner) {
    const auto subscriptions = store::subscriptions_of(tx, owner);
    const bool is_asked_for = std::ranges::any_of(
        subscriptions, [&](const Subscription& one) { return holds(one, item, catalogue); });
    const Settings settings = store::settings_of(tx, owner);
    if (!is_asked_for || settings.is_off(ReminderKind::subscription)) return;
    if (!caller_of(tx, parts, owner)) return;
    tell_once(tx, parts, owner, news);
}

void ring_news(sql::Tx& tx, const Parts& parts, const std::string& key) {
    const Instant now = parts.clock.now();
    if (parts.limits.quiet.holds(now)) {
        return timers::set(tx, kNews, key, after_quiet(now, parts.limits.quiet));
    }
    const auto fields = split(key, '/');
    constexpr std::size_t kFields = 3;
    if (fields.size() != kFields) return;
    const auto catalogue = parts.catalogue.get();
    const catalogue::Item* const item = catalogue->find_edition(fields[0], 0);
    if (item == nullptr) return;
    const auto news = news_of(*item, parts.standing(tx, item->id), std::string{fields[1]});
    if (!news) return;
    const auto piece = store::subscribers_after(tx, *item, std::string{fields[2]}, kPiece);
    for (const std::string& owner : piece) {
        tell_news(tx, parts, *catalogue, *item, *news, owner);
    }
    if (piece.size() < kPiece) return;
    timers::set(tx, kNews, news_key(fields[0], fields[1], piece.back()), now);
}

// --- What happens elsewhere

void count_case(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    constexpr std::string_view kCase = "case:";
    if (!entry.subject.starts_with(kCase)) return;
    const auto filed = parts.filed(tx, entry.on_behalf);
    const std::string item = journal::text_in(entry.facts, "item");
    for (const std::string& before : first_followed(filed, entry.subject.substr(kCase.size()))) {
        store::count_following(tx, before, item);
    }
}

/// What an entry of the catalogue tells subscribers; empty: nothing.
std::string news_in(const journal::Entry& entry) {
    const std::string day = entry.at.date().text();
    if (entry.what == "catalogue.suspended") return fmt::format("{}{}", kSuspended, day);
    if (entry.what == "catalogue.abolished") return fmt::format("{}{}", kAbolished, day);
    if (entry.what == "catalogue.announced") {
        return fmt::format("{}{}", kAnnounced, journal::text_in(entry.facts, "from"));
    }
    const auto* const edition = entry.facts.if_contains("edition");
    return edition != nullptr && edition->is_int64() ? std::to_string(edition->as_int64()) : "";
}

void take_news(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    constexpr std::string_view kItem = "item:";
    const std::string news = news_in(entry);
    if (!entry.subject.starts_with(kItem) || news.empty()) return;
    timers::set(tx, kNews, news_key(entry.subject.substr(kItem.size()), news, ""),
                after_quiet(parts.clock.now(), parts.limits.quiet));
}

void forget(sql::Tx& tx, const std::string& person) {
    store::remove_all(tx, person);
    timers::cancel(tx, kLook, person);
}

void take(sql::Tx& tx, const Parts& parts, const journal::Entry& entry) {
    if (entry.what == "account.closed") return forget(tx, entry.on_behalf);
    if (entry.what == "case.submitted") return count_case(tx, parts, entry);
    if (entry.what.starts_with("catalogue.")) return take_news(tx, parts, entry);
    for (const std::string& person : {entry.on_behalf, journal::text_in(entry.facts, "also")}) {
        if (PersonId::parse(person)) look_soon(tx, parts, person);
    }
}

}  // namespace

void look_soon(sql::Tx& tx, const Parts& parts, const std::string& person) {
    look_at(tx, parts, person, parts.clock.now());
}

std::vector<timers::Kind> reminder_timers(const Parts& parts) {
    return {
        {.name = std::string{kLook},
         .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) { look(tx, parts, key); }},
        {.name = std::string{kNews},
         .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
             ring_news(tx, parts, key);
         }}};
}

journal::Follower follower(const Parts& parts) {
    return {
        .name = "proactive",
        .whats = {"account.closed", "case.submitted", "case.supplement_requested",
                  "mandate.accepted", "agency.accepted", "guardianship.confirmed",
                  "licences.answered", "catalogue.published", "catalogue.announced",
                  "catalogue.suspended", "catalogue.abolished"},
        .effect = [&parts](sql::Tx& tx, const journal::Entry& entry) { take(tx, parts, entry); }};
}

}  // namespace mashang::proactive
