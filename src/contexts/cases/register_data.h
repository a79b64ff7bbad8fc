#pragma once

// What registers know for the fields of a form (x-source): asked for through platform/outbound when
// somebody begins to fill it in, and kept with the case [P 1.1].

#include "contexts/cases/field_source.h"
#include "contexts/cases/parts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

inline constexpr std::string_view kRegisterData = "register_data";

/// Asks the registers that the item's form names and that are to be asked now (is_to_ask), each
/// once for all its fields. Of persons only, and only for whoever is proven or acts for her on a
/// ground that reaches the item: the caller has shown it. Tells `case.source_asked`.
void request_register_data(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const catalogue::Item& item, const Case& of);

/// The channel to the province's data-sharing exchange, beside that of materials. What it tells
/// after the case was handed in is not kept. `parts` must outlive it.
outbound::Channel register_data_channel(const Parts& parts, std::string url, std::string key);

/// By field: what registers told for a case, as far as its form names them.
boost::json::object told_by_registers(sql::Tx& tx, const Parts& parts,
                                      const boost::json::object& schema, const Case& of);

/// Of whose register a field of the person's case is, for putting it right.
struct SourceDatum {
    std::string office_id;  ///< nearest to where she applied
    std::string about;      ///< "居民户口簿 · 户号"
    std::string held;       ///< what it told
};
/// Nothing: no such case of hers, or no register told that field.
std::optional<SourceDatum> find_source_datum(sql::Tx& tx, const Parts& parts,
                                             const identity::PersonId& person,
                                             std::string_view case_id, std::string_view field);
/// After it was put right there: asked for anew, while the case may still be worked on.
void ask_source_anew(sql::Tx& tx, const Parts& parts, const identity::PersonId& person,
                     std::string_view case_id, std::string_view field);

}  // namespace mashang::cases
