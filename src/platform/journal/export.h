#pragma once

// The journal as a file that an auditor can keep and verify without us: JSON Lines, README.md.

#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "platform/journal/verify.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

/// A public key that blocks were signed with.
struct PublicKey {
    std::string id;
    std::string pem;
};
BOOST_DESCRIBE_STRUCT(PublicKey, (), (id, pem))

/// Writes everything that `tx` sees: keys, each block followed by its entries, entries not sealed
/// yet, and an end line. Throws std::runtime_error when `out` fails.
void export_journal(sql::Tx& tx, std::ostream& out, const std::vector<PublicKey>& keys);

/// The keys that an export names. They prove nothing by themselves: whoever forges a journal also
/// writes his key here. Compare them with ones from elsewhere. Empty when the file is unreadable.
std::vector<PublicKey> read_export_keys(std::istream& in);

/// Verifies an export from its beginning to its end line.
Report verify_export(std::istream& in, const CheckSignature& check,
                     const std::optional<Head>& known = {});

}  // namespace mashang::journal
