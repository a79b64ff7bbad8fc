#include "contexts/service/addressee.h"

#include <algorithm>

#include "contexts/service/refusals.h"

namespace mashang::service {

bool may_consent(const mandates::Authority& authority) {
    if (authority.ground == mandates::Ground::representative) return true;
    const bool is_for_all = !authority.scope.theme && authority.scope.items.empty();
    return authority.ground == mandates::Ground::agent && authority.may_sign && is_for_all;
}

Addressee addressee_of(sql::Tx& tx, const Parts& parts, const http::Caller& caller, bool to_write) {
    const auto principal = mandates::principal_of(caller);
    if (!principal) return {.id = identity::PersonId::parse(caller.person_id).value()};
    if (principal->kind != mandates::PrincipalKind::legal_person) {
        throw Refused{refusals::kOwnConsent};
    }
    const auto all = parts.cases.authorities.find(tx, caller, *principal);
    if (all.empty()) throw Refused{mandates::refusals::kAuthorityOver};
    const auto found = std::ranges::find_if(all, may_consent);
    if (found == all.end() && to_write) throw Refused{refusals::kNotForFirm};
    return {.id = identity::PersonId::parse(principal->id).value(),
            .is_legal_person = true,
            .authority = found == all.end() ? all.front().reference : found->reference};
}

void tell_of_addressee(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Addressee& addressee, const char* what, boost::json::object facts) {
    if (addressee.is_legal_person) facts["applicant"] = "legal_person";
    parts.journal.tell(
        tx, parts.clock.now(),
        {.what = what,
         .actor = caller.account_id.empty() ? "system" : caller.account_id,
         .on_behalf = addressee.id.text(),
         .authority = addressee.authority,
         .subject = (addressee.is_legal_person ? "legal_person:" : "person:") + addressee.id.text(),
         .facts = std::move(facts)});
}

}  // namespace mashang::service
