#include "contexts/notices/portrait.h"

#include "contexts/notices/store.h"
#include "contexts/notices/wording.h"

namespace mashang::notices {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kAll = 100'000;
    const auto catalogue = parts.catalogue.get();
    boost::json::array notices;
    for (const Notice& notice : store::list(tx, person, std::nullopt, kAll)) {
        boost::json::object shown{{"at", notice.at.text()}, {"read", notice.read}};
        const auto facts = boost::json::parse(notice.facts).as_object();
        if (const auto words = wording_of(notice.what, facts, *catalogue, Language::zh)) {
            shown["title"] = words->title;
            shown["text"] = words->text;
        }
        notices.push_back(std::move(shown));
    }
    return {{"notices", std::move(notices)}};
}

}  // namespace mashang::notices
