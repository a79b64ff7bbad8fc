#pragma once

// Some entries of the journal with what proves that they were sealed: each with its path to the
// root of a block that is signed. Whoever has them needs neither the journal nor us.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "platform/journal/block.h"
#include "platform/journal/record.h"
#include "platform/journal/verify.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// RFC 6962 section 2.1.1: the neighbours from the leaf up to the root, lower-case hex.
struct ProvenEntry {
    Record entry;
    std::vector<std::string> path;
};
BOOST_DESCRIBE_STRUCT(ProvenEntry, (), (entry, path))

/// A block without the leaves that are none of the reader's business, and entries of it.
struct ProvenBlock {
    std::int64_t number = 0;
    std::int64_t first_position = 0;
    std::int64_t last_position = 0;
    Instant at;
    std::string root;
    std::string previous;
    std::string key_id;
    std::string signature;
    std::vector<ProvenEntry> entries;
};
BOOST_DESCRIBE_STRUCT(ProvenBlock, (),
                      (number, first_position, last_position, at, root, previous, key_id, signature,
                       entries))

struct Proof {
    std::string about;  ///< "case:<id>": the entries' subject or matter
    std::vector<ProvenBlock> blocks;
};
BOOST_DESCRIBE_STRUCT(Proof, (), (about, blocks))

/// All sealed entries whose subject or matter this is, in their order. Those of the last moments,
/// which no block holds yet, are not among them.
Proof prove(sql::Tx& tx, std::string_view about);

/// Whether something was told of it that no block holds yet: a proof made now would lack it.
bool has_unsealed(sql::Tx& tx, std::string_view about);

/// Everything that is wrong with a proof: an entry that is not the one that was sealed there, that
/// is about something else, or stands twice; a block that its key did not sign.
std::vector<Finding> verify_proof(const Proof& proof, const CheckSignature& check);

}  // namespace mashang::journal
