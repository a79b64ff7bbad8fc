#pragma once

// The append-only record of what happened: the backbone (docs/design, "The journal is the backbone").

#include <boost/json.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
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
};

struct Entry : Telling {
    std::int64_t position = 0;  ///< dense from 1, in the order of commits
    std::string id;
    Instant at;
};

/// Appends in the writing transaction. Stateless but for the maker of ids; share it.
class Journal {
  public:
    Journal(UuidMaker& ids) : ids_{ids} {}
    void tell(sql::Tx& tx, Instant at, const Telling& telling);

  private:
    UuidMaker& ids_;
};

/// Reads positions after `after`, at most `limit`.
std::vector<Entry> read_after(sql::Tx& tx, std::int64_t after, std::size_t limit);
/// Entries about one subject, oldest first (a case's timeline, a person's "who looked at my data").
std::vector<Entry> read_subject(sql::Tx& tx, std::string_view subject, std::int64_t after, std::size_t limit);

/// A reader with a cursor: `effect` runs in the transaction that moves the cursor, so each entry takes
/// effect exactly once. An effect that throws Refused or a bug is parked after five tries and shown to operators.
struct Follower {
    std::string name;                ///< "notices": its cursor's key
    std::vector<std::string> whats;  ///< only these; empty: all
    std::function<void(sql::Tx&, const Entry&)> effect;
};

}  // namespace mashang::journal
