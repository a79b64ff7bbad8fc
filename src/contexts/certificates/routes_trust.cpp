// The trust list, kept by the platform's operators.

#include "contexts/certificates/refusals.h"
#include "contexts/certificates/routes.h"
#include "contexts/certificates/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::certificates {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kOperator{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};

struct AuthorityInput {
    std::string certificate;
    std::optional<json::Text<60>> name;
    std::optional<std::string> list_url;
    std::optional<std::string> responder_url;
    std::optional<std::string> hardware_policy;

    NewAuthority wish() const {
        return {.certificate = certificate,
                .name = name ? name->text() : "",
                .list_url = list_url.value_or(""),
                .responder_url = responder_url.value_or(""),
                .hardware_policy = hardware_policy.value_or("")};
    }
};
BOOST_DESCRIBE_STRUCT(AuthorityInput, (),
                      (certificate, name, list_url, responder_url, hardware_policy))

struct TrustInput {
    json::Text<64, 64> id;
    AuthorityState state;
    std::optional<json::Text<200>> note;
};
BOOST_DESCRIBE_STRUCT(TrustInput, (), (id, state, note))

struct AuthorityList {
    std::vector<AuthorityView> authorities;
};
BOOST_DESCRIBE_STRUCT(AuthorityList, (), (authorities))

AuthorityList list_trusted(sql::Tx& tx, const Parts& parts) {
    AuthorityList list;
    const auto kept = store::list_lists(tx);
    for (const Authority& authority : store::list_authorities(tx)) {
        std::optional<store::ListRow> its_list;
        for (const store::ListRow& row : kept) {
            if (row.authority_id == authority.id) its_list = row;
        }
        list.authorities.push_back(view_of(parts, authority, its_list));
    }
    return list;
}

}  // namespace

http::Routes trust_routes(const Parts& parts) {
    return {
        http::read<Nothing, AuthorityList>(
            "/api/v1/desk/authorities", kOperator,
            "Lists the authorities whose certificates count, and how fresh their lists are",
            [&parts](sql::Tx& tx) { return list_trusted(tx, parts); })
            .tag("certificates"),
        http::write<AuthorityInput, AuthorityView>(
            Method::post, "/api/v1/desk/authorities", kOperator,
            "Puts an authority on the trust list",
            [&parts](sql::Tx& tx, const Caller& caller, const AuthorityInput& in) {
                return view_of(parts, add_authority(tx, parts, caller.account_id, in.wish()), {});
            })
            .tag("certificates")
            .status(201)
            .refuses({&refusals::kAuthorityKnown, &refusals::kTooManyAuthorities}),
        http::write<TrustInput, AuthorityView>(
            Method::put, "/api/v1/desk/authorities/{id}/state", kOperator,
            "Suspends the trust in an authority, or resumes it",
            [&parts](sql::Tx& tx, const Caller& caller, const TrustInput& in) {
                const std::string note = in.note ? in.note->text() : "";
                return view_of(
                    parts, set_trust(tx, parts, caller.account_id, in.id.text(), in.state, note),
                    store::find_list(tx, in.id.text()));
            })
            .tag("certificates")
            .refuses({&refusals::kNoSuchAuthority}),
    };
}

}  // namespace mashang::certificates
