#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace mashang::csv {

/// One thing that is wrong with a file, for the person who has to mend it.
struct Problem {
    std::string file;
    int line = 0;        ///< 1 is the header; 0: the file as a whole
    std::string column;  ///< name from the header, or empty
    std::string reason;  ///< a sentence in Chinese, then the same in English after " / "

    bool operator==(const Problem&) const = default;
};

/// Collects problems of one import; keeps the first `kMost` and counts all.
class Problems {
  public:
    static constexpr std::size_t kMost = 1000;

    void add(std::string_view file, int line, std::string_view column, std::string_view reason);

    bool empty() const { return count_ == 0; }
    std::size_t count() const { return count_; }
    const std::vector<Problem>& list() const { return list_; }

  private:
    std::vector<Problem> list_;
    std::size_t count_ = 0;
};

struct Record {
    int line = 0;  ///< where it starts
    std::vector<std::string> fields;
};

struct Table {
    std::vector<std::string> header;
    std::vector<Record> records;  ///< each has as many fields as the header; others are problems
};

/// Limits: 64 MiB a file, 1,000,000 records, 200 columns, 64 KiB a field.
Table parse(std::string_view file, std::string_view content, Problems& problems);

}  // namespace mashang::csv
