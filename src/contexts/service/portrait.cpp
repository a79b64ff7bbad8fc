#include "contexts/service/portrait.h"

#include "base/enum_names.h"
#include "contexts/service/mail.h"
#include "contexts/service/store.h"
#include "contexts/service/store_serving.h"

namespace mashang::service {

boost::json::object portrait_of(sql::Tx& tx, const Parts& parts, const identity::PersonId& person) {
    constexpr std::size_t kMost = 1000;
    boost::json::array documents;
    for (const Document& each : store::list_of_person(tx, person, kMost)) {
        documents.push_back(boost::json::object{{"case_id", each.case_id.text()},
                                                {"number", each.number},
                                                {"title", each.title},
                                                {"dated", each.dated.text()},
                                                {"state", name_of_enumerator(each.state)},
                                                {"sha256", each.sha256}});
    }
    boost::json::object portrait{{"documents", std::move(documents)}};
    if (const auto consent = store::find_consent(tx, person)) {
        portrait["consent"] = consent->is_given();
        portrait["given_at"] = consent->given_at.text();
        portrait["channels"] = consent->channels;
        if (const auto postal = postal_of(parts, *consent)) portrait["address"] = postal->address;
    }
    if (const auto mail = mail_of(tx, parts, person)) portrait["mail"] = mail->address;
    return portrait;
}

}  // namespace mashang::service
