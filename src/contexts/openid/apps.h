#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

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
    /// The app that serves an API; null when none does.
    AppPtr find_serving(std::string_view resource) const;

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
};

}  // namespace mashang::openid
