// What terminals do, and the staff that registers them.

#include "contexts/one_code/refusals.h"
#include "contexts/one_code/routes.h"
#include "contexts/one_code/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::one_code {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};
const Access kTerminal{.who = http::Who::app, .scope = "one-code:verify"};

struct VerifyInput {
    TerminalId terminal;
    json::Text<kMostCodeCharacters, 1> code;
    std::optional<Shown> shown = {};  ///< of the step before
};
BOOST_DESCRIBE_STRUCT(VerifyInput, (), (terminal, code))

struct RegisterInput {
    json::Text<100, 1> client_id;
    json::Text<60, 1> name;
    json::Text<120, 1> place;
    std::vector<Purpose> purposes;
};
BOOST_DESCRIBE_STRUCT(RegisterInput, (), (client_id, name, place, purposes))

struct OneApp {
    json::Text<100, 1> client_id;
};
BOOST_DESCRIBE_STRUCT(OneApp, (), (client_id))

struct OneTerminal {
    TerminalId id;
};
BOOST_DESCRIBE_STRUCT(OneTerminal, (), (id))

struct TerminalList {
    std::vector<TerminalView> terminals;
};
BOOST_DESCRIBE_STRUCT(TerminalList, (), (terminals))

http::Route verify_route(const Parts& parts) {
    return http::write<VerifyInput, VerifiedView>(
               Method::post, "/api/v1/one-code/verify", kTerminal,
               "Uses up a code that was shown to a terminal; answers what its purpose lets it see",
               [&parts](sql::Tx& tx, const Caller& caller, const VerifyInput& in) {
                   return view_of(verify(tx, parts, caller, in.terminal, in.shown.value()));
               })
        .before([&parts](VerifyInput& in) { in.shown = read_shown(parts, in.code.text()); })
        .tag("one_code")
        .clause("P 3.3.1")
        .cross_site()
        .rate(http::RateClass::machine)
        .refuses({&refusals::kUnreadable, &refusals::kUnknownKey, &refusals::kOutOfRange,
                  &refusals::kStale, &refusals::kEarly, &refusals::kBadSignature,
                  &refusals::kNoSuchTerminal, &refusals::kReplayed, &refusals::kUnknownCredential,
                  &refusals::kWrongPurpose, &refusals::kRevoked});
}

}  // namespace

http::Routes terminal_routes(const Parts& parts) {
    return {
        verify_route(parts),
        http::read<OneApp, TerminalList>(
            "/api/v1/desk/one-code/terminals", kOperator, "Lists the terminals of an app",
            [](sql::Tx& tx, const Caller&, const OneApp& in) {
                TerminalList list;
                for (const auto& terminal : store::list_terminals(tx, in.client_id.text())) {
                    list.terminals.push_back(view_of(terminal));
                }
                return list;
            })
            .tag("one_code")
            .clause("P 3.3.1"),
        http::write<RegisterInput, TerminalView>(
            Method::post, "/api/v1/desk/one-code/terminals", kOperator,
            "Registers a terminal and what it may ask codes for",
            [&parts](sql::Tx& tx, const Caller& caller, const RegisterInput& in) {
                return view_of(register_terminal(tx, parts, caller,
                                                 {.client_id = in.client_id.text(),
                                                  .name = in.name.text(),
                                                  .place = in.place.text(),
                                                  .purposes = in.purposes}));
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .status(201)
            .refuses({&refusals::kTooManyTerminals}),
        http::write<OneTerminal, Nothing>(
            Method::del, "/api/v1/desk/one-code/terminals/{id}", kOperator,
            "Closes a terminal: it verifies no more",
            [&parts](sql::Tx& tx, const Caller& caller, const OneTerminal& in) {
                close_terminal(tx, parts, caller, in.id);
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .refuses({&refusals::kTerminalMissing}),
    };
}

}  // namespace mashang::one_code
