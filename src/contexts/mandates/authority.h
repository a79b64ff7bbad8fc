#pragma once

// On what ground somebody works for another, whoever that is: the words that all contexts share.

#include <boost/describe.hpp>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/refused.h"
#include "contexts/catalogue/api.h"
#include "platform/clock/clock.h"
#include "platform/http/caller.h"
#include "platform/journal/journal.h"
#include "platform/sql/sql.h"

namespace mashang::mandates {

enum class PrincipalKind { person, legal_person };
BOOST_DESCRIBE_ENUM(PrincipalKind, person, legal_person)

/// Whose things they are. `id`: of ours, 36 characters; those of the two kinds never meet.
struct Principal {
    PrincipalKind kind = PrincipalKind::person;
    std::string id;

    bool operator==(const Principal&) const = default;
};
BOOST_DESCRIBE_STRUCT(Principal, (), (kind, id))

/// As a session says it; nothing when she acts for herself.
std::optional<Principal> principal_of(const http::Caller& caller);
http::ActingFor acting_for(const Principal& principal);

/// mandate: she agreed with another person. assistance: an officer at a window files for her.
/// guardianship: of a child. representative, agent: of a legal person.
enum class Ground { mandate, assistance, guardianship, representative, agent };
BOOST_DESCRIBE_ENUM(Ground, mandate, assistance, guardianship, representative, agent)

/// For which items: of a theme, those named, or, when both are empty, every one.
struct Scope {
    std::optional<std::string> theme = {};  ///< catalogue::Theme::id
    std::vector<std::string> items = {};    ///< catalogue::Item::id

    bool covers(const catalogue::Item& item) const;
};
BOOST_DESCRIBE_STRUCT(Scope, (), (theme, items))

/// Which of the principal's cases she works on: those that she opened herself, or all.
enum class Reach { own_filings, everything };
BOOST_DESCRIBE_ENUM(Reach, own_filings, everything)

/// What somebody may do for another now.
struct Authority {
    Ground ground = Ground::mandate;
    std::string reference;  ///< "mandate:<id>": by which the journal knows it
    Scope scope;
    /// What is known of the principal that she may see; nothing: all of it.
    std::optional<std::vector<catalogue::Known>> fields = {};
    Reach reach = Reach::own_filings;
    std::optional<Date> until = {};  ///< last day
    bool may_file = true;            ///< false: she files nothing
    bool may_sign = true;            ///< false: she puts no signature under what is handed in

    bool shows(std::string_view known) const;
};

/// Whether what is known by that name is among the fields; nothing: all are.
bool shows(const std::optional<std::vector<catalogue::Known>>& fields, std::string_view known);

/// What somebody does for another in a matter.
enum class Deed { file, sign };

/// Whether the authority lets her; null: it does. Whoever may file need not therefore sign, nor
/// the other way round.
const Refusal* fault_of_deed(const Authority& authority, Deed deed);

/// Who may act for principals of one kind. Each function runs in the caller's transaction and finds
/// out what is so in it; none refuses.
struct AuthoritySource {
    PrincipalKind kind = PrincipalKind::person;
    /// On which grounds the caller may act for the principal now; those of an agent and those of an
    /// officer. None: not at all.
    std::function<std::vector<Authority>(sql::Tx&, const http::Caller&,
                                         const std::string& principal)>
        find;
    /// For whom she may act now.
    std::function<std::vector<std::string>(sql::Tx&, const http::Caller&)> principals;
    /// As agents see them, by id: a masked name, a firm's name.
    std::function<std::map<std::string, std::string>(sql::Tx&,
                                                     const std::set<std::string>& principals)>
        display_names;
    /// What forms need not ask, by catalogue::Known's names.
    std::function<std::map<std::string, std::string>(sql::Tx&, const std::string& principal)>
        known_facts;
};

/// All sources together; the app connects them. Share it between threads; the journal and the clock
/// outlive it.
class Authorities {
  public:
    Authorities(std::vector<AuthoritySource> sources, journal::Journal& journal,
                const platform::Clock& clock)
        : sources_{std::move(sources)}, journal_{journal}, clock_{clock} {}

    std::vector<Authority> find(sql::Tx& tx, const http::Caller& caller,
                                const Principal& principal) const;
    /// For whom the caller may act now.
    std::vector<Principal> principals(sql::Tx& tx, const http::Caller& caller) const;
    /// Empty when nobody knows the principal.
    std::string display_name(sql::Tx& tx, const Principal& principal) const;
    /// Those of many, by id, in a few statements for a page of them.
    std::map<std::string, std::string> display_names(
        sql::Tx& tx, const std::vector<Principal>& principals) const;
    std::map<std::string, std::string> known_facts(sql::Tx& tx, const Principal& principal) const;

    /// Tells `mandate.used` about the authority: who did which step in which matter ("case:<id>").
    void tell_use(sql::Tx& tx, const http::Caller& caller, const Principal& principal,
                  const Authority& authority, std::string_view step, std::string_view matter,
                  boost::json::object facts) const;
    /// Tells `person_data.read`, by which the principal sees who looked.
    void tell_look(sql::Tx& tx, const http::Caller& caller, const Principal& principal,
                   const Authority& authority, std::string_view matter) const;

  private:
    const AuthoritySource* source_of(PrincipalKind kind) const;

    std::vector<AuthoritySource> sources_;
    journal::Journal& journal_;
    const platform::Clock& clock_;
};

/// The one that lets her work on an item, or null: the first that covers it, those that let her
/// file first.
const Authority* find_covering(const std::vector<Authority>& authorities,
                               const catalogue::Item& item);

}  // namespace mashang::mandates
