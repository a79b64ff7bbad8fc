#include "contexts/identity/routes_closing.h"

#include "contexts/identity/flows_closing.h"
#include "contexts/identity/refusals.h"
#include "platform/http/cookies.h"
#include "platform/http/typed_route.h"

namespace mashang::identity {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;
using http::RateClass;
using http::Reply;

const Access kOwn{.who = http::Who::person, .over = http::Over::own};

/// What closing would mean now.
struct ClosingView {
    std::optional<Instant> closes_at = {};  ///< asked for already
    std::int64_t days = 0;                  ///< in which it can be taken back
    std::vector<Matter> open;               ///< stand in the way
    std::vector<Matter> drafts;             ///< go with the account
    bool is_on_record = false;              ///< applications are kept, with the applicant's name
};
BOOST_DESCRIBE_STRUCT(ClosingView, (), (closes_at, days, open, drafts, is_on_record))

struct Closing {
    Instant closes_at;
};
BOOST_DESCRIBE_STRUCT(Closing, (), (closes_at))

ClosingView view_of(sql::Tx& tx, const Parts& parts, const Caller& caller) {
    const auto account = store::find_account(tx, AccountId::parse(caller.account_id).value());
    ClosingView view{
        .closes_at = account.value().closes_at,
        .days = std::chrono::duration_cast<std::chrono::days>(parts.limits.closing_grace).count()};
    if (!parts.standing) return view;
    Standing standing = parts.standing(tx, account->person_id);
    view.open = std::move(standing.open);
    view.drafts = std::move(standing.drafts);
    view.is_on_record = standing.is_on_record;
    return view;
}

}  // namespace

http::Routes closing_routes(const Parts& parts) {
    return {
        http::read<Nothing, ClosingView>(
            "/api/v1/me/closing", kOwn,
            "Tells what stands in the way of closing the account, and what would go and stay",
            [&parts](sql::Tx& tx, const Caller& caller) { return view_of(tx, parts, caller); })
            .tag("identity")
            .clause("个人信息保护法 47"),
        http::write<Nothing, Closing>(
            Method::post, "/api/v1/me/closing", kOwn,
            "Asks to close the account: all sessions end; it can be taken back for fifteen days",
            [&parts](sql::Tx& tx, const Caller& caller, const Nothing&, Reply& reply) {
                const Closing closing{ask_to_close(tx, parts, caller)};
                reply.cookies.push_back(http::clear_cookie(http::kSessionCookie));
                return closing;
            })
            .tag("identity")
            .clause("个人信息保护法 47")
            .rate(RateClass::strict)
            .refuses({&refusals::kSignInAgain, &refusals::kCasesOpen}),
        http::write<Nothing, Nothing>(
            Method::del, "/api/v1/me/closing", kOwn, "Takes the wish to close the account back",
            [&parts](sql::Tx& tx, const Caller& caller) { take_closing_back(tx, parts, caller); })
            .tag("identity")
            .clause("个人信息保护法 47")
            .refuses({&refusals::kNotClosing}),
    };
}

}  // namespace mashang::identity
