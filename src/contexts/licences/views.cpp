#include "contexts/licences/views.h"

#include <algorithm>

#include "contexts/licences/flows.h"
#include "contexts/licences/kinds.h"
#include "contexts/licences/store.h"

namespace mashang::licences {
namespace {

std::optional<std::string> unless_empty(std::string text) {
    if (text.empty()) return std::nullopt;
    return text;
}

LicenceView view_of(const Parts& parts, const catalogue::Catalogue& catalogue, const Kind& kind,
                    const Answer& answer, Language language) {
    Content content = open(parts, answer);
    LicenceView view{.licence_type = answer.licence_type,
                     .name = catalogue.find_licence_type(kind.id)->name,
                     .name_en = std::string{kind.english},
                     .also_called = {},
                     .number_masked = unless_empty(std::move(content.number_masked)),
                     .issuer = unless_empty(std::move(content.issuer)),
                     .issued_on = content.issued_on,
                     .valid_until = content.valid_until,
                     .validity = validity_of(content, parts.clock.now().date()),
                     .fetched_at = answer.fetched_at.value(),
                     .item_ids = {},
                     .renewal = {}};
    for (const std::string_view name : kind.also_called) {
        if (!name.empty()) view.also_called.emplace_back(name);
    }
    for (const catalogue::Item* item : items_making(catalogue, kind)) {
        view.item_ids.push_back(item->id);
    }
    if (const auto* item = renewing_item(catalogue, kind)) {
        view.renewal = RenewalView{item->id, parts.item_name(*item, language)};
    }
    return view;
}

}  // namespace

LicencesView licences_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                         Language language) {
    LicencesView all{.asked_at = store::find_asked_at(tx, person),
                     .may_ask_from = {},
                     .is_kept = false,
                     .awaited = 0,
                     .unanswered = {},
                     .licences = {}};
    if (all.asked_at) {
        const Instant from = *all.asked_at + parts.limits.between_askings;
        if (parts.clock.now() < from) all.may_ask_from = from;
    }
    const auto catalogue = parts.catalogue.get();
    for (const Answer& answer : store::list(tx, person)) {
        all.is_kept = true;
        const Kind* kind = find_kind(answer.licence_type);
        const auto* type = catalogue->find_licence_type(answer.licence_type);
        if (kind == nullptr || type == nullptr) continue;
        if (answer.state == AnswerState::asking) ++all.awaited;
        if (answer.state == AnswerState::unavailable) {
            all.unanswered.push_back(language == Language::en ? std::string{kind->english}
                                                              : type->name);
        }
        if (answer.content) {
            all.licences.push_back(view_of(parts, *catalogue, *kind, answer, language));
        }
    }
    std::ranges::sort(all.licences, {}, [](const LicenceView& one) {
        return std::tuple{!one.valid_until, one.valid_until.value_or(Date{}), one.licence_type};
    });
    return all;
}

}  // namespace mashang::licences
