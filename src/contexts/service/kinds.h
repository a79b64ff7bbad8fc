#pragma once

// Which step of a case is put into which document.

#include <boost/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "contexts/service/document.h"

namespace mashang::service {

struct KindFacts {
    DocumentKind kind;
    std::string_view series;                  ///< its word in the number
    std::span<const std::string_view> steps;  ///< of a case's timeline: their note is its reason
    bool is_negative;     ///< it must say what may be done against it [行政复议法 20]
    bool ends_the_case;   ///< serving it serves the case
    bool must_be_served;  ///< it goes on paper when it is not opened [行政许可法 44]
    std::string_view clause;
};

std::span<const KindFacts> kinds();
const KindFacts& facts_of(DocumentKind kind);

/// What a journal entry about a case is put into; nothing: into none.
std::optional<DocumentKind> kind_of(std::string_view what, const boost::json::object& facts);
/// An officer changed what rules had decided, or it was revoked: another document takes the place
/// of theirs.
bool is_changed_decision(std::string_view what, const boost::json::object& facts);
/// The steps that are put into documents.
std::vector<std::string> followed_steps();

}  // namespace mashang::service
