#pragma once

// How we ask the data-sharing exchange for a document (POST <url>/documents), and what it answers:
//
//   {"licence_type": "L003", "document": "居民户口簿", "holder": {"name": …, "citizen_id": …},
//    "use": {"item": "GA001", "office": "GA-350102000000", "matter": "<case id>"}}
//   200 {"found": true, "file_name": "居民户口簿.pdf", "content": "<base64>"}   or   200 {"found":
//   false}

#include <optional>
#include <string>

#include "platform/outbound/outbound.h"

namespace mashang::cases {

struct RegisterDocument {
    std::string file_name;
    std::string content;  ///< bytes
};

outbound::Request request_of(const outbound::Order& order);

/// Nothing when the register has no such document. Throws std::runtime_error for an answer that is
/// none (the order is then carried out again).
std::optional<RegisterDocument> read_register_document(const outbound::Answer& answer);

}  // namespace mashang::cases
