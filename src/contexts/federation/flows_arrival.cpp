#include "base/enum_names.h"
#include "contexts/federation/flows.h"
#include "contexts/federation/refusals.h"
#include "contexts/federation/tokens.h"
#include "platform/crypto/bytes.h"
#include "platform/http/cookies.h"
#include "platform/json/json.h"

namespace mashang::federation {
namespace {

using store::Purpose;

constexpr std::size_t kLongestCode = 4096;

Arrival ended(Arrival arrival, Outcome outcome, std::string_view why = {}) {
    arrival.outcome = outcome;
    arrival.why = why;
    return arrival;
}

/// RFC 9207 section 2.4: who says that he always names himself must, and who names himself must be
/// the one that was asked.
bool is_of_issuer(const http::FormFields& answer, const Discovery& described) {
    const auto said = http::only_field(answer, "iss");
    if (!said) return !described.answers_with_issuer;
    return *said == described.issuer;
}

/// Signs are taken in order: whose answer it is, then what it says.
Arrival look_at(const Parts& parts, const Provider& provider, const http::FormFields& answer,
                Arrival arrival) {
    Upstreams& upstreams = parts.upstreams;
    const auto described = upstreams.discovery(provider);
    if (!is_of_issuer(answer, *described)) {
        return ended(std::move(arrival), Outcome::wrong, refusals::kAnswerIssuer.code);
    }
    if (!http::value_of(answer, "error").empty()) {
        return ended(std::move(arrival), Outcome::refused);
    }
    const std::string code = http::value_of(answer, "code");
    if (code.empty() || code.size() > kLongestCode) {
        return ended(std::move(arrival), Outcome::wrong, refusals::kUpstreamWrong.code);
    }
    const store::VisitRow& visit = arrival.visit.value();
    const Exchanged got = upstreams.exchange(
        provider, open_secret(parts, provider),
        {.code = code,
         .verifier = parts.fields.decrypt(visit.verifier_sealed,
                                          "federation.visit.verifier:" + visit.state_hash),
         .redirect_uri = parts.redirect_uri(provider.id)});
    const auto keys = upstreams.keys(provider, kid_in(got.id_token));
    auto token = check_id_token(got.id_token, *keys,
                                {.issuer = provider.issuer,
                                 .client_id = provider.client_id,
                                 .now = upstreams.clock().now(),
                                 .allowed = described->algorithms,
                                 .nonce = visit.nonce,
                                 .access_token = got.access_token});
    if (!token) {
        return ended(std::move(arrival), Outcome::wrong, token.error().front().refusal->code);
    }
    const auto mapping = json::decode_or_refuse<ClaimMapping>(json::parse(provider.claims));
    boost::json::object claims = token->claims;
    if (lacks_claims(claims, mapping)) {
        // What the token itself says goes before.
        for (auto& [name, value] : upstreams.userinfo(provider, got.access_token, token->subject)) {
            claims.emplace(name, std::move(value));
        }
    }
    arrival.subject_indexes = subject_indexes(parts, provider.issuer, token->subject);
    if (!token->sid.empty()) {
        arrival.sid_index = sid_indexes(parts, provider.issuer, token->sid).front();
    }
    arrival.said_at = token->issued;
    arrival.person = person_in(claims, mapping, provider.level);
    return ended(std::move(arrival), Outcome::arrived);
}

Arrival look_or_say_why(const Parts& parts, const Provider& provider,
                        const http::FormFields& answer, const Arrival& arrival) {
    try {
        return look_at(parts, provider, answer, arrival);
    } catch (const Refused& refused) {
        if (&refused.refusal() == &refusals::kUpstreamDown) return ended(arrival, Outcome::down);
        const auto& why =
            refused.faults().empty() ? refused.refusal() : *refused.faults().front().refusal;
        return ended(arrival, Outcome::wrong, why.code);
    }
}

/// Where the page is that the visit was begun on, with what became of it.
std::string page_of(const store::VisitRow& visit, Outcome outcome) {
    const bool links = visit.purpose == Purpose::link;
    http::FormFields fields{{"federation", std::string{name_of_enumerator(outcome)}},
                            {"provider", visit.provider_id}};
    if (!links && visit.next != "/") fields.emplace_back("next", visit.next);
    return (links ? "/me/security?" : "/sign-in?") + http::print_form(fields);
}

Ending end_at(const store::VisitRow& visit, Outcome outcome) {
    return {.location = page_of(visit, outcome), .cookies = {http::clear_cookie(kVisitCookie)}};
}

Outcome outcome_of(const Refusal& fault) {
    return &fault == &refusals::kNotVerified ? Outcome::not_verified : Outcome::other_person;
}

Ending sign_in(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
               const Arrival& arrival) {
    const store::VisitRow& visit = *arrival.visit;
    const auto link = store::find_link(tx, arrival.subject_indexes);
    if (!link) return end_at(visit, Outcome::unlinked);
    // Whose the account is now, not whose it was when it was linked.
    const auto person = parts.identity.person_of(tx, link->account_id);
    if (!person) return end_at(visit, Outcome::closed);
    if (const Refusal* fault = judge_use(tx, parts, *person, arrival.person)) {
        return end_at(visit, outcome_of(*fault));
    }
    const auto step = parts.accounts.sign_in(tx, caller, link->account_id);
    if (!step) return end_at(visit, Outcome::closed);
    if (!step->session) {
        Ending ending = end_at(visit, Outcome::second);
        // Behind "#": it goes to no server and into no log.
        ending.location +=
            "#" + seal_step(parts, {.ticket = step->ticket,
                                    .provider_id = visit.provider_id,
                                    .subject_index = link->subject_index,
                                    .sid_index = arrival.sid_index,
                                    .said_at = arrival.said_at,
                                    .until = parts.clock.now() + parts.limits.second_step});
        return ending;
    }
    note_session(tx, parts, *link, arrival.sid_index, arrival.said_at, *step->session);
    return {.location = visit.next,
            .cookies = {http::clear_cookie(kVisitCookie), step->session->cookie}};
}

/// Only for the session that asked: whoever has signed in meanwhile links nothing.
bool is_same_session(const store::VisitRow& visit, const http::Caller& caller) {
    return visit.account_id && visit.account_id->text() == caller.account_id &&
           visit.session_id == caller.session_id && !caller.person_id.empty();
}

Ending ask_for_word(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                    const Arrival& arrival) {
    const store::VisitRow& visit = *arrival.visit;
    if (!is_same_session(visit, caller)) return end_at(visit, Outcome::over);
    if (store::find_link(tx, arrival.subject_indexes)) return end_at(visit, Outcome::taken);
    for (const store::LinkRow& link : store::list_links(tx, *visit.account_id)) {
        if (link.provider_id == visit.provider_id) return end_at(visit, Outcome::taken);
    }
    const auto person = identity::PersonId::parse(caller.person_id).value();
    if (const Refusal* fault = judge_link(tx, parts, person, arrival.person)) {
        return end_at(visit, outcome_of(*fault));
    }
    const std::string id = parts.new_id();
    store::add_wish(tx, {.id = id,
                         .account_id = *visit.account_id,
                         .session_id = caller.session_id,
                         .provider_id = visit.provider_id,
                         .subject_index = arrival.subject_indexes.front(),
                         .person_sealed = seal_person(parts, id, arrival.person),
                         .made_at = parts.clock.now()});
    return {.location = "/me/link?wish=" + id, .cookies = {http::clear_cookie(kVisitCookie)}};
}

void tell_refused(sql::Tx& tx, const Parts& parts, const Arrival& arrival) {
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = "federation.refused",
         .actor = "system",
         .on_behalf = "",
         .authority = "federation",
         .subject = "provider:" + arrival.visit->provider_id,
         .facts = {{"outcome", name_of_enumerator(arrival.outcome)}, {"why", arrival.why}}});
}

}  // namespace

