#include "contexts/discovery/answer.h"

#include <fmt/format.h>

#include "contexts/places/api.h"

namespace mashang::discovery {
namespace {

std::string say(Language language, std::string_view zh, std::string_view en) {
    return std::string{language == Language::zh ? zh : en};
}

std::string fee_text(const catalogue::Item& item, Language language) {
    if (!item.fee) return say(language, "不收费", "Free of charge");
    if (item.fee_note.empty()) return say(language, "收费", "There is a fee");
    return say(language, "收费：", "There is a fee: ") + item.fee_note;
}

std::string limit_text(const catalogue::Item& item, int workdays, Language language) {
    if (item.instant || workdays == 0) return say(language, "当场办结", "Done at once");
    return fmt::format(fmt::runtime(say(language, "承诺 {} 个工作日内办结",
                                        "Done within {} working days, as promised")),
                       workdays);
}

/// "1-5 08:30-12:00, 14:30-17:30"
std::string hours_text(const catalogue::Catalogue& catalogue,
                       const catalogue::Implementation& implementation, Language language) {
    if (implementation.local != nullptr && implementation.local->hours)
        return implementation.local->hours->text();
    const auto view = places::view_of(catalogue.places(), *implementation.office, 0);
    std::string text;
    for (const places::OpeningHoursView& hours : view.hours) {
        if (!text.empty()) text += say(language, "，", ", ");
        if (hours.weekdays == "1-5") {
            text += say(language, "周一至周五 ", "Monday to Friday ");
        } else {
            text += hours.weekdays + " ";
        }
        text += hours.opens + "-" + hours.closes;
    }
    return text;
}

std::string materials_text(const catalogue::Item& item, Language language) {
    if (item.materials.empty()) return say(language, "不需要材料", "Nothing has to be brought");
    return fmt::format(fmt::runtime(say(language, "共 {} 种材料", "{} documents")),
                       item.materials.size());
}

}  // namespace

std::optional<Answer> answer_of(const Searchable& now, Fact fact, const catalogue::Item& item,
                                const places::Division& place, Language language) {
    const catalogue::Catalogue& catalogue = *now.catalogue;
    const auto here = catalogue.implementation_for(item, place);
    Answer answer{.fact = fact,
                  .text = {},
                  .materials = {},
                  .item_id = item.id,
                  .item_name = now.name_of(item, language),
                  .edition = item.edition,
                  .office_id = {},
                  .office_name = {}};
    switch (fact) {
        case Fact::fee:
            answer.text = fee_text(item, language);
            break;
        case Fact::limit:
            answer.text = limit_text(
                item, here ? here->promised_workdays() : item.promised_workdays, language);
            break;
        case Fact::hours:
            if (!here) return std::nullopt;
            answer.text = hours_text(catalogue, *here, language);
            break;
        case Fact::materials:
            answer.text = materials_text(item, language);
            for (const catalogue::Material& material : item.materials)
                answer.materials.push_back(material.name);
            break;
    }
    if (here && (fact == Fact::hours || fact == Fact::limit)) {
        answer.office_id = here->office->id.text();
        answer.office_name = here->office->name;
    }
    return answer;
}

}  // namespace mashang::discovery
