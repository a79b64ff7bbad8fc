#pragma once

// The list of items for anybody: a page, JSON, CSV and XLSX of the same rows [P 2.1].

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/refused.h"
#include "contexts/catalogue/catalogue.h"

namespace mashang::catalogue {

/// One item of the list, in the words of a language: what is official (names, materials, basis)
/// stays as it is. Lists in a field are separated by "、", in English by ", ".
struct ListedItem {
    std::string item_id;
    std::string basic_code;
    int edition;
    std::string name;
    std::string type;
    std::string body;
    std::string levels;
    std::string audiences;
    std::string themes;
    std::string legal_limit;
    std::string promise;
    std::string fee;
    int visits;
    std::string apply_by;
    std::string materials;
    std::string result;
    std::string basis;
    std::string status;
};
BOOST_DESCRIBE_STRUCT(ListedItem, (),
                      (item_id, basic_code, edition, name, type, body, levels, audiences, themes,
                       legal_limit, promise, fee, visits, apply_by, materials, result, basis,
                       status))

/// The heading of each column, in the order of ListedItem's members.
std::vector<std::string> headings(Language language);

/// Every item of the catalogue, or of one body, as it is in force.
std::vector<ListedItem> list_items(const Catalogue& catalogue,
                                   const std::optional<std::string>& body, Language language);

/// Those rows, headings first: UTF-8 with a byte-order mark, which spreadsheets want; CRLF; a field
/// that a spreadsheet would take for a formula is kept from it by an apostrophe.
std::string csv_of(const std::vector<ListedItem>& items, Language language);
/// The same as a workbook of one sheet, every cell a text. Throws std::runtime_error when there is
/// no room for it.
std::string xlsx_of(const std::vector<ListedItem>& items, Language language);
/// A page of its own, without script.
std::string html_of(const std::vector<ListedItem>& items, Language language);

}  // namespace mashang::catalogue
