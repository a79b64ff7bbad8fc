#include <fmt/format.h>

#include "contexts/legal_persons/endings.h"
#include "contexts/legal_persons/flows.h"
#include "contexts/legal_persons/refusals.h"
#include "platform/json/json.h"

namespace mashang::legal_persons {
namespace {

constexpr std::chrono::hours kADay{24};
constexpr std::string_view kSms = "sms";

PersonId person_of(const http::Caller& caller) {
    return PersonId::parse(caller.person_id).value();
}

/// As its representative, and nobody else.
LegalPerson get_own(sql::Tx& tx, const http::Caller& caller, const LegalPersonId& id) {
    auto found = store::find(tx, id);
    const bool is_own = found && found->state == LegalPersonState::represented &&
                        found->representative_id == person_of(caller);
    if (!is_own) throw Refused{refusals::kNoSuchLegalPerson};
    return *std::move(found);
}

void refuse_unfit(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                  const NewAgency& wish) {
    auto faults = faults_of(wish.wish, parts.limits, parts.clock.now().date(),
                            [&](std::string_view item) { return !parts.item_name(item).empty(); });
    if (parts.identity.find_mobile(tx, person_of(caller)) == wish.invited.mobile) {
        faults.push_back({.pointer = "/mobile", .refusal = &refusals::kOwnMobile});
    }
    json::refuse_faults(std::move(faults));
}

void refuse_too_many(sql::Tx& tx, const Parts& parts, const LegalPersonId& id) {
    if (store::count_open(tx, id) >= parts.limits.agents) {
        throw Refused{refusals::kTooManyAgents, {{"most", std::to_string(parts.limits.agents)}}};
    }
    if (store::count_offers(tx, id, parts.clock.now() - kADay) >= parts.limits.offers_per_day) {
        throw Refused{refusals::kTooManyOffers,
                      {{"most", std::to_string(parts.limits.offers_per_day)}}};
    }
}

void send_invitation(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person,
                     const Agency& agency, const MobileNumber& mobile) {
    parts.place_order(
        tx, parts.clock.now(),
        {.channel = std::string{kSms},
         .idempotency_key = "agency:" + agency.id.text(),
         .subject = "agency:" + agency.id.text(),
         .payload = {{"mobile", mobile.view()},
                     {"text", fmt::format("【马上办】{}邀请您担任经办人，请登录后在“我的—"
                                          "法人与经办”中核对并答复。如不知情，请忽略。",
                                          legal_person.name.text())}}});
}

}  // namespace

Agency offer(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const LegalPersonId& id,
             const NewAgency& wish) {
    const LegalPerson legal_person = get_own(tx, caller, id);
    const Instant now = parts.clock.now();
    if (!is_confirmed(legal_person, parts.limits, now)) {
        throw Refused{refusals::kNotConfirmedOfLate};
    }
    refuse_unfit(tx, parts, caller, wish);
    refuse_too_many(tx, parts, id);
    const Scope scope = Scope::of(wish.wish.verbs, wish.wish.items);
    Agency agency{.legal_person_id = id,
                  .id = parts.new_id<AgencyId>(),
                  .items = scope.items_column(),
                  .verbs = scope.verbs_column(),
                  .starts_on = wish.wish.starts_on,
                  .ends_on = wish.wish.ends_on,
                  .offered_by = person_of(caller),
                  .offered_at = now};
    seal_invited(parts, agency, wish.invited);
    store::add(tx, agency);
    parts.journal.tell(tx, now,
                       {.what = "agency.offered",
                        .actor = caller.account_id,
                        .on_behalf = caller.person_id,
                        .authority = "representative",
                        .subject = "legal_person:" + id.text(),
                        .facts = facts_of(legal_person, agency)});
    send_invitation(tx, parts, legal_person, agency, wish.invited.mobile);
    return agency;
}

void end_agency(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                const LegalPersonId& id, const AgencyId& agency_id) {
    const LegalPerson legal_person = get_own(tx, caller, id);
    const auto agency = store::find_agency(tx, id, agency_id);
    if (!agency || !end(tx, parts, legal_person, *agency,
                        {.why = EndedBecause::by_representative,
                         .actor = caller.account_id,
                         .authority = "representative"})) {
        throw Refused{refusals::kNoSuchAgency};
    }
}

std::vector<Agency> agencies_of_own(sql::Tx& tx, const http::Caller& caller,
                                    const LegalPersonId& id, Instant ended_since,
                                    std::size_t most) {
    return store::list_agencies(tx, get_own(tx, caller, id).id, ended_since, most);
}

}  // namespace mashang::legal_persons
