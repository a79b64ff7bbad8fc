#include "contexts/legal_persons/endings.h"

#include <vector>

#include "base/enum_names.h"
#include "contexts/legal_persons/store.h"

namespace mashang::legal_persons {
namespace {

/// The agent, if somebody is one already, and who offered it; not who is gone.
std::vector<std::string> whom_to_tell(const Agency& agency, const Ending& ending) {
    std::vector<std::string> told;
    if (agency.agent_id && agency.agent_id != ending.gone) told.push_back(agency.agent_id->text());
    if (agency.offered_by != ending.gone) told.push_back(agency.offered_by.text());
    return told;
}

}  // namespace

boost::json::object facts_of(const LegalPerson& legal_person, const Agency& agency) {
    return {{"legal_person", legal_person.id.text()},
            {"agency", agency.id.text()},
            {"uscc", legal_person.uscc.view()},
            {"name", legal_person.name.text()},
            {"verbs", agency.verbs},
            {"items", agency.items},
            {"until", agency.ends_on.text()}};
}

bool end(sql::Tx& tx, const Parts& parts, const LegalPerson& legal_person, const Agency& agency,
         const Ending& ending) {
    const Instant now = parts.clock.now();
    if (!store::end(tx, agency.legal_person_id, agency.id, now, ending.why)) return false;
    auto facts = facts_of(legal_person, agency);
    facts["why"] = name_of_enumerator(ending.why);
    if (agency.agent_id) facts["agent"] = agency.agent_id->text();
    const auto told = whom_to_tell(agency, ending);
    if (told.size() > 1) facts["also"] = told.back();
    parts.journal.tell(tx, now,
                       {.what = "agency.ended",
                        .actor = ending.actor,
                        .on_behalf = told.empty() ? "" : told.front(),
                        .authority = ending.authority,
                        .subject = "legal_person:" + legal_person.id.text(),
                        .facts = std::move(facts)});
    return true;
}

}  // namespace mashang::legal_persons
