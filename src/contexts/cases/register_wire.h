#pragma once

// How we ask the register of licences and shared data for a document, and what it answers:
//
//   POST <url>/retrievals  {"licence_type": "L003" | "resource": "<name>", "holder_code": citizen's
//   number,
//                           "use_cause": why, "case_number": "<case id>"}
//   200 {"result": "found", "file": {"media_type": "application/pdf", "content": "<base64>", "sm3":
//   hex}, "licence"?: {"issued_on"?: day, "face"?: {name: text}, …}}
//   200 {"result": "not_found"}
//
// and for what it knows without a document, of the attributes asked for only:
//
//   POST <url>/attributes  {"licence_type": "L003" | "resource": "R011", "holder_code",
//   "use_cause",
//                           "case_number", "attributes": ["户号"]}
//   200 {"result": "found", "values": {"户号": "350102101985"}}
//   200 {"result": "not_found"}

#include <boost/json.hpp>
#include <optional>
#include <string>

#include "platform/outbound/outbound.h"

namespace mashang::cases {

struct RegisterDocument {
    std::string file_name;
    std::string content;  ///< bytes
    /// What is on it, as the register tells: "issued_on", and "face", texts by their names; as far
    /// as it does.
    boost::json::object facts = {};
};

outbound::Request request_of(const outbound::Order& order);

/// Nothing when the register has no such document. Throws std::runtime_error for an answer that is
/// none (the order is then carried out again).
/// `document` is the material's name, which names the file.
std::optional<RegisterDocument> read_register_document(const outbound::Answer& answer,
                                                       const std::string& document);

/// Of an order for attributes.
outbound::Request values_request_of(const outbound::Order& order);

/// Texts by attribute; what is no text, is longer than one may be, or more than fifty of them, is
/// left out. Nothing when the register has no such thing of her. Throws std::runtime_error for an
/// answer that is none (the order is then carried out again).
std::optional<boost::json::object> read_register_values(const outbound::Answer& answer);

}  // namespace mashang::cases