Arrival check_arrival(const Parts& parts, std::string_view provider_id,
                      const http::FormFields& answer, std::string_view cookie) {
    const auto state = http::only_field(answer, "state");
    Arrival arrival;
    if (!state || cookie.empty()) return arrival;
    std::optional<Provider> provider;
    parts.database.write([&](sql::Tx& tx) {
        arrival.visit = store::take_visit(tx, hash_of(*state), hash_of(cookie));
        provider = find_active(tx, provider_id);
    });
    if (!arrival.visit) return arrival;
    if (parts.clock.now() - arrival.visit->begun_at > parts.limits.visit) return arrival;
    // An answer to another provider's question: somebody has mixed them up.
    if (!provider || arrival.visit->provider_id != provider->id) {
        return ended(std::move(arrival), Outcome::wrong, refusals::kAnswerIssuer.code);
    }
    if (!http::repeated_field(answer).empty()) {
        return ended(std::move(arrival), Outcome::wrong, refusals::kUpstreamWrong.code);
    }
    return look_or_say_why(parts, *provider, answer, arrival);
}

Ending arrive(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Arrival& arrival) {
    if (!arrival.visit) {
        return {.location = "/sign-in?federation=over"};
    }
    if (arrival.outcome == Outcome::wrong) tell_refused(tx, parts, arrival);
    if (arrival.outcome != Outcome::arrived) return end_at(*arrival.visit, arrival.outcome);
    // Suspended while she was there: its word is no longer taken.
    if (!find_active(tx, arrival.visit->provider_id)) return end_at(*arrival.visit, Outcome::wrong);
    if (arrival.visit->purpose == Purpose::link) return ask_for_word(tx, parts, caller, arrival);
    return sign_in(tx, parts, caller, arrival);
}

}  // namespace mashang::federation
