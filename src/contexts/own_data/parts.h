#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/identity/api.h"
#include "contexts/own_data/copy.h"
#include "contexts/own_data/correction.h"
#include "platform/clock/clock.h"
#include "platform/crypto/field_cipher.h"
#include "platform/files/file_store.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::own_data {

struct Limits {
    std::int64_t copies_a_day = 3;
    std::chrono::hours copy_life{24};            ///< from ready to over
    std::chrono::minutes making_anew_after{10};  ///< whoever made it has died
    std::int64_t tries = 3;
    std::size_t part_bytes = std::size_t{16} << 20;  ///< JSON of one part of a copy
    std::int64_t open_corrections = 5;               ///< of one person at a time
    std::size_t shown = 100;                         ///< of a list
};

/// What a register told for a field of a case.
struct RegisterDatum {
    std::string office_id;  ///< who answers for it
    std::string about;      ///< "居民户口簿 · 户号"
    std::string held;
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for the job
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    crypto::FieldCipher& fields;
    files::FileStore& files;
    const identity::Identity& identity;
    const identity::SignIn& sign_in;
    /// Who writes the chapters of a copy, in their order; the app asks all contexts.
    std::vector<Contributor> contributors;
    std::function<std::string(std::string_view office_id)> office_name;
    /// Which office answers for what the register knows of a citizen id; nothing: none is known.
    std::function<std::optional<std::string>(const CitizenId&)> office_of_register;
    /// Which office has a case of hers; nothing: she has no such case.
    std::function<std::optional<std::string>(sql::Tx&, const identity::PersonId&,
                                             std::string_view case_id)>
        office_of_case;
    /// What a register told for a field of a case of hers; nothing: there is no such case, or none
    /// told it.
    std::function<std::optional<RegisterDatum>(sql::Tx&, const identity::PersonId&,
                                               std::string_view case_id, std::string_view field)>
        register_datum;
    /// After it was put right, it is asked for anew.
    std::function<void(sql::Tx&, const identity::PersonId&, std::string_view case_id,
                       std::string_view field)>
        ask_register_datum_anew;
    Limits limits = {};
};

}  // namespace mashang::own_data
