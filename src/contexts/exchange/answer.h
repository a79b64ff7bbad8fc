#pragma once

// What the receiving side answers to a batch. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace mashang::exchange {

enum class Verdict { accepted, rejected };
BOOST_DESCRIBE_ENUM(Verdict, accepted, rejected)

/// What it found wrong; `code` and `message` in its own words.
struct ReceiverFault {
    std::string column;
    std::string code;
    std::string message;

    bool operator==(const ReceiverFault&) const = default;
};
BOOST_DESCRIBE_STRUCT(ReceiverFault, (), (column, code, message))

struct RowAnswer {
    std::string key;
    Verdict verdict = Verdict::accepted;
    std::vector<ReceiverFault> faults = {};  ///< of a rejected row, at least one

    bool operator==(const RowAnswer&) const = default;
};

/// Throws std::runtime_error, with nothing of anybody in it, unless the body is
///
///   {"batch": id, "results": [{"key", "verdict": "accepted" | "rejected",
///                              "faults"?: [{"column"?, "code", "message"?}]}]}
///
/// about exactly this batch with each of these keys once: an answer that leaves a row out or names
/// one twice cannot be relied on, and the batch is sent again. In the order of `keys`; codes and
/// messages are cut to sensible lengths.
std::vector<RowAnswer> read_answer(std::string_view body, std::string_view batch,
                                   std::span<const std::string> keys);

}  // namespace mashang::exchange
