#pragma once

// From a step of a case to the words of its document: which template, filled with what.

#include <map>
#include <optional>
#include <string>

#include "contexts/service/document.h"
#include "contexts/service/parts.h"
#include "contexts/service/templates.h"

namespace mashang::service {

/// What a document is made of, in clear.
struct Draft {
    std::string title;
    Words words;
};

/// A step of a case that is put into words, and for whom: of several applicants each is written to.
struct Occasion {
    DocumentKind kind;
    std::string reason;
    std::optional<PersonId> addressee = {};  ///< nothing: whoever opened the case
};

/// What the fields of a template stand for in this case. In clear: who calls it answers for what
/// becomes of it.
std::map<std::string, std::string> values_of(sql::Tx& tx, const Parts& parts, const cases::Case& of,
                                             const Occasion& occasion);

/// The office's own template for the item, its own for all items, or the standard one.
Template template_for(sql::Tx& tx, DocumentKind kind, std::string_view office,
                      std::string_view item);

/// What such a document would say, filled with the fields' examples, in the name of `office`.
Draft example_of(DocumentKind kind, const Template& wording, const std::string& office);

/// An office's name; its id where nobody knows it.
std::string name_of_office(const Parts& parts, const std::string& office);

Draft draft_of(sql::Tx& tx, const Parts& parts, const cases::Case& of, const Occasion& occasion);

/// What the office wrote at that step: of the notes of its kind the one of that moment.
std::string reason_at(sql::Tx& tx, const Parts& parts, const cases::Case& of, DocumentKind kind,
                      Instant at);

/// "2018年9月30日"
std::string words_of(Date day);

}  // namespace mashang::service
