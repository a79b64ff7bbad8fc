#pragma once

// Whether a row may be sent: the table's own rules, and those between columns. Pure; finds all
// faults at once.

#include <boost/describe.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/exchange/tables.h"

namespace mashang::exchange {

/// One thing that is wrong with a row. `code`: one of `fault_words`, or "receiver:…", what the
/// other side calls it.
struct RowFault {
    std::string column;  ///< empty: the row as a whole
    std::string code;

    bool operator==(const RowFault&) const = default;
    auto operator<=>(const RowFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(RowFault, (), (column, code))

inline constexpr std::string_view kReceiverFault = "receiver:";

struct FaultWords {
    std::string_view code;
    std::string_view zh;
    std::string_view en;

    std::string_view words(Language language) const { return language == Language::zh ? zh : en; }
};
/// What the checker may find.
std::span<const FaultWords> fault_words();
/// In words; of a receiver's its own code.
std::string words_of(const RowFault& fault, Language language);

/// A rule between columns of one table; looked at only where its columns are right by themselves.
struct CrossRule {
    TableName table;
    std::string_view code;
    std::string_view column;                    ///< at which it is shown
    std::span<const std::string_view> columns;  ///< that it looks at
    bool (*holds)(const Cells& cells);
};
std::span<const CrossRule> cross_rules();

/// By column in the order of the table, then what holds between them. None: it may be sent.
std::vector<RowFault> check(const Table& table, const Cells& cells);

}  // namespace mashang::exchange
