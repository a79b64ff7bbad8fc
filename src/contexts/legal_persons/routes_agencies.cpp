// What a representative lets agents do, and what they answer.

#include "contexts/legal_persons/refusals.h"
#include "contexts/legal_persons/routes.h"
#include "contexts/legal_persons/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::legal_persons {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

constexpr std::chrono::days kEndedShown{90};
constexpr std::size_t kMostShown = 200;

const Access kProven{
    .who = http::Who::person, .level = identity::kLevelMatched, .over = http::Over::own};
const Access kOwn{.who = http::Who::person, .over = http::Over::own};

struct OneLegalPerson {
    LegalPersonId legal_person_id;
};
BOOST_DESCRIBE_STRUCT(OneLegalPerson, (), (legal_person_id))

/// No `items`: all. No `starts_on`: today.
struct OfferInput {
    LegalPersonId legal_person_id;
    identity::PersonName name;
    MobileNumber mobile;
    std::vector<Verb> verbs;
    std::optional<std::vector<json::Text<32>>> items;
    std::optional<Date> starts_on;
    Date ends_on;
};
BOOST_DESCRIBE_STRUCT(OfferInput, (),
                      (legal_person_id, name, mobile, verbs, items, starts_on, ends_on))

struct OneAgencyOfLegalPerson {
    LegalPersonId legal_person_id;
    AgencyId id;
};
BOOST_DESCRIBE_STRUCT(OneAgencyOfLegalPerson, (), (legal_person_id, id))

struct OneAgency {
    AgencyId id;
};
BOOST_DESCRIBE_STRUCT(OneAgency, (), (id))

struct AgencyList {
    std::vector<AgencyView> agencies;
};
BOOST_DESCRIBE_STRUCT(AgencyList, (), (agencies))

struct OfferList {
    std::vector<OfferView> offers;
};
BOOST_DESCRIBE_STRUCT(OfferList, (), (offers))

NewAgency wish_of(const OfferInput& in, Date today) {
    NewAgency wish{.invited = {.name = in.name, .mobile = in.mobile},
                   .wish = {.verbs = in.verbs,
                            .items = std::nullopt,
                            .starts_on = in.starts_on.value_or(today),
                            .ends_on = in.ends_on}};
    if (!in.items) return wish;
    wish.wish.items.emplace();
    for (const auto& item : *in.items) wish.wish.items->push_back(item.text());
    return wish;
}

AgencyList agencies_of(sql::Tx& tx, const Parts& parts, const Caller& caller,
                       const LegalPersonId& id) {
    AgencyList list;
    const Instant now = parts.clock.now();
    for (const Agency& agency : agencies_of_own(tx, caller, id, now - kEndedShown, kMostShown)) {
        list.agencies.push_back(view_of(parts, agency));
    }
    return list;
}

OfferList offers_to(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    OfferList list;
    for (const Agency& offer : list_offers(tx, parts, caller)) {
        list.offers.push_back(offer_view_of(tx, parts, offer, caller.language));
    }
    return list;
}

}  // namespace

http::Routes agency_routes(const Parts& parts) {
    const std::string path = "/api/v1/me/legal-persons/{legal_person_id}/agencies";
    return {
        http::read<OneLegalPerson, AgencyList>(
            path, kOwn, "Lists a legal person's agents to its representative, masked",
            [&parts](sql::Tx& tx, const Caller& caller, const OneLegalPerson& in) {
                return agencies_of(tx, parts, caller, in.legal_person_id);
            })
            .tag("legal_persons")
            .clause("民法典 165")
            .refuses({&refusals::kNoSuchLegalPerson}),
        http::write<OfferInput, AgencyView>(
            Method::post, path, kProven,
            "Offers somebody to act for a legal person: what, with which items, until when",
            [&parts](sql::Tx& tx, const Caller& caller, const OfferInput& in) {
                const NewAgency wish = wish_of(in, parts.clock.now().date());
                return view_of(parts, offer(tx, parts, caller, in.legal_person_id, wish));
            })
            .tag("legal_persons")
            .clause("民法典 165")
            .status(201)
            .rate(http::RateClass::strict)
            .refuses({&refusals::kNoSuchLegalPerson, &refusals::kNotConfirmedOfLate,
                      &refusals::kTooManyAgents, &refusals::kTooManyOffers}),
        http::write<OneAgencyOfLegalPerson, Nothing>(
            Method::del, path + "/{id}", kOwn, "Takes an offer back, or ends an agency",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAgencyOfLegalPerson& in) {
                end_agency(tx, parts, caller, in.legal_person_id, in.id);
            })
            .tag("legal_persons")
            .clause("民法典 173")
            .refuses({&refusals::kNoSuchLegalPerson, &refusals::kNoSuchAgency}),
    };
}

http::Routes offer_routes(const Parts& parts) {
    return {
        http::read<Nothing, OfferList>(
            "/api/v1/me/agency-offers", kOwn, "Lists what the caller is asked to be an agent of",
            [&parts](sql::Tx& tx, const Caller& caller) { return offers_to(tx, parts, caller); })
            .tag("legal_persons")
            .clause("民法典 165"),
        http::write<OneAgency, OfferView>(
            Method::post, "/api/v1/me/agency-offers/{id}/acceptance", kProven,
            "Accepts to be an agent, in place of what the caller was there before",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAgency& in) {
                return offer_view_of(tx, parts, accept(tx, parts, caller, in.id), caller.language);
            })
            .tag("legal_persons")
            .clause("民法典 165")
            .refuses(
                {&refusals::kNoSuchOffer, &refusals::kMeantForAnother, &refusals::kRepresentsIt}),
        http::write<OneAgency, Nothing>(
            Method::post, "/api/v1/me/agency-offers/{id}/refusal", kOwn, "Says no to an invitation",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAgency& in) {
                decline(tx, parts, caller, in.id);
            })
            .tag("legal_persons")
            .clause("民法典 165")
            .refuses({&refusals::kNoSuchOffer}),
        http::write<OneAgency, Nothing>(
            Method::del, "/api/v1/me/agencies/{id}", kOwn, "Is an agent no more",
            [&parts](sql::Tx& tx, const Caller& caller, const OneAgency& in) {
                resign(tx, parts, caller, in.id);
            })
            .tag("legal_persons")
            .clause("民法典 173")
            .refuses({&refusals::kNoSuchAgency}),
    };
}

}  // namespace mashang::legal_persons
