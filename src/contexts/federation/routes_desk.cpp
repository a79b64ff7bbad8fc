#include "contexts/federation/refusals.h"
#include "contexts/federation/routes.h"
#include "contexts/federation/views.h"
#include "platform/http/typed_route.h"
#include "platform/json/text.h"

namespace mashang::federation {
namespace {

using http::Access;
using http::Caller;
using http::Method;
using http::Nothing;

const Access kPlatform{
    .who = http::Who::staff, .roles = {"operator"}, .over = http::Over::everything};

using ProviderIdText = json::Text<32, 1>;

struct OneProvider {
    ProviderIdText id;
};
BOOST_DESCRIBE_STRUCT(OneProvider, (), (id))
struct RegisterProvider {
    ProviderIdText id;  ///< stands in our addresses for good
    ProviderFacts provider;
};
BOOST_DESCRIBE_STRUCT(RegisterProvider, (), (id, provider))
struct ChangeProvider {
    ProviderIdText id;
    ProviderFacts provider;
};
BOOST_DESCRIBE_STRUCT(ChangeProvider, (), (id, provider))
struct ActivateProvider {
    ProviderIdText id;
    bool activates;
    json::Text<500> note;
};
BOOST_DESCRIBE_STRUCT(ActivateProvider, (), (id, activates, note))
struct ProviderList {
    std::vector<ProviderView> providers;
};
BOOST_DESCRIBE_STRUCT(ProviderList, (), (providers))

ProviderList list(sql::Tx& tx, const Parts& parts) {
    ProviderList list;
    for (const Provider& one : store::list_providers(tx)) {
        list.providers.push_back(view_of(parts, one));
    }
    return list;
}

}  // namespace

http::Routes desk_routes(const Parts& parts) {
    const std::string all = "/api/v1/desk/identity-providers";
    return {
        http::read<Nothing, ProviderList>(
            all, kPlatform, "Lists the providers of identity upstream of us",
            [&parts](sql::Tx& tx, const Caller&) { return list(tx, parts); })
            .tag("federation"),
        http::read<OneProvider, ProviderView>(
            all + "/{id}", kPlatform, "Shows a provider and the addresses that it must know",
            [&parts](sql::Tx& tx, const Caller&, const OneProvider& in) {
                return view_of(parts, get_provider(tx, in.id.text()));
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchProvider}),
        http::write<RegisterProvider, ProviderView>(
            Method::post, all, kPlatform, "Registers a provider as a draft",
            [&parts](sql::Tx& tx, const Caller& caller, const RegisterProvider& in) {
                return view_of(parts,
                               register_provider(tx, parts, caller, in.id.text(), in.provider));
            })
            .tag("federation")
            .status(201)
            .refuses({&refusals::kIdTaken}),
        http::write<ChangeProvider, ProviderView>(
            Method::put, all + "/{id}", kPlatform, "Changes a provider that is not at work",
            [&parts](sql::Tx& tx, const Caller& caller, const ChangeProvider& in) {
                return view_of(parts,
                               change_provider(tx, parts, caller, in.id.text(), in.provider));
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchProvider, &refusals::kNotInThisState, &refusals::kIdTaken}),
        http::write<ActivateProvider, ProviderView>(
            Method::post, all + "/{id}/activation", kPlatform,
            "Puts a provider to work, or suspends it and ends the sessions that it began",
            [&parts](sql::Tx& tx, const Caller& caller, const ActivateProvider& in) {
                return view_of(parts, activate_provider(tx, parts, caller, in.id.text(),
                                                        in.activates, in.note.text()));
            })
            .tag("federation")
            .refuses({&refusals::kNoSuchProvider, &refusals::kNotInThisState}),
    };
}

}  // namespace mashang::federation
