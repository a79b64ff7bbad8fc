// How licences are asked for and shown.

#include <algorithm>

#include "base/split.h"
#include "contexts/one_code/flows_licences.h"
#include "contexts/one_code/refusals.h"
#include "contexts/one_code/routes.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::one_code {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};
const Access kTerminal{.who = http::Who::app, .scope = "one-code:verify"};

struct AskInput {
    TerminalId terminal;
    json::Text<100, 1> key;
    json::Text<100, 1> reference;
    json::Text<20, 1> licence_type;
    json::Text<60, 1> cause;
};
BOOST_DESCRIBE_STRUCT(AskInput, (), (terminal, key, reference, licence_type, cause))

struct AskedView {
    std::string request;
    std::string number;
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(AskedView, (), (request, number, expires_at))

struct CollectInput {
    TerminalId terminal;
    json::Text<100, 1> key;
    json::Text<100, 1> request;
};
BOOST_DESCRIBE_STRUCT(CollectInput, (), (terminal, key, request))

struct CollectedView {
    LicenceState state;
    std::optional<Licence> licence;
};
BOOST_DESCRIBE_STRUCT(CollectedView, (), (state, licence))

/// As her phone shows it.
struct LicenceRequestView {
    std::string id;
    std::string licence;  ///< the kind's name
    std::string cause;
    std::string terminal;
    std::string place;
    std::string office;
    std::vector<std::string> numbers;  ///< one of them stands on the terminal's screen
    Instant expires_at;
};
BOOST_DESCRIBE_STRUCT(LicenceRequestView, (),
                      (id, licence, cause, terminal, place, office, numbers, expires_at))

struct LicenceRequestList {
    std::vector<LicenceRequestView> requests;
};
BOOST_DESCRIBE_STRUCT(LicenceRequestList, (), (requests))

struct AnswerInput {
    std::string id;
    std::optional<json::Text<2, 2>> number;
};
BOOST_DESCRIBE_STRUCT(AnswerInput, (), (id, number))

struct AnsweredView {
    LicenceState state;
};
BOOST_DESCRIBE_STRUCT(AnsweredView, (), (state))

LicenceRequestList list_requests(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    LicenceRequestList list;
    const auto types = parts.licence_types();
    for (const auto& row : store::list_licence_requests(tx, person_of(caller), parts.clock.now())) {
        const auto type = std::ranges::find(types, row.licence_type, &LicenceType::id);
        LicenceRequestView view{.id = row.id,
                                .licence = type == types.end() ? row.licence_type : type->name,
                                .cause = row.cause,
                                .terminal = row.name,
                                .place = row.place,
                                .office = parts.office_name(row.office_id),
                                .numbers = {},
                                .expires_at = row.expires_at};
        for (const std::string_view number : split(row.choices, ',')) {
            view.numbers.emplace_back(number);
        }
        list.requests.push_back(std::move(view));
    }
    return list;
}

http::Routes terminals_side(const Parts& parts) {
    return {
        http::write<AskInput, AskedView>(
            Method::post, "/api/v1/one-code/licence-requests", kTerminal,
            "Asks to see a licence of whoever showed a code: the person confirms by the number "
            "that the terminal shows",
            [&parts](sql::Tx& tx, const Caller& caller, const AskInput& in) {
                const AskedLicence asked =
                    ask_licence(tx, parts, caller, {in.terminal, in.key.text()},
                                {.reference = in.reference.text(),
                                 .licence_type = in.licence_type.text(),
                                 .cause = in.cause.text()});
                return AskedView{asked.request, asked.number, asked.expires_at};
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .status(201)
            .cross_site()
            .rate(http::RateClass::machine)
            .refuses({&refusals::kNoSuchTerminal, &refusals::kNotThisLicence,
                      &refusals::kReferenceOver}),
        http::write<CollectInput, CollectedView>(
            Method::post, "/api/v1/one-code/licence-collections", kTerminal,
            "Says how far a request for a licence is, and hands what was found over once",
            [&parts](sql::Tx& tx, const Caller& caller, const CollectInput& in) {
                Collected collected = collect_licence(
                    tx, parts, caller, {in.terminal, in.key.text()}, in.request.text());
                return CollectedView{collected.state, std::move(collected.licence)};
            })
            .tag("one_code")
            .clause("P 3.3.1")
            .cross_site()
            .rate(http::RateClass::machine)
            .refuses({&refusals::kNoSuchTerminal, &refusals::kNoLicenceRequest}),
    };
}

http::Routes persons_side(const Parts& parts) {
    return {
        http::read<Nothing, LicenceRequestList>(
            "/api/v1/one-code/licence-requests", kOwn,
            "Lists which terminals ask to see a licence of the caller's now",
            [&parts](sql::Tx& tx, const Caller& caller) {
                return list_requests(tx, parts, caller);
            })
            .tag("one_code")
            .clause("P 3.3.1"),
        http::write<AnswerInput, AnsweredView>(
            Method::post, "/api/v1/one-code/licence-requests/{id}/answer", kOwn,
            "Lets a terminal see the licence by the number on its screen; without a number, or "
            "with another one, it sees none",
            [&parts](sql::Tx& tx, const Caller& caller, const AnswerInput& in) {
                LicenceAnswer answer;
                if (in.number) answer.number = in.number->text();
                return AnsweredView{answer_licence(tx, parts, caller, in.id, answer)};
            })
            .tag("one_code")
            .clause("个人信息保护法 14")
            .refuses({&refusals::kStrongerSignIn, &refusals::kNoLicenceRequest}),
    };
}

}  // namespace

http::Routes licence_routes(const Parts& parts) {
    http::Routes all = terminals_side(parts);
    http::append(all, persons_side(parts));
    return all;
}

}  // namespace mashang::one_code
