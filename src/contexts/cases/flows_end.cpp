#include "contexts/cases/flows_end.h"

#include "base/enum_names.h"
#include "contexts/cases/advance.h"

namespace mashang::cases {

Case serve(sql::Tx& tx, const Parts& parts, const http::Caller& caller, Case of, ServedBy how) {
    if (find_transition(of.state, CaseEvent::serve) == nullptr) return of;
    const std::int64_t seen = of.version;
    return advance(tx, parts, caller, std::move(of), seen,
                   {.event = CaseEvent::serve, .facts = {{"how", name_of_enumerator(how)}}});
}

void archive(sql::Tx& tx, const Parts& parts, const CaseId& id) {
    const auto of = parts.store.find(tx, id);
    if (!of || find_transition(of->state, CaseEvent::archive) == nullptr) return;
    advance(tx, parts, http::Caller{}, *of, of->version, {.event = CaseEvent::archive});
}

}  // namespace mashang::cases
