#pragma once

// The verbs of federation. Those that take no Tx talk to a provider: slow, in the edge's pool,
// before the request's transaction.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/federation/parts.h"
#include "contexts/federation/store.h"
#include "contexts/federation/upstream_person.h"
#include "platform/http/caller.h"
#include "platform/http/wire_route.h"

namespace mashang::federation {

// --- To a provider (flows_departure.cpp)

/// The browser's half of a visit.
inline constexpr std::string_view kVisitCookie = "__Host-visit";

/// An active provider, and where it signs people in.
struct Way {
    Provider provider;
    std::string authorization_endpoint;
};
/// Refuses: kNoSuchProvider, kUpstreamDown, kUpstreamWrong.
Way find_way(const Parts& parts, std::string_view provider_id);

struct Departure {
    std::string address;  ///< where the browser goes
    std::string cookie;   ///< Set-Cookie value: it must come back with this one
};
/// To sign in; `next`: a path of ours for afterwards, anything else is "/".
Departure depart(sql::Tx& tx, const Parts& parts, const Way& way, std::string_view next);
/// To link: she has shown here who she is, and shall sign in and agree there. Refuses:
/// kSignInAgain.
Departure depart_to_link(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         const Way& way);

// --- Back from a provider (flows_arrival.cpp)

/// What became of a visit. All but `arrived` are told to the page in its address.
enum class Outcome {
    arrived,       ///< the provider says who she is
    over,          ///< no such visit of this browser, or too late
    refused,       ///< she did not sign in there, or did not agree
    down,          ///< the provider does not answer
    wrong,         ///< its answer cannot be trusted
    unlinked,      ///< nobody here has linked this subject
    second,        ///< her second factor is still to be shown
    closed,        ///< the account is closed
    taken,         ///< linked already, or another one of this provider is
    other_person,  ///< there she is somebody else than here
    not_verified,  ///< the provider does not say surely enough who she is
};
BOOST_DESCRIBE_ENUM(Outcome, arrived, over, refused, down, wrong, unlinked, second, closed, taken,
                    other_person, not_verified)

struct Arrival {
    Outcome outcome = Outcome::over;
    std::optional<store::VisitRow> visit = {};  ///< used up
    std::vector<std::string> subject_indexes = {};
    std::string sid_index = {};
    Instant said_at = {};  ///< by the provider's clock
    UpstreamPerson person = {};
    std::string why = {};  ///< of `wrong`: the code of the first fault, for the journal
};
/// Takes the visit, redeems the code and looks at everything the provider says.
Arrival check_arrival(const Parts& parts, std::string_view provider_id,
                      const http::FormFields& answer, std::string_view cookie);

struct Ending {
    std::string location;  ///< a path of ours
    std::vector<std::string> cookies = {};
};
/// Signs in, or leaves a wish for a link. Tells `federation.signed_in` or `federation.refused`.
Ending arrive(sql::Tx& tx, const Parts& parts, const http::Caller& caller, const Arrival& arrival);

// --- The second factor after it (flows_second_step.cpp)

/// A sign-in that waits for the second factor, sealed; carried by the page.
struct SecondStep {
    std::string ticket;  ///< identity's
    std::string provider_id;
    std::string subject_index;
    std::string sid_index;
    Instant said_at;
    Instant until;
};
BOOST_DESCRIBE_STRUCT(SecondStep, (),
                      (ticket, provider_id, subject_index, sid_index, said_at, until))
std::string seal_step(const Parts& parts, const SecondStep& step);

struct CheckedStep {
    std::optional<SecondStep> step = {};
    identity::SecondCheck check = {};
};
CheckedStep check_second_step(const Parts& parts, std::string_view sealed, std::string_view typed,
                              std::string_view address);
/// The session's Set-Cookie value. Refuses: kVisitOver, and as identity::SignIn::sign_in_second.
std::string take_second_step(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                             const CheckedStep& checked);

/// Notes which session began by whose word, and that the link was used.
void note_session(sql::Tx& tx, const Parts& parts, const store::LinkRow& link,
                  std::string_view sid_index, Instant said_at,
                  const identity::StartedSession& session);

// --- Links (flows_links.cpp)

/// Null when they may be linked, or still be.
const Refusal* judge_link(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                          const UpstreamPerson& there);
const Refusal* judge_use(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                         const UpstreamPerson& there);

std::string seal_person(const Parts& parts, std::string_view wish_id, const UpstreamPerson& person);
UpstreamPerson open_person(const Parts& parts, const store::WishRow& wish);

/// One of the caller's, of her present session. Refuses: kNoSuchWish.
store::WishRow get_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                        std::string_view id);
/// Her word here. Refuses: kNoSuchWish, kNoSuchProvider (it was suspended), kOtherPerson,
/// kNotVerified, kTaken. Tells `federation.linked`.
store::LinkRow confirm_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                            std::string_view id);
/// Refuses: kNoSuchWish.
void drop_wish(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view id);
/// Also ends the sessions that began with it, but the caller's own. Refuses: kSignInAgain,
/// kNoSuchLink, kOnlyWay. Tells `federation.unlinked`.
void unlink(sql::Tx& tx, const Parts& parts, const http::Caller& caller, std::string_view id);

// --- Sessions that end there (flows_logout.cpp)

struct LogoutSaid {
    std::string provider_id;
    std::vector<std::string> subject_indexes = {};
    std::vector<std::string> sid_indexes = {};
    Instant issued;
};
/// Nothing for what is no logout token of an active provider for us.
std::optional<LogoutSaid> check_logout(const Parts& parts, std::string_view provider_id,
                                       std::string_view logout_token);
/// Those that the provider began before it said so: a token that comes twice ends nothing new. How
/// many.
int end_sessions(sql::Tx& tx, const Parts& parts, const LogoutSaid& said);

// --- Providers (flows_providers.cpp)

/// Refuses: json.invalid with what faults_of says, kBadId, kSecretMissing; kIdTaken. Tells
/// `federation.provider_registered`.
Provider register_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           std::string_view id, const ProviderFacts& facts);
/// By an operator's command: active at once; one that is there already is changed.
Provider install_provider(sql::Tx& tx, const Parts& parts, std::string_view id,
                          const ProviderFacts& facts);
/// Not while it is at work; its issuer only as a draft, since links stand on it. Refuses as above,
/// kNoSuchProvider, kNotInThisState. Tells `federation.provider_changed`.
Provider change_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                         std::string_view id, const ProviderFacts& facts);
/// Suspending ends the sessions that began with it. Refuses: kNoSuchProvider, kNotInThisState.
/// Tells `federation.provider_activated`, `federation.provider_suspended`.
Provider activate_provider(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           std::string_view id, bool activates, std::string note);
/// Refuses: kNoSuchProvider.
Provider get_provider(sql::Tx& tx, std::string_view id);
/// Nothing when there is none at work.
std::optional<Provider> find_active(sql::Tx& tx, std::string_view id);
/// In clear; empty when it has none.
std::string open_secret(const Parts& parts, const Provider& provider);

// --- Names without meaning elsewhere (indexes.cpp)

/// A subject is issuer and sub together: the same sub of two providers is two subjects. The newest
/// key's first.
std::vector<std::string> subject_indexes(const Parts& parts, std::string_view issuer,
                                         std::string_view subject);
/// Of a session there; empty for none.
std::vector<std::string> sid_indexes(const Parts& parts, std::string_view issuer,
                                     std::string_view sid);
/// What is kept of a state or a cookie.
std::string hash_of(std::string_view secret);

}  // namespace mashang::federation
