#pragma once

#include <exception>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace mashang {

/// What sort of "no" a refusal is. The edge maps each to one HTTP status
/// (platform/http/problem.cpp).
enum class RefusalKind {
    malformed,        ///< the request cannot be read at all (400)
    unauthenticated,  ///< nobody is signed in, or not strongly enough (401)
    forbidden,        ///< signed in, and may not (403)
    missing,          ///< there is no such thing, or none that the caller may know of (404)
    conflict,         ///< the thing's state does not allow it (409)
    gone,             ///< it was there and its time is over (410)
    too_large,        ///< beyond a limit of size (413)
    invalid,          ///< readable, and wrong: each fault is named (422)
    too_many,         ///< beyond a limit of rate (429)
    unavailable,      ///< cannot be done now; the same request may be sent again (503)
};

/// One row of a context's closed list of refusals. Rows are constants; they are compared by
/// address.
struct Refusal {
    std::string_view code;  ///< stable, public: "cases.already_decided"
    RefusalKind kind;
    std::string_view zh;           ///< message for people; {name} is filled from the facts
    std::string_view en;           ///< the same in English
    std::string_view clause = {};  ///< "P 3.1.4", "行政许可法 32", or nothing
};

/// Names and values that a refusal's message and its problem document show. No personal data.
using Facts = std::map<std::string, std::string>;

/// One thing that is wrong with an input, and where: `pointer` is a JSON Pointer (RFC 6901) into
/// it.
struct Fault {
    std::string pointer;
    const Refusal* refusal;
    Facts facts = {};

    bool operator==(const Fault&) const = default;
};

/// Thrown by a flow that must stop: the transaction rolls back and the edge prints a problem
/// document (RFC 9457). Not an error of the program. Pure rules return faults instead, all at once.
class Refused : public std::exception {
  public:
    explicit Refused(const Refusal& refusal, Facts facts = {}, std::vector<Fault> faults = {});

    const Refusal& refusal() const { return *refusal_; }
    const Facts& facts() const { return facts_; }
    const std::vector<Fault>& faults() const { return faults_; }
    const char* what() const noexcept override { return what_.c_str(); }

  private:
    const Refusal* refusal_;
    Facts facts_;
    std::vector<Fault> faults_;
    std::string what_;
};

enum class Language { zh, en };

/// The refusal's message in a language, its placeholders filled from `facts`; a name that the facts
/// do not hold stays as it is.
std::string message_of(const Refusal& refusal, const Facts& facts, Language language);

}  // namespace mashang
