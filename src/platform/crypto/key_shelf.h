#pragma once

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/instant.h"
#include "platform/crypto/bytes.h"

namespace mashang::crypto {

/// Something about the keys that a person must mend; what() tells what to do, in Chinese and then
/// in English after " / ".
struct KeyStoreFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Where the key store keeps its files. An HSM would be another one.
class KeyShelf {
  public:
    virtual ~KeyShelf() = default;
    virtual std::vector<std::string> names() = 0;
    virtual std::optional<Secret> read(const std::string& name) = 0;
    /// False, and nothing changed, when there is one of that name.
    virtual bool write_new(const std::string& name, std::string_view content) = 0;
    /// When it was put there; nothing where that is not known.
    virtual std::optional<Instant> made_at(const std::string& name) = 0;
};

/// Throws KeyStoreFault when the folder is not ours alone.
std::unique_ptr<KeyShelf> shelf_in_folder(const std::string& folder);
std::unique_ptr<KeyShelf> shelf_in_memory();

}  // namespace mashang::crypto
