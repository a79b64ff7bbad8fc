#pragma once

// The append-only record of what happened: the backbone (docs/design, "The journal is the
// backbone").

#include <boost/json.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "platform/sql/sql.h"

namespace mashang::journal {

struct EntryTag;
using EntryId = Id<EntryTag>;

/// What a flow tells. `facts` hold no personal identifier in clear: ids of ours, codes, amounts.
struct Telling {
    std::string what;       ///< "case.decided": context word, then past participle
    std::string actor;      ///< who did it: account id, or "system"
    std::string on_behalf;  ///< for whom (person id), or empty
    std::string authority;  ///< under which role, mandate or rule
    std::string subject;    ///< whose or which thing: "case:<id>", "person:<id>"
    boost::json::object facts;
    std::string matter = {};  ///< in which other thing's course ("case:<id>"), or empty
};

struct Entry : Telling {
    std::int64_t position = 0;  ///< dense from 1, in the order of commits; 0: not yet given
    std::string id;
    Instant at;
};

/// Somebody looked at personal data. Such a route is declared `write`, so that its answer does not
/// go out before this is durable (docs/decisions/0003-journal-positions.md).
struct Reading {
    std::string actor;      ///< account id
    std::string authority;  ///< "officer", "self" …
    std::string person;     ///< whose data: person id
    std::string matter;     ///< for which case ("case:<id>"), or empty
    std::string ground;     ///< why: rule, purpose
    std::string what;       ///< what was seen: "contact", "materials" …
};
inline constexpr std::string_view kPersonDataRead = "person_data.read";

/// Appends in the writing transaction. Stateless but for the maker of ids; share it.
class Journal {
  public:
    explicit Journal(UuidMaker& ids) : ids_{ids} {}
    void tell(sql::Tx& tx, Instant at, const Telling& telling);
    /// Tells kPersonDataRead about "person:<id>", with ground and what as its facts.
    void tell_read(sql::Tx& tx, Instant at, const Reading& reading);

  private:
    UuidMaker& ids_;
};

/// Entries at positions after `after`, at most `limit`.
std::vector<Entry> read_after(sql::Tx& tx, std::int64_t after, std::size_t limit);
/// Entries about one subject, oldest first (a case's timeline, a person's "who looked at my data").
/// On PostgreSQL entries of the last moments come last with position 0; pages end with a position.
std::vector<Entry> read_subject(sql::Tx& tx, std::string_view subject, std::int64_t after,
                                std::size_t limit);
/// The same for entries that happened in the course of a matter ("who looked into this case").
std::vector<Entry> read_matter(sql::Tx& tx, std::string_view matter, std::int64_t after,
                               std::size_t limit);

/// A reader with a cursor: `effect` runs in the transaction that moves the cursor, so each entry
/// takes effect exactly once, in order. An effect that throws Refused or a bug is tried five times,
/// then parked, shown to operators (follower.h), and the follower goes on.
struct Follower {
    std::string name;                ///< "notices": its cursor's key
    std::vector<std::string> whats;  ///< only these; empty: all
    std::function<void(sql::Tx&, const Entry&)> effect;
};

}  // namespace mashang::journal
