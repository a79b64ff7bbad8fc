#pragma once

#include <string>
#include <string_view>

#include "contexts/one_code/check.h"

namespace mashang::app {

/// The replay record of a verifier without network: a file with a line for each code that was
/// accepted, "<cid in hex> <slot>". Locked while this object lives, so that of two verifiers at
/// one file one waits. It may be begun anew when the last code in it is six hours old.
class CodeRecord {
  public:
    /// Opens or makes it. Throws std::runtime_error for a file that is no record,
    /// std::system_error for one that cannot be opened or read.
    explicit CodeRecord(const std::string& file);
    CodeRecord(const CodeRecord&) = delete;
    CodeRecord& operator=(const CodeRecord&) = delete;
    ~CodeRecord();

    const one_code::LastSlots& last_slots() const { return last_slots_; }
    /// On the disk when it returns. Throws std::system_error.
    void append(std::string_view cid, std::uint16_t slot);

  private:
    int file_;
    one_code::LastSlots last_slots_;
};

}  // namespace mashang::app
