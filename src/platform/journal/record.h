#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "base/instant.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// An entry exactly as it is stored: what is sealed, exported and verified. `facts` is the JSON
/// text byte for byte.
struct Record {
    std::int64_t position = 0;
    std::string id;
    Instant at;
    std::string what;
    std::string actor;
    std::string on_behalf;
    std::string authority;
    std::string subject;
    std::string matter;
    std::string facts;

    bool operator==(const Record&) const = default;
};
BOOST_DESCRIBE_STRUCT(Record, (),
                      (position, id, at, what, actor, on_behalf, authority, subject, matter, facts))

/// Throws sql::BadColumn when the facts are not a JSON object.
Entry entry_of(const Record& record);

/// Records at positions after `after`, in order, at most `limit`.
std::vector<Record> read_records(sql::Tx& tx, std::int64_t after, std::size_t limit);
/// The last position that was given; 0 when there is none.
std::int64_t read_last_position(sql::Tx& tx);

}  // namespace mashang::journal
