#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/snapshot.h"
#include "base/working_calendar.h"
#include "contexts/cases/store.h"
#include "contexts/catalogue/api.h"
#include "contexts/identity/api.h"
#include "contexts/mandates/api.h"
#include "platform/clock/clock.h"
#include "platform/files/file_store.h"
#include "platform/journal/journal.h"
#include "platform/outbound/outbound.h"
#include "platform/sql/sql.h"

namespace mashang::cases {

/// A legal person that somebody may ask to apply with her.
struct Firm {
    identity::PersonId id;
    std::string name;
    std::optional<identity::PersonId> representative;
};

/// What this context works with. Everything outlives whoever holds it, and is shared between
/// threads.
struct Parts {
    sql::Database& database;  ///< for steps before a transaction
    const platform::Clock& clock;
    UuidMaker& ids;
    journal::Journal& journal;
    Store& store;
    const identity::Identity& identity;
    const mandates::Authorities& authorities;  ///< who may act for whom
    files::FileStore& files;
    const Snapshot<catalogue::Catalogue>& catalogue;
    const Snapshot<WorkingCalendar>& calendar;
    /// Leaves an outbound order in the transaction (outbound::Outbox::place).
    std::function<void(sql::Tx&, Instant now, const outbound::Order&)> place_order;
    std::function<std::uint32_t()> random;
    /// The platform's signature under a document: base64 of SM2 over SM3, and the key's name.
    std::function<std::string(std::string_view document)> sign;
    /// What people call a connected app (openid).
    std::function<std::string(std::string_view client_id, Language)> app_name = {};
    /// Items whose applicants must sign what they hand in.
    std::vector<std::string> signed_items = {};
    /// A case's lot, by which decisions are drawn for inspection (flows_instant.h); without it all
    /// are.
    std::function<std::uint64_t(std::string_view case_id)> lot = {};
    /// Blind indexes of a citizen's number or a firm's code: the first is written, all are looked
    /// for.
    std::function<std::vector<std::string>(std::string_view number)> number_indexes = {};
    /// The legal person of that code, where somebody represents it here.
    std::function<std::optional<Firm>(sql::Tx&, std::string_view uscc)> find_firm = {};
    /// Whether a case is part of a bundle, which its opener handles as one.
    std::function<bool(sql::Tx&, const CaseId&)> is_bundled = {};
};

/// The case's item in the edition under which it is handled: a draft in the one in force.
inline const catalogue::Item& item_of(const catalogue::Catalogue& catalogue, const Case& of) {
    return catalogue::get_edition(catalogue, of.item_id, of.item_edition);
}

}  // namespace mashang::cases
