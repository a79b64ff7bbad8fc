#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "sandbox/wire.h"

namespace mashang::sandbox {

/// What the receiving side finds wrong: in every row of the table, or those with that value.
struct ExchangeRule {
    std::string table;
    std::string column;
    std::string code;
    std::string message;
    std::optional<std::string> value;
};
BOOST_DESCRIBE_STRUCT(ExchangeRule, (), (table, column, code, message, value))

/// The receiving side of the case exchange (办件信息汇聚): POST /exchange/batches, behind a Gate.
///
///   data    {"sender", "batch", "sequence": from 1 without gaps, "edition", "made_at",
///            "rows": [{"table": "up_pro_accept"…, "key", "version", "order", "cells"}]}
///   answer  {"batch", "results": [{"key", "verdict": "accepted" | "rejected",
///                                  "faults"?: [{"column", "code", "message"}]}]}
///
/// A row is known by its key: it takes the place of one of an earlier version, and is answered the
/// same when it comes again. A result of a case is kept only after something else of that case.
/// GET /sandbox/exchange tells what it has; PUT /sandbox/exchange/rules
/// [{"table", "column", "code", "message", "value"?}] what it finds wrong from now on. Safe to
/// share between threads.
class CaseExchange {
  public:
    boost::json::object take(const boost::json::object& data);
    Answer put_rules(const Request& request);
    Answer list() const;

  private:
    struct Kept {
        std::string table;
        std::string project;
        std::int64_t version = 0;
    };
    boost::json::array faults_of(const std::string& table, const boost::json::object& cells) const;
    boost::json::object take_row(const boost::json::object& row);

    mutable std::mutex mutex_;
    std::vector<ExchangeRule> rules_;
    std::map<std::string, Kept, std::less<>> rows_;                   ///< by key
    std::map<std::string, std::int64_t, std::less<>> last_sequence_;  ///< by sender
    std::int64_t gaps_ = 0;
    std::int64_t repeated_ = 0;
};

}  // namespace mashang::sandbox
