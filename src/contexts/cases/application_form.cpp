#include "contexts/cases/application_form.h"

#include "contexts/cases/dossier.h"
#include "contexts/cases/outline.h"
#include "contexts/cases/portrait.h"

namespace mashang::cases {

bool is_form_printed(const Case& of) {
    return of.number.has_value();
}

std::string name_of_form(const Case& of) {
    return of.number ? "申请表-" + of.number->text() + ".pdf" : "";
}

http::Bytes print_form(sql::Tx& tx, const Parts& parts, const Case& of) {
    const Dossier dossier = open_dossier(tx, parts, of);
    const auto catalogue = parts.catalogue.get();
    boost::json::object answers{{"办件编号", of.number.value().text()},
                                {"提交时间", of.submitted_at.value().text()}};
    answers["申请信息"] = form_in_words(parts, of, dossier.form);
    if (!dossier.promise_texts.empty()) {
        boost::json::array promises;
        for (const auto& [seq, text] : dossier.promise_texts) promises.emplace_back(text);
        answers["承诺"] = std::move(promises);
    }
    return {"application/pdf", print_outline(item_of(*catalogue, of).name + "申请表", answers),
            name_of_form(of)};
}

}  // namespace mashang::cases
