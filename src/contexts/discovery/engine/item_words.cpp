#include "contexts/discovery/engine/item_words.h"

#include <stdexcept>

#include "contexts/discovery/engine/tables.h"

namespace mashang::discovery {
namespace {

std::string item_of(std::string_view id) {
    return std::string{id.substr(0, id.find('.'))};
}

}  // namespace

ItemWords::ItemWords(std::string_view phrases_csv, std::string_view english_csv) {
    if (!phrases_csv.empty()) {
        for (const auto& row : read_csv(phrases_csv, {"item", "say"})) {
            auto& said = said_[row[0]];
            for (auto& phrase : split(row[1], '|')) said.push_back(std::move(phrase));
        }
    }
    if (english_csv.empty()) return;
    for (const auto& row : read_csv(english_csv, {"item", "name", "words"})) {
        const bool fresh =
            english_.try_emplace(row[0], EnglishName{row[1], split(row[2], '|')}).second;
        if (!fresh) throw std::invalid_argument("English names: twice: " + row[0]);
    }
}

const std::vector<std::string>& ItemWords::said_of(std::string_view id) const {
    static const std::vector<std::string> kNothing;
    const auto at = said_.find(item_of(id));
    return at == said_.end() ? kNothing : at->second;
}

const EnglishName& ItemWords::english_of(std::string_view id) const {
    static const EnglishName kNone;
    const auto at = english_.find(item_of(id));
    return at == english_.end() ? kNone : at->second;
}

}  // namespace mashang::discovery
