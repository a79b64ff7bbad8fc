#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

struct sqlite3;

namespace mashang::bench {

/// Looks into a database beside the program that writes it.
class Rows {
  public:
    explicit Rows(const std::filesystem::path& database);
    ~Rows();
    Rows(const Rows&) = delete;
    Rows& operator=(const Rows&) = delete;

    std::int64_t number(const std::string& query) const;

    /// How many rows each table has that a submission adds one to.
    std::map<std::string, std::int64_t> counts() const;

  private:
    sqlite3* database_ = nullptr;
};

}  // namespace mashang::bench
