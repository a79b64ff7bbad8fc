#pragma once

// The route table: every door of the program is one row of data. The edge, the OpenAPI document, the
// permission walk in the tests and docs/policy.md are all readers of it.

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "platform/http/caller.h"
#include "platform/json/json.h"
#include "platform/json/schema.h"
#include "platform/sql/sql.h"

namespace mashang::http {

enum class Method { get, post, put, patch, del };

/// memory: no database at all (catalogue, search). read: a snapshot. write: a transaction.
/// stream: talks while the caller waits (downloads, uploads).
enum class Kind { memory, read, write, stream };

/// Who may call, and over whose things. `over` is what the walk of routes × roles × foreign objects tests.
enum class Who { anyone, person, staff };
enum class Over { nothing, own, office, everything };
struct Access {
    Who who = Who::anyone;
    int level = 0;                        ///< persons: assurance level at least
    std::vector<std::string> roles = {};  ///< staff: one of these; empty: any
    Over over = Over::nothing;
};

/// A body that is not JSON (a download), or an upload's bytes.
struct Bytes {
    std::string content_type;
    std::string data;
    std::string file_name = {};
};
struct Nothing {};  ///< 204, or no input
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// What a handler may say besides its output: cookies to set, a status other than 200.
struct Reply {
    int status = 200;
    std::vector<std::string> cookies = {};
    std::string location = {};
};

/// What the edge hands to a route after parsing: values are already checked against limits, not yet typed.
struct RawInput {
    boost::json::object members;  ///< path parameters, query parameters and JSON body in one object
    Bytes upload;                 ///< for uploads: the raw body
};
struct RawOutput {
    Reply reply;
    std::string content_type = "application/json";
    std::string body;
    std::string file_name = {};
};

/// The typed handler behind a row, with its types erased. Steps that are null are not there.
struct Handler {
    /// Slow work without data, before the transaction, in the bounded pool (hash a password).
    std::function<void(RawInput&)> before;
    std::function<RawOutput(sql::Tx*, const Caller&, const RawInput&)> run;
};

struct Route {
    Method method;
    std::string path;  ///< "/api/v1/cases/{id}/submission"
    Kind kind;
    Access access;
    std::string summary;  ///< one English sentence for the OpenAPI document
    std::string tag;      ///< the context
    std::string clause;   ///< "P 3.1.4", or empty
    std::size_t body_limit = 64 * 1024;
    int status = 200;  ///< of a success
    std::vector<const Refusal*> refusals = {};
    json::Schema input;
    json::Schema output;
    std::string upload_type = {};  ///< set for uploads: accepted media types
    std::string download_type = {};
    Handler handler;
};

using Routes = std::vector<Route>;

}  // namespace mashang::http
