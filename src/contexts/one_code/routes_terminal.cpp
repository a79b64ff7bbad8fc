// What terminals do, and the staff that registers them.

#include <algorithm>

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
    json::Text<100, 1> key;  ///< the terminal's
    json::Text<kMostCodeCharacters, 1> code;
    std::optional<Shown> shown = {};  ///< of the step before
};
BOOST_DESCRIBE_STRUCT(VerifyInput, (), (terminal, key, code))

struct RegisterInput {
    json::Text<100, 1> client_id;
    json::Text<60, 1> name;
    json::Text<120, 1> place;
    std::vector<Purpose> purposes;
    std::vector<std::string> licence_types;
};
BOOST_DESCRIBE_STRUCT(RegisterInput, (), (client_id, name, place, purposes, licence_types))

struct OneApp {
    json::Text<100, 1> client_id;
};
BOOST_DESCRIBE_STRUCT(OneApp, (), (client_id))

struct OneTerminal {
    TerminalId id;
};
BOOST_DESCRIBE_STRUCT(OneTerminal, (), (id))

struct SuspendInput {
    TerminalId id;
    bool suspends;
};
BOOST_DESCRIBE_STRUCT(SuspendInput, (), (id, suspends))

struct TerminalList {
    std::vector<TerminalView> terminals;
    std::vector<LicenceType> licence_types;  ///< all that one may be registered for
};
BOOST_DESCRIBE_STRUCT(TerminalList, (), (terminals, licence_types))

TerminalList list_terminals(sql::Tx& tx, const Parts& parts, std::string_view client_id) {
    TerminalList list{.terminals = {}, .licence_types = parts.licence_types()};
    const auto uses = store::list_last_uses(tx, client_id);
    for (const Terminal& terminal : store::list_terminals(tx, client_id)) {
        const auto use = std::ranges::find(uses, terminal.id, &store::LastUse::terminal_id);
        list.terminals.push_back(view_of(terminal, use == uses.end() ? std::nullopt : use->at));
    }
    return list;
}

http::Route verify_route(const Parts& parts) {
    return http::write<VerifyInput, VerifiedView>(
               Method::post, "/api/v1/one-code/verify", kTerminal,
               "Uses up a code that was shown to a terminal; answers what its purpose lets it see",
               [&parts](sql::Tx& tx, const Caller& caller, const VerifyInput& in) {
                   return view_of(
                       verify(tx, parts, caller, {in.terminal, in.key.text()}, in.shown.value()));
               })
        .before([&parts](VerifyInput& in) { in.shown = read_shown(parts, in.code.text()); })
        .tag("one_code")
        .clause("P 3.3.1")
        .cross_site()
        .rate(http::RateClass::machine)
        .refuses({&refusals::kUnreadable, &refusals::kUnknownKey, &refusals::kOutOfRange,
                  &refusals::kStale, &refusals::kEarly, &refusals::kBadSignature,
                  &refusals::kBadClaims, &refusals::kNoSuchTerminal, &refusals::kReplayed,
                  &refusals::kUnknownCredential, &refusals::kWrongPurpose, &refusals::kRevoked});
}

http::Routes registering_routes(const Parts& parts) {
    return {
        http::read<OneApp, TerminalList>(
            "/api/v1/desk/one-code/terminals", kOperator,
            "Lists the terminals of an app, and when each was used last",
            [&parts](sql::Tx& tx, const Caller&, const OneApp& in) {
                return list_terminals(tx, parts, in.client_id.text());
            })
            .tag("one_code")
            .clause("P 3.3.1"),
        http::write<RegisterInput, RegisteredView>(
            Method::post, "/api/v1/desk/one-code/terminals", kOperator,
            "Registers a terminal and what it may ask codes for; its key is shown this once",
            [&parts](sql::Tx& tx, const Caller& caller, const RegisterInput& in) {
                return view_of(register_terminal(tx, parts, caller,
                                                 {.client_id = in.client_id.text(),
                                                  .name = in.name.text(),
                                                  .place = in.place.text(),
                                                  .purposes = in.purposes,
                                                  .licence_types = in.licence_types}));
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .status(201)
            .refuses({&refusals::kTooManyTerminals}),
    };
}

http::Routes one_terminal_routes(const Parts& parts) {
    return {
        http::write<OneTerminal, RegisteredView>(
            Method::post, "/api/v1/desk/one-code/terminals/{id}/key", kOperator,
            "Makes a terminal's key anew, shown this once; the one before is good no more",
            [&parts](sql::Tx& tx, const Caller& caller, const OneTerminal& in) {
                return view_of(renew_key(tx, parts, caller, in.id));
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .status(201)
            .refuses({&refusals::kTerminalMissing}),
        http::write<SuspendInput, TerminalView>(
            Method::post, "/api/v1/desk/one-code/terminals/{id}/suspension", kOperator,
            "Lets a terminal verify no more for the time being, or again",
            [&parts](sql::Tx& tx, const Caller& caller, const SuspendInput& in) {
                return view_of(suspend_terminal(tx, parts, caller, in.id, in.suspends));
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .refuses({&refusals::kTerminalMissing}),
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

}  // namespace

http::Routes terminal_routes(const Parts& parts) {
    http::Routes all = registering_routes(parts);
    http::append(all, one_terminal_routes(parts));
    all.push_back(verify_route(parts));
    return all;
}

}  // namespace mashang::one_code
