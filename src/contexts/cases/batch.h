#pragma once

// Several tasks or cases at once (批量办理): each with its own result, and what is refused of one
// leaves nothing behind and keeps no other.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/parts.h"
#include "contexts/cases/task_acts.h"
#include "platform/http/caller.h"

namespace mashang::cases {

/// Of one batch the first so many are done.
inline constexpr std::size_t kMostAtOnce = 100;

/// What is done with each of several tasks.
enum class BatchDeed { take, give_back, assign };
BOOST_DESCRIBE_ENUM(BatchDeed, take, give_back, assign)

struct Batch {
    BatchDeed deed;
    std::vector<SeenTask> tasks;            ///< the first 100
    std::optional<identity::AccountId> to;  ///< of `assign`
};
BOOST_DESCRIBE_STRUCT(Batch, (), (deed, tasks, to))

/// Done with one of them, or why not.
struct BatchResult {
    TaskId id;
    bool done;
    std::optional<std::string> code = {};    ///< of the refusal
    std::optional<std::string> detail = {};  ///< in the caller's language
};
BOOST_DESCRIBE_STRUCT(BatchResult, (), (id, done, code, detail))
struct BatchResults {
    std::vector<BatchResult> results;
};
BOOST_DESCRIBE_STRUCT(BatchResults, (), (results))

BatchResults carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                       const Batch& batch);

/// What is done with each of several cases before the office works on them.
enum class CaseBatchDeed { pre_check, accept };
BOOST_DESCRIBE_ENUM(CaseBatchDeed, pre_check, accept)

struct SeenCase {
    CaseId id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(SeenCase, (), (id, version))
struct CaseBatch {
    CaseBatchDeed deed;
    std::vector<SeenCase> cases;  ///< the first 100
};
BOOST_DESCRIBE_STRUCT(CaseBatch, (), (deed, cases))

struct CaseBatchResult {
    CaseId id;
    bool done;
    std::optional<std::string> code = {};
    std::optional<std::string> detail = {};
};
BOOST_DESCRIBE_STRUCT(CaseBatchResult, (), (id, done, code, detail))
struct CaseBatchResults {
    std::vector<CaseBatchResult> results;
};
BOOST_DESCRIBE_STRUCT(CaseBatchResults, (), (results))

/// Nobody has looked at each: only what the formal check finds nothing in is accepted so; of the
/// others the result is kIncomplete. [行政许可法 32]
CaseBatchResults carry_out(sql::Tx& tx, const Parts& parts, const http::Caller& caller,
                           const CaseBatch& batch);

}  // namespace mashang::cases
