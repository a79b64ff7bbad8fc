#include "contexts/mandates/checking.h"

#include "base/enum_names.h"
#include "contexts/mandates/relations_wire.h"
#include "contexts/mandates/sealing.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

constexpr const char* kCheck = "guardianship.check";
constexpr char kBetween = ':';

std::string key_of(const Guardianship& row) {
    return row.guardian_id.text() + kBetween + row.id.text();
}

std::optional<Guardianship> find(sql::Tx& tx, std::string_view key) {
    const auto between = key.find(kBetween);
    if (between == key.npos) return std::nullopt;
    const auto guardian = PersonId::parse(key.substr(0, between));
    const auto id = GuardianshipId::parse(key.substr(between + 1));
    return guardian && id ? store::find(tx, *guardian, *id) : std::nullopt;
}

/// Under the name that she has now, which may have been put right.
identity::Claim child_of(sql::Tx& tx, const Parts& parts, const Guardianship& row) {
    const auto proven = parts.identity.proven_claim(tx, row.minor_id.value());
    return proven ? *proven : open_child(parts, row);
}

void warn(sql::Tx& tx, const Parts& parts, Guardianship& row, Instant now) {
    row.warned_at = now;
    const Instant end = grace_end_of(row, parts.limits.checking).value();
    parts.journal.tell(tx, now,
                       {.what = "guardianship.unanswered",
                        .actor = "system",
                        .on_behalf = row.guardian_id.text(),
                        .authority = "population_register",
                        .subject = row.reference(),
                        .facts = {{"until", end.date().text()}}});
}

void ring(sql::Tx& tx, const Parts& parts, Guardianship row) {
    const Instant now = parts.clock.now();
    if (row.state != GuardianshipState::confirmed || now.date() > row.until) return;
    const Checking& checking = parts.limits.checking;
    const bool is_silent = row.unanswered_since && now - *row.unanswered_since >= checking.again;
    if (is_silent && !row.warned_at) {
        warn(tx, parts, row, now);
        store::save_check(tx, row);
    }
    ask_anew(tx, parts, std::move(row));
}

}  // namespace

void set_next_check(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship) {
    timers::set(tx, kCheck, key_of(guardianship), parts.clock.now() + parts.limits.checking.every);
}

void set_missing_check(sql::Tx& tx, const Parts& parts, const Guardianship& guardianship) {
    const Instant since = guardianship.confirmed_at.value_or(guardianship.requested_at);
    timers::set_if_missing(tx, kCheck, key_of(guardianship), since + parts.limits.checking.every);
}

void ask_anew(sql::Tx& tx, const Parts& parts, Guardianship guardianship) {
    const Instant now = parts.clock.now();
    const auto guardian = parts.identity.proven_claim(tx, guardianship.guardian_id);
    if (!guardian) return;  // she has died or left: nothing is hers to do any more
    timers::set(tx, kCheck, key_of(guardianship), now + parts.limits.checking.again);
    // The order waits while the register is down: a second one would say the same.
    if (guardianship.asked_at) return;
    guardianship.asked_at = now;
    if (!guardianship.unanswered_since) guardianship.unanswered_since = now;
    store::save_check(tx, guardianship);
    parts.place_order(tx, now,
                      order_of(guardianship, guardian->citizen_id,
                               child_of(tx, parts, guardianship), parts.ids.next(now).text()));
}

void hear_anew(sql::Tx& tx, const Parts& parts, Guardianship guardianship,
               RelationFinding finding) {
    guardianship.finding = finding;
    guardianship.asked_at.reset();
    switch (finding) {
        case RelationFinding::match:
            guardianship.confirmed_at = parts.clock.now();
            guardianship.unanswered_since.reset();
            guardianship.warned_at.reset();
            store::save_check(tx, guardianship);
            return set_next_check(tx, parts, guardianship);
        case RelationFinding::unavailable:
            store::save_check(tx, guardianship);
            return;  // asked again when the timer rings, within a day
        case RelationFinding::mismatch:
        case RelationFinding::not_found:
        case RelationFinding::ended:
            end_guardianship(tx, parts, std::move(guardianship), {});
            return;
    }
}

bool end_guardianship(sql::Tx& tx, const Parts& parts, Guardianship guardianship,
                      const Ending& ending) {
    const Instant now = parts.clock.now();
    guardianship.state = GuardianshipState::ended;
    guardianship.ended_at = now;
    guardianship.ended_why = ending.why;
    if (!store::end(tx, guardianship)) return false;
    timers::cancel(tx, kCheck, key_of(guardianship));
    boost::json::object facts = ending.facts;
    facts["why"] = name_of_enumerator(ending.why);
    if (ending.why == GuardianshipEnd::by_register) {
        facts["finding"] = name_of_enumerator(guardianship.finding.value());
    }
    if (guardianship.minor_id) {
        facts["minor"] = guardianship.minor_id->text();
        // Somebody who reads nothing here needs no notice.
        const bool has_account = parts.identity.account_of(tx, *guardianship.minor_id).has_value();
        if (has_account) facts["also"] = guardianship.minor_id->text();
    }
    parts.journal.tell(tx, now,
                       {.what = "guardianship.ended",
                        .actor = ending.actor,
                        .on_behalf = guardianship.guardian_id.text(),
                        .authority = ending.authority,
                        .subject = guardianship.reference(),
                        .facts = std::move(facts)});
    return true;
}

timers::Kind guardian_checks(const Parts& parts) {
    return {.name = kCheck, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                auto row = find(tx, key);
                if (row) ring(tx, parts, *std::move(row));
            }};
}

}  // namespace mashang::mandates
