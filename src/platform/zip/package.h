#pragma once

// ZIP packages in memory (PKWARE APPNOTE 6.3), read with limits and written the same each time.

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"

struct zip;

namespace mashang::zip {

inline constexpr const char* kMedia = "application/zip";

/// What is read of a package from outside: beyond that it is too large. What a package says of its
/// own sizes is not believed.
struct Limits {
    std::size_t packed_bytes = std::size_t{256} << 20U;
    std::size_t entries = 2'000;
    std::size_t entry_bytes = std::size_t{64} << 20U;   ///< of one, unpacked
    std::size_t total_bytes = std::size_t{512} << 20U;  ///< of all, unpacked
};

enum class Fault { broken, too_large };

/// Thrown by Package for what it cannot read.
struct Unreadable : std::runtime_error {
    explicit Unreadable(Fault why);
    Fault fault;
};

/// A package that lies in memory, for those who want a few of its entries. Not to be shared between
/// threads. Throws Unreadable.
class Package {
  public:
    /// `bytes` outlive it.
    explicit Package(std::string_view bytes, const Limits& limits = {});
    ~Package();
    Package(const Package&) = delete;
    Package& operator=(const Package&) = delete;

    /// In the order in which they are listed; also those that occur twice.
    std::vector<std::string> names() const;
    /// Unpacked; nothing when there is none of that name.
    std::optional<std::string> find(const std::string& name) const;
    /// Unpacked: the entry that stands at `index` of `names`.
    std::string at(std::size_t index) const;

  private:
    std::string unpacked(std::size_t index) const;

    ::zip* archive_ = nullptr;
    Limits limits_;
    mutable std::size_t unpacked_bytes_ = 0;
};

struct Entry {
    std::string name;
    std::string content;

    bool operator==(const Entry&) const = default;
};

/// Whether a name can be unpacked anywhere and stays below the folder that it is unpacked into:
/// lower-case ASCII letters, digits, ".", "-" and "_" in parts that "/" parts, none of which is
/// empty or begins with ".", at most 200 characters.
bool is_plain_name(std::string_view name);

/// The entries in that order, stored as they are, all of 1980-01-01: the same entries make the same
/// bytes. Throws std::invalid_argument for none at all and for a name that is not plain or occurs
/// twice, std::runtime_error when there is no room.
std::string write(std::span<const Entry> entries);

/// Everything that a package holds, in its order. Refused: kNoPackage (also for nothing at all, a
/// name that is not plain or occurs twice, a folder, something encrypted), kTooLarge.
Checked<std::vector<Entry>> read(std::string_view bytes, const Limits& limits = {});

}  // namespace mashang::zip
