#include "contexts/mandates/ending.h"

#include "base/enum_names.h"
#include "contexts/mandates/store.h"

namespace mashang::mandates {
namespace {

constexpr const char* kLastDay = "mandate.last_day";
constexpr std::chrono::hours kMorning{8};  ///< a text message wakes nobody at midnight

Instant morning_after(const Mandate& mandate) {
    return Instant::at(mandate.until.plus_days(1), kMorning);
}

void end_over(sql::Tx& tx, const Parts& parts, Mandate mandate) {
    const Instant now = parts.clock.now();
    if (mandate.state != MandateState::accepted) return;
    if (state_on(mandate, now.date()) == MandateState::accepted) return set_last_day(tx, mandate);
    mandate.state = MandateState::ended;
    mandate.ended_at = Instant::at(mandate.until.plus_days(1));
    mandate.ended_why = EndedWhy::last_day_over;
    if (!store::save(tx, mandate, MandateState::accepted)) return;
    boost::json::object facts{{"kind", name_of_enumerator(mandate.kind)},
                              {"until", mandate.until.text()},
                              {"why", name_of_enumerator(EndedWhy::last_day_over)}};
    const auto agent = parts.identity.person_of(tx, *mandate.agent_id);
    if (agent) facts["also"] = agent->text();
    parts.journal.tell(tx, now,
                       {.what = "mandate.ended",
                        .actor = "system",
                        .on_behalf = mandate.principal_id->text(),
                        .authority = "time",
                        .subject = mandate.reference(),
                        .facts = std::move(facts)});
}

}  // namespace

void set_last_day(sql::Tx& tx, const Mandate& mandate) {
    if (mandate.kind != MandateKind::between_people) return;
    timers::set(tx, kLastDay, mandate.id.text(), morning_after(mandate));
}

void set_missing_last_day(sql::Tx& tx, const Mandate& mandate) {
    if (mandate.kind != MandateKind::between_people) return;
    timers::set_if_missing(tx, kLastDay, mandate.id.text(), morning_after(mandate));
}

timers::Kind last_days(const Parts& parts) {
    return {.name = kLastDay, .ring = [&parts](sql::Tx& tx, const std::string& key, Instant) {
                const auto id = MandateId::parse(key);
                auto mandate = id ? store::find(tx, *id) : std::optional<Mandate>{};
                if (mandate) end_over(tx, parts, *std::move(mandate));
            }};
}

}  // namespace mashang::mandates
