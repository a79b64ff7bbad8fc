#pragma once

// Fields that a register fills in: when it is asked, and what its answer makes of a form. Pure but
// for the snapshot of the catalogue that it is given.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/catalogue/api.h"

namespace mashang::cases {

enum class SourceState {
    not_asked,    ///< nobody who may ask has opened the form yet
    asked,        ///< no answer yet; the field stays open
    found,        ///< the register told
    not_found,    ///< it knows no such thing of her; the field stays open
    unavailable,  ///< it could not be reached in a long time; the field stays open
};
BOOST_DESCRIBE_ENUM(SourceState, not_asked, asked, found, not_found, unavailable)

/// What one register was asked for in a case, and told.
struct SourceRow {
    identity::PersonId person_id;
    CaseId case_id;
    std::string source;  ///< catalogue::RegisterSource::code()
    SourceState state;
    Instant asked_at;
    std::string asked_by;  ///< account id
    std::optional<Instant> answered_at = {};
    std::string facts = {};  ///< JSON: texts by attribute

    /// What it told under that name; nothing: it did not.
    std::optional<std::string> told(const std::string& attribute) const;
};
BOOST_DESCRIBE_STRUCT(SourceRow, (),
                      (person_id, case_id, source, state, asked_at, asked_by, answered_at, facts))

/// How long an answer is good for while one drafts, and when one that told nothing is asked again.
inline constexpr std::chrono::hours kSourceLife{7 * 24};
inline constexpr std::chrono::hours kSourceRest{1};

/// Whether the register is to be asked now: never before, or its answer has aged.
bool is_to_ask(const SourceRow* row, Instant now);

const SourceRow* find_source(std::span<const SourceRow> rows, const std::string& code);

/// By field: what registers told. A text that the field cannot hold is none. [P 1.1]
boost::json::object told_fields(const boost::json::object& schema,
                                const catalogue::Catalogue& catalogue,
                                std::span<const SourceRow> rows);

/// Puts what a register has told for good in the place of whatever was sent: it may have come while
/// somebody typed, and a browser does not say what a register says.
void keep_told(const boost::json::object& schema, const boost::json::object& known,
               boost::json::object& form);

enum class SourceKind { licence, resource };
BOOST_DESCRIBE_ENUM(SourceKind, licence, resource)

/// Where the value of a field comes from.
struct FieldSourceView {
    std::string field;
    SourceKind kind;
    std::string name;       ///< "居民户口簿"
    std::string attribute;  ///< "户号"
    std::string holder;     ///< the organisation that answers for it
    SourceState state;
    std::optional<Instant> answered_at;
    bool is_own;  ///< what stands there the applicant wrote herself
};
BOOST_DESCRIBE_STRUCT(FieldSourceView, (),
                      (field, kind, name, attribute, holder, state, answered_at, is_own))

/// Of every field of the form that names a register, in its order.
std::vector<FieldSourceView> field_sources(const boost::json::object& schema,
                                           const catalogue::Catalogue& catalogue,
                                           std::span<const SourceRow> rows,
                                           const boost::json::object& form);

}  // namespace mashang::cases
