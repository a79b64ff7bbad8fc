#include "contexts/service/telling.h"

#include "base/enum_names.h"

namespace mashang::service {
namespace {

std::string authority_of(const cases::Case& of, const http::Caller& caller) {
    if (caller.kind == http::CallerKind::staff) return "officer";
    if (caller.kind != http::CallerKind::person) return "rule";
    return caller.acting_for ? of.authority.value_or("self") : "self";
}

}  // namespace

void tell_of(sql::Tx& tx, const Parts& parts, const cases::Case& of, const Document& document,
             std::string what, const http::Caller& caller, const boost::json::object& more) {
    boost::json::object facts = cases::facts_of(parts.cases, of);
    if (document.person_id != of.person_id) {  // it is hers, whoever opened the case
        facts.erase("app");
        facts.erase("applicant");
        const auto whom = cases::principal_in(tx, parts.cases, of, document.person_id);
        if (whom.kind == mandates::PrincipalKind::legal_person) facts["applicant"] = "legal_person";
    }
    facts["document"] = document.id.text();
    facts["kind"] = name_of_enumerator(document.kind);
    facts["document_number"] = document.number;
    for (const auto& [name, value] : more) facts[name] = value;
    parts.journal.tell(tx, parts.clock.now(),
                       {.what = std::move(what),
                        .actor = caller.account_id.empty() ? "system" : caller.account_id,
                        .on_behalf = document.person_id.text(),
                        .authority = authority_of(of, caller),
                        .subject = cases::subject_of(of.id),
                        .facts = std::move(facts)});
}

}  // namespace mashang::service
