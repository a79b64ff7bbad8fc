#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/checked.h"
#include "base/fixed_code.h"
#include "base/id.h"

namespace mashang::identity {

struct AccountTag;
using AccountId = Id<AccountTag>;
struct PersonTag;
using PersonId = Id<PersonTag>;
struct ProofingTag;
using ProofingId = Id<ProofingTag>;
struct PasskeyTag;
using PasskeyId = Id<PasskeyTag>;
struct SessionTag;
using SessionId = Id<SessionTag>;

enum class AccountKind { person, staff };
BOOST_DESCRIBE_ENUM(AccountKind, person, staff)

/// What a staff member may do; each route says which it demands.
enum class Role {
    officer,     ///< handles cases
    supervisor,  ///< sees how offices do
    auditor,     ///< reads the journal
    operator_,   ///< runs the platform
    editor,      ///< writes the items that her office keeps
    publisher,   ///< reviews what editors wrote, and publishes it
    archivist,   ///< keeps the archive of her office
    inspector,   ///< sees archived cases for a purpose that an archivist granted
};
BOOST_DESCRIBE_ENUM(Role, officer, supervisor, auditor, operator_, editor, publisher, archivist,
                    inspector)

/// "officer,operator": as a column holds them.
std::string text_of(const std::vector<Role>& roles);
/// Throws std::invalid_argument for a name that is no role's.
std::vector<Role> roles_of(std::string_view text);
std::vector<std::string> names_of(const std::vector<Role>& roles);

/// How surely we know who somebody is (docs/decisions/0012-levels-and-strengths.md).
inline constexpr int kLevelPhone = 0;     ///< holds the phone
inline constexpr int kLevelMatched = 1;   ///< the population register knows that name and number
inline constexpr int kLevelCard = 2;      ///< and a bank or social-security card is hers
inline constexpr int kLevelFace = 3;      ///< and her live face is the register's
inline constexpr int kLevelInPerson = 4;  ///< came to a window with her document, or has an eID

/// What a text message's code is for; it serves nothing else.
enum class CodePurpose { register_, sign_in, recover, confirm, new_mobile, window, agree };
BOOST_DESCRIBE_ENUM(CodePurpose, register_, sign_in, recover, confirm, new_mobile, window, agree)

/// Six digits: a code from a text message or from an authenticator app.
class SixDigits : public FixedCode<SixDigits, 6> {
  public:
    static constexpr std::string_view kSchemaPattern = "^[0-9]{6}$";
    static Checked<SixDigits> check(std::string_view text);
    static std::optional<SixDigits> parse(std::string_view text) { return value_of(check(text)); }

  private:
    using FixedCode::FixedCode;
};

/// The name that a staff member signs in with: 3 to 32 small letters, digits, dots and hyphens,
/// beginning with a letter. Capitals are read as small letters.
class UserName {
  public:
    static Checked<UserName> check(std::string_view text);
    static std::optional<UserName> parse(std::string_view text) { return value_of(check(text)); }

    const std::string& text() const { return text_; }
    friend auto operator<=>(const UserName&, const UserName&) = default;

  private:
    explicit UserName(std::string text) : text_{std::move(text)} {}
    std::string text_;
};

}  // namespace mashang::identity
