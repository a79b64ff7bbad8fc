#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mashang::discovery {

struct EnglishName {
    std::string name;                ///< empty when the item has none
    std::vector<std::string> words;  ///< what else English speakers call it
};

/// What the tables know of items beside the catalogue: what people say for one, and its English
/// name. An id that no item has is no fault: the catalogue may be smaller than the tables.
class ItemWords {
  public:
    /// Rows `item,say` and `item,name,words`, say and words being lists separated by |. An empty
    /// text is an empty table. Throws std::invalid_argument when a table is not like that.
    ItemWords(std::string_view phrases_csv, std::string_view english_csv);

    /// Of an item, or of the item that `id` is a variant of.
    const std::vector<std::string>& said_of(std::string_view id) const;
    const EnglishName& english_of(std::string_view id) const;

  private:
    std::unordered_map<std::string, std::vector<std::string>> said_;
    std::unordered_map<std::string, EnglishName> english_;
};

}  // namespace mashang::discovery
