#pragma once

// The route table: every door of the program is one row of data. The edge, the OpenAPI document,
// the permission walk in the tests and docs/policy.md are all readers of it. Contexts make rows
// with the builders of typed_route.h.

#include <boost/json.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "platform/http/caller.h"
#include "platform/http/message.h"
#include "platform/json/json.h"
#include "platform/json/schema.h"
#include "platform/sql/sql.h"

namespace mashang::http {

enum class Method { get, post, put, patch, del };

/// "GET", "POST", "PUT", "PATCH", "DELETE".
std::string_view name_of(Method method);

/// memory: no database at all (catalogue, search). read: a snapshot. write: a transaction.
/// stream: a snapshot too, but in the pool, since it moves megabytes (downloads).
enum class Kind { memory, read, write, stream };

/// Who may call, and over whose things; signed_in: persons and staff alike. app: a connected app
/// with an access token of ours. `over` is what the walk of routes × roles × foreign objects tests.
enum class Who { anyone, person, staff, signed_in, app };
enum class Over { nothing, own, office, everything };
/// Who may pass besides the owner of the things: somebody who acts for her (`Caller::acting_for`),
/// and an officer who assists her. Their reads run in a writing transaction, since each leaves a
/// trace in the journal.
enum class ForAnother { nobody, persons, persons_and_officers };
struct Access {
    Who who = Who::anyone;
    int level = 0;                        ///< persons: assurance level at least
    std::vector<std::string> roles = {};  ///< staff: one of these; empty: any
    Over over = Over::nothing;
    std::string scope = {};  ///< what an app's token must cover; a person's: none passes without
    ForAnother for_another = ForAnother::nobody;
};

/// How often one address or one person may call (rate_limit.h has the figures). automatic: by kind.
/// strict: what guesses or costs money (sign-in, text messages). machine: what servers of other
/// houses call for all their users.
enum class RateClass { automatic, reading, writing, strict, machine };

/// A body that is not JSON (a download), or an upload's bytes.
struct Bytes {
    std::string content_type;
    std::string data;
    std::string file_name = {};
};
struct Nothing {};  ///< 204, or no input
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

/// What a handler may say besides its output: cookies to set, a status other than the route's.
struct Reply {
    int status = 200;                       ///< starts as the route's own
    std::vector<std::string> cookies = {};  ///< whole Set-Cookie values (cookies.h)
    std::string location = {};
    std::string headers = {};  ///< further ones, each "Name: value\r\n" (add_header)

    /// Throws std::invalid_argument for a value that is not one line.
    void add_header(std::string_view name, std::string_view value);
};

/// What the edge hands to a route after parsing: values are already checked against limits, not yet
/// typed (`Handler::decode` does that).
struct RawInput {
    boost::json::object members;  ///< path parameters, query parameters and JSON body in one object
    Bytes upload = {};            ///< for uploads: the raw body
    int status = 200;             ///< of a success, by the route's row
    std::shared_ptr<void> typed = {};  ///< the route's In, once decoded
    WireRequest wire = {};             ///< for wire rows: the request as it came
};
struct RawOutput {
    Reply reply;
    std::string content_type = "application/json";  ///< empty: no body
    std::string body;
    std::string file_name = {};
    // Wire rows only:
    std::string headers = {};        ///< further ones, each "Name: value\r\n" (add_header)
    std::string policy = {};         ///< the page's Content-Security-Policy; empty: that of data
    std::string cache_control = {};  ///< empty: no-store
    /// What needs no data and takes long (a signature): after the commit, on the network's thread.
    std::function<void(RawOutput&)> finish = {};

    /// Throws std::invalid_argument for a value that is not one line.
    void add_header(std::string_view name, std::string_view value);
};

/// The typed handler behind a row, with its types erased. `before` may be null.
struct Handler {
    /// Reads the members into the route's In; Refused{json.invalid} with all faults.
    std::function<void(RawInput&)> decode;
    /// Slow work before the transaction, in the bounded pool (hash a password, keep a file). On a
    /// route for anyone nobody is identified yet: the caller is anonymous and only tells language,
    /// request id, address and user agent. On others it is who was let in a moment before; the
    /// transaction asks again.
    std::function<void(RawInput&, const Caller&)> before;
    /// The handler itself. `tx` is null for memory routes. May run again when PostgreSQL retries.
    std::function<RawOutput(sql::Tx* tx, const Caller&, const RawInput&)> run;
    // Wire rows only, each may be null:
    /// The answer when it needs no transaction; the caller is anonymous.
    std::function<std::optional<RawOutput>(const Caller&, const RawInput&)> at_once = {};
    /// Whether a snapshot is enough for this request to a write row: it is served as a read.
    std::function<bool(const WireRequest&)> reads = {};
    /// The answer to a refusal, in place of a problem document.
    std::function<RawOutput(const Refused&, const RequestHead&)> shape_refusal = {};
};

/// One member of an input that is not in the JSON body: it travels in the path, in a header, else
/// in the query.
struct Parameter {
    enum class Shape { text, integer, number, boolean, list };
    std::string name;
    bool in_path = false;
    Shape shape = Shape::text;  ///< lists are written a,b,c
    std::string header = {};    ///< "Upload-Offset"; empty: not in a header

    bool is_in_query() const { return !in_path && header.empty(); }
};

struct Route {
    Method method = Method::get;
    std::string path;  ///< "/api/v1/cases/{id}/submission"
    Kind kind = Kind::memory;
    Access access;
    std::string summary;                 ///< one English sentence for the OpenAPI document
    std::string tag;                     ///< the context
    std::string clause;                  ///< "P 3.1.4", or empty
    std::size_t body_limit = 64 * 1024;  ///< bytes; 0: the route takes no body
    int status = 200;                    ///< of a success
    RateClass rate = RateClass::automatic;
    bool cross_site = false;  ///< true: called by other machines, so no proof of same origin
    bool is_wire = false;     ///< the handler reads and writes whole messages (wire_route.h)
    bool is_form = false;     ///< wire: sent by a form of our own pages, which cannot set a header
    bool cors = false;        ///< wire: scripts of any site may read it, without cookies
    /// memory routes whose answer depends on target and language only: changes when the data do, so
    /// that the edge may keep finished answers (memory_cache.h). Null: every call runs the handler.
    std::function<std::uint64_t()> version = {};
    std::vector<const Refusal*> refusals = {};
    std::vector<Parameter> parameters = {};
    json::Schema input;   ///< all members: parameters and body
    json::Schema output;  ///< empty name and definition: no content
    std::string upload_type =
        {};  ///< set for uploads: accepted media types "image/jpeg, image/png"
    std::string download_type = {};  ///< set for downloads: media types
    std::string headers = {};        ///< of every answer, refusals too: "Name: value\r\n"
    std::string options = {};        ///< of the answer to OPTIONS, besides Allow
    Handler handler;
};

using Routes = std::vector<Route>;

/// Adds `more` to `routes`.
void append(Routes& routes, Routes more);

/// Decodes and runs a row without a socket, as the edge does after parsing: what contexts' tests
/// call. `members` are path and query parameters (as texts) and body members together.
RawOutput call(const Route& route, sql::Tx* tx, const Caller& caller, boost::json::object members,
               Bytes upload = {});

}  // namespace mashang::http
