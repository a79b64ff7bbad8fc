#pragma once

#include <boost/describe/enum.hpp>
#include <string>
#include <string_view>

namespace mashang::files {

/// Whether a file was looked through for viruses.
enum class VirusCheck {
    no_scanner,  ///< nobody does: no scanner is set
    waiting,     ///< one is set and could not be reached: it is tried again
    clean,
    found,  ///< afterwards: the file is gone
};
BOOST_DESCRIBE_ENUM(VirusCheck, no_scanner, waiting, clean, found)

/// What a scanner said of a file.
struct Scanned {
    enum class Verdict { clean, found, not_reached };
    Verdict verdict;
    std::string word = {};  ///< found: the signature's name; not reached: why
};

/// Looks through files for viruses. Safe to share between threads.
class VirusScanner {
  public:
    virtual ~VirusScanner() = default;
    /// Does not throw: a scanner that is down is `not_reached`.
    virtual Scanned scan(std::string_view bytes) = 0;
};

}  // namespace mashang::files
