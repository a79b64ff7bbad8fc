#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/snapshot.h"
#include "contexts/openid/app.h"
#include "contexts/openid/store.h"

namespace mashang::openid {

/// The app of a row with what follows from it. Throws std::runtime_error for metadata that are
/// none.
AppPtr app_of(const store::AppRow& row, const std::vector<store::SecretRow>& secrets);

/// Metadata out of JSON as RFC 7591 writes it: what is left out has its default. Nothing when, and
/// only when, there was a fault.
std::optional<AppMetadata> read_metadata(const boost::json::object& written,
                                         std::vector<Fault>& faults);

/// All connected apps in memory. Share it between threads.
class Apps {
  public:
    /// Of any state; null when there is none. As of the last `refresh`.
    AppPtr find(std::string_view client_id) const;
    /// The same; one that came since then is looked for in the database.
    AppPtr find(sql::Tx& tx, std::string_view client_id) const;
    /// The app that serves an API; null when none does.
    AppPtr find_serving(std::string_view resource) const;

    /// All that are approved and keep their keys at an address (`jwks_uri`).
    std::vector<AppPtr> with_keys_elsewhere() const;
    /// Something came that none of an app's keys verifies: it may have new ones.
    void miss_keys(std::string_view client_id);
    /// Whose keys were missed since the last call.
    std::set<std::string, std::less<>> take_missed();

    /// Whether this order for an app's keys is not the one that was noted last.
    bool note_order(std::string_view client_id, const std::string& order);

    /// Reads them again when they have changed. False: they have not.
    bool refresh(sql::Database& database);
    /// The same within a transaction that has just changed one; takes effect at once on this node.
    void read(sql::Tx& tx);

  private:
    struct All {
        std::int64_t version = 0;
        std::map<std::string, AppPtr, std::less<>> by_id;
        std::map<std::string, AppPtr, std::less<>> by_resource;
    };
    Snapshot<All> all_;
    std::mutex mutex_;
    std::set<std::string, std::less<>> missed_;
    std::map<std::string, std::string, std::less<>> ordered_;
};

}  // namespace mashang::openid
