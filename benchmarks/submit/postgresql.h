#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "benchmarks/support/town.h"

namespace mashang::bench {

/// pgbench at a PostgreSQL that does no more than write the rows of a submission (bare_rows.sql).
class BareRows {
  public:
    /// Makes tables and `drafts` drafts in a database of its own at `url`, a maintenance database.
    /// Throws std::runtime_error when it cannot.
    BareRows(const std::string& url, std::size_t drafts, const std::filesystem::path& folder);

    /// So many of them, durable, from 64 clients; a second.
    double per_second(std::size_t count) const;

  private:
    std::string url_;
};

}  // namespace mashang::bench
