#include "app/keyring.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "contexts/archive/keys.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/certificates/account_key.h"
#include "contexts/federation/client_keys.h"
#include "contexts/openid/tokens.h"
#include "contexts/service/keys.h"

namespace mashang::app {
namespace {

constexpr std::array kPurposes{crypto::kFieldEncryption,
                               crypto::kBlindIndexKey,
                               crypto::kJournalSeal,
                               crypto::kIdempotency,
                               crypto::kPepper,
                               crypto::kOutboundOrders,
                               crypto::kFileEncryption,
                               crypto::kFileNames,
                               crypto::kTokenRs256,
                               crypto::kTokenPs256,
                               crypto::kTokenEs256,
                               crypto::kTokenEddsa,
                               openid::kTokens,
                               openid::kFlows,
                               openid::kSubjects,
                               crypto::kOneCode,
                               crypto::kOneCodeSm2,
                               crypto::kSealMaker,
                               federation::kClientKey,
                               archive::kArchiveEs256,
                               archive::kArchiveSm2,
                               cases::kSamplingKey,
                               service::kDocumentEs256,
                               service::kDocumentSm2,
                               certificates::kAccountIssuer};

struct KeyRow {
    std::string purpose;
    std::int64_t version;
    std::string fingerprint;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (purpose, version, fingerprint))

std::vector<KeyRow> entered(sql::Tx& tx) {
    return tx.query<KeyRow>(
        "SELECT purpose, version, fingerprint FROM installation_key ORDER BY purpose, version");
}

void compare(const std::vector<KeyRow>& rows, crypto::KeyStore& keys) {
    for (const KeyRow& row : rows) {
        const auto purpose = std::ranges::find(kPurposes, row.purpose, &crypto::KeyPurpose::name);
        if (purpose == kPurposes.end()) continue;  // entered by a newer program
        const auto found = keys.fingerprint(*purpose, static_cast<std::uint32_t>(row.version));
        if (found == row.fingerprint) continue;
        throw crypto::KeyStoreFault(fmt::format(
            "密钥{0}（第{1}版）{2}，请从备份恢复密钥目录 / The key {0}, version {1}, {3}. Restore "
            "the key folder that belongs to this database from the backup",
            row.purpose, row.version, found ? "与数据库不符" : "丢失",
            found ? "is not the one this database was written with" : "is gone"));
    }
}

void enter(sql::Tx& tx, crypto::KeyStore& keys) {
    for (const crypto::KeyPurpose& purpose : kPurposes) {
        for (const std::uint32_t version : keys.versions(purpose)) {
            tx.execute(
                "INSERT INTO installation_key (purpose, version, fingerprint) VALUES ($1, $2, $3)"
                " ON CONFLICT DO NOTHING",
                purpose.name, std::int64_t{version}, *keys.fingerprint(purpose, version));
        }
    }
}

}  // namespace

std::span<const crypto::KeyPurpose> key_purposes() {
    return kPurposes;
}

void prove_keys(sql::Database& database, crypto::KeyStore& keys) {
    std::vector<KeyRow> rows;
    database.read([&](sql::Tx& tx) { rows = entered(tx); });
    compare(rows, keys);
}

void settle_keys(sql::Database& database, crypto::KeyStore& keys) {
    prove_keys(database, keys);
    for (const crypto::KeyPurpose& purpose : kPurposes) keys.newest_version(purpose);
    // Another node may have started at the same moment with a folder of its own.
    database.write([&](sql::Tx& tx) {
        enter(tx, keys);
        compare(entered(tx), keys);
    });
}

}  // namespace mashang::app
