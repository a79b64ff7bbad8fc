// Signing in with a certificate.

#include "contexts/certificates/refusals.h"
#include "contexts/certificates/routes.h"
#include "contexts/certificates/shown_input.h"
#include "contexts/certificates/views.h"
#include "platform/http/typed_route.h"

namespace mashang::certificates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

/// Whether the session has begun; else what goes with the second step.
struct Entered {
    bool is_signed_in = false;
    std::optional<std::string> ticket;
};
BOOST_DESCRIBE_STRUCT(Entered, (), (is_signed_in, ticket))

struct SecondStep {
    std::string ticket;
    std::string second_factor;
    SecondShown shown = {};  ///< of the step before
};
BOOST_DESCRIBE_STRUCT(SecondStep, (), (ticket, second_factor))

Entered enter(sql::Tx& tx, const Parts& parts, const Caller& caller, const ShownCheck& check,
              Reply& reply) {
    identity::FirstStep step = sign_in(tx, parts, caller, check);
    if (!step.session) return {.is_signed_in = false, .ticket = std::move(step.ticket)};
    reply.cookies.push_back(std::move(step.session->cookie));
    return {.is_signed_in = true, .ticket = {}};
}

http::Route challenge_route(const Parts& parts) {
    return http::write<Nothing, ChallengeView>(
               Method::post, "/api/v1/certificate-challenges", Access{},
               "What a certificate's holder is to sign for signing in",
               [&parts](sql::Tx& tx, const Caller& caller) {
                   return view_of(new_challenge(tx, parts, caller, ChallengePurpose::sign_in));
               })
        .tag("certificates")
        .status(201)
        .rate(RateClass::strict);
}

http::Route session_route(const Parts& parts) {
    return http::write<ShownInput, Entered>(
               Method::post, "/api/v1/certificate-sessions", Access{},
               "Signs a person in with a certificate that is bound to her account",
               [&parts](sql::Tx& tx, const Caller& caller, const ShownInput& in, Reply& reply) {
                   return enter(tx, parts, caller, in.check, reply);
               })
        .before([&parts](ShownInput& in) {
            in.check = check_shown(parts, ChallengePurpose::sign_in, in.shown());
        })
        .tag("certificates")
        .clause("电子签名法 14")
        .status(201)
        .rate(RateClass::strict)
        .refuses({&refusals::kNotTaken, &identity::refusals::kAccountClosed});
}

http::Route second_route(const Parts& parts) {
    return http::write<SecondStep, Nothing>(
               Method::post, "/api/v1/certificate-sessions/second-steps", Access{},
               "The second step of an account that asks for one",
               [&parts](sql::Tx& tx, const Caller& caller, const SecondStep& in, Reply& reply) {
                   reply.cookies.push_back(sign_in_second(tx, parts, caller, in.shown).cookie);
               })
        .before([&parts](SecondStep& in, const Caller& anonymous) {
            in.shown = check_second(parts, in.ticket, in.second_factor, anonymous.address);
        })
        .tag("certificates")
        .clause("ASVS 6.3.3")
        .rate(RateClass::strict)
        .refuses({&identity::refusals::kTicketOver, &identity::refusals::kTooManyAttempts,
                  &identity::refusals::kWrongSecondFactor, &identity::refusals::kAccountClosed});
}

}  // namespace

http::Routes sign_in_routes(const Parts& parts) {
    return {challenge_route(parts), session_route(parts), second_route(parts)};
}

}  // namespace mashang::certificates
