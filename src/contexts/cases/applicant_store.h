#pragma once

// All SQL of those who apply together, one function per query.

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "contexts/cases/applicant.h"
#include "contexts/cases/store.h"

namespace mashang::cases {

/// A case that somebody takes part in, and how.
struct SharedCase {
    Case of;
    ApplicantState mine;
    bool represents = false;  ///< it is hers to handle
};

/// Keeps applicants; names and numbers are encrypted.
class ApplicantStore {
  public:
    explicit ApplicantStore(Store& cases) : cases_{cases} {}

    /// Writes it, in the place of the one before.
    void save(sql::Tx& tx, const Applicant& applicant);
    void remove(sql::Tx& tx, const Applicant& applicant);
    /// In the order in which they were asked, whatever they said.
    std::vector<Applicant> list_of(sql::Tx& tx, const Case& of);
    /// What a principal is in a case; nothing: she has no part in it.
    std::optional<Applicant> find(sql::Tx& tx, const identity::PersonId& principal,
                                  const CaseId& id);
    /// The cases in which a principal takes part, as Store::list_of_person.
    std::vector<SharedCase> list_shared(sql::Tx& tx, const identity::PersonId& principal,
                                        std::span<const CaseState> states, const PageOf& page);
    /// Of the cases that somebody opened those that another represents now, with her part in them.
    std::map<CaseId, ApplicantState> list_handed_over(sql::Tx& tx,
                                                      const identity::PersonId& opener);
    /// All of hers in others' cases, whatever became of them, the newest first.
    std::vector<Applicant> list_of_principal(sql::Tx& tx, const identity::PersonId& principal,
                                             std::size_t most);
    /// Those of that number of whom we did not know who they are.
    std::vector<Applicant> list_unknown(sql::Tx& tx, const std::string& number_index);

  private:
    std::vector<Applicant> opened(std::vector<Applicant> stored);
    Store& cases_;
};

}  // namespace mashang::cases
