#pragma once

// A copy of everything that the platform keeps of a person. 个人信息保护法 45.

#include <boost/describe.hpp>
#include <boost/json.hpp>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "contexts/identity/account.h"
#include "platform/sql/sql.h"

namespace mashang::own_data {

struct CopyTag;
using CopyId = Id<CopyTag>;

///   from     event                              to
///   making   all chapters are written           ready
///   making   it failed three times              failed
///   ready    all files were fetched, or a day   over
enum class CopyState { making, ready, failed, over };
BOOST_DESCRIBE_ENUM(CopyState, making, ready, failed, over)

enum class CopyFormat { json, pdf };
BOOST_DESCRIBE_ENUM(CopyFormat, json, pdf)

/// Who writes one chapter of a copy: what one context keeps of a person.
struct Contributor {
    std::string code;   ///< "identity": the chapter's name in JSON
    std::string title;  ///< "账号与身份"
    std::function<boost::json::object(sql::Tx&, const identity::PersonId&)> write;
};

struct Chapter {
    std::string code;
    std::string title;
    boost::json::object data;
};

/// Which of how many; from 1.
struct PartNumber {
    std::int64_t part = 1;
    std::int64_t parts = 1;
};

/// The chapters for people: names of members in Chinese (words.h), lists and things in steps.
std::string pdf_of(const std::vector<Chapter>& chapters, Instant at, PartNumber number = {});
/// For programs: {"made_at", "part", "parts", "chapters": {code: …}}.
std::string json_of(const std::vector<Chapter>& chapters, Instant at, PartNumber number = {});

}  // namespace mashang::own_data
