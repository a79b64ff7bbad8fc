#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/cases/api.h"
#include "contexts/certificates/api.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/crypto/key_store.h"
#include "platform/files/file_store.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::archive {

struct Rules {
    std::chrono::days after{30};                    ///< from the end of a case to its package
    std::vector<std::string> permanent_items = {};  ///< kept for good whatever their type
    std::vector<std::string> paper_items = {};      ///< the law wants their files on paper, too
    int longest_access_days = 30;
};

/// 文书: a document of the case as its office issued it.
struct IssuedDocument {
    std::string title;
    std::string number;   ///< 文号
    files::FileId file;   ///< the signed PDF
    std::string receipt;  ///< 送达回证, signed, as JSON; empty: it was not served
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for the job, and for files before a transaction
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    crypto::KeyStore& keys;
    files::FileStore& files;
    const cases::Parts& cases;
    /// The applicant's signature under "case:<id>".
    std::function<std::optional<certificates::KeptSignature>(sql::Tx&, const std::string& subject)>
        find_signature;
    std::function<std::string(sql::Tx&, const std::string& account)> staff_name;
    /// Those that have a file, the oldest first.
    std::function<std::vector<IssuedDocument>(sql::Tx&, const cases::CaseId&)> issued_documents;
    Rules rules = {};
    std::size_t shown = 100;  ///< of a list
};

}  // namespace mashang::archive
