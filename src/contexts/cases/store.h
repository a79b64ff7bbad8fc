#pragma once

// All SQL of the context, one function per query.

#include <boost/json.hpp>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "contexts/cases/case.h"
#include "contexts/cases/extension.h"
#include "contexts/cases/ledger.h"
#include "platform/crypto/field_cipher.h"
#include "platform/files/file_id.h"
#include "platform/sql/sql.h"

namespace mashang::cases {

/// A page of a list, newest first: what comes after `cursor`.
struct PageOf {
    std::size_t limit = 50;
    std::optional<std::string> cursor = {};  ///< id of the last case seen
};

/// That an applicant handed something in.
struct Submitted {
    std::string case_id;
    std::string item_id;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(Submitted, (), (case_id, item_id, at))

/// Keeps cases. Forms, remarks and notes are encrypted with the cipher; nothing else of a person is
/// in here.
class Store {
  public:
    explicit Store(crypto::FieldCipher& cipher) : cipher_{cipher} {}
    /// For what else a case's rooms seal (task_store.h).
    crypto::FieldCipher& cipher() { return cipher_; }

    void add(sql::Tx& tx, const Case& added, const boost::json::object& form);
    /// Writes the case where it still has version `seen`; false when somebody else was faster.
    bool save(sql::Tx& tx, const Case& changed, std::int64_t seen);
    void save_form(sql::Tx& tx, const Case& of, const boost::json::object& form);
    boost::json::object form_of(sql::Tx& tx, const Case& of);

    std::optional<Case> find(sql::Tx& tx, const identity::PersonId& person_id, const CaseId& id);
    /// For the office, which does not know whose it is.
    std::optional<Case> find(sql::Tx& tx, const CaseId& id);
    /// Those there are of them, in no order, in one statement for a page of them.
    std::vector<Case> find(sql::Tx& tx, const std::set<CaseId>& ids);
    std::optional<Case> find(sql::Tx& tx, const CaseNumber& number);
    /// Of whoever opened it: the applicant herself, she through an app, or the account that acted
    /// for her. Not one that another applicant represents now.
    std::optional<Case> find_draft(sql::Tx& tx, const identity::PersonId& person_id,
                                   const std::string& item_id, const places::OfficeId& office,
                                   const std::optional<std::string>& filed_by = {},
                                   const std::optional<std::string>& filed_through = {});
    /// False when the number is taken already.
    bool take_number(sql::Tx& tx, const CaseNumber& number, const Case& of);

    /// In one of the states, or in any. With `filed_by` only those that this account opened, with
    /// `filed_through` only those that were opened through this app.
    std::vector<Case> list_of_person(sql::Tx& tx, const identity::PersonId& person_id,
                                     std::span<const CaseState> states, const PageOf& page,
                                     const std::optional<std::string>& filed_by = {},
                                     const std::optional<std::string>& filed_through = {});
    /// What was handed in, whatever became of it; the newest first.
    std::vector<Submitted> list_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                          std::size_t most);
    /// An office's cases of one state, those due first first; cases of no number (drafts) are never
    /// among them.
    std::vector<Case> list_of_office(sql::Tx& tx, const places::OfficeId& office,
                                     std::optional<CaseState> state, const PageOf& page);
    /// The same of those that the office received for another.
    std::vector<Case> list_received(sql::Tx& tx, const places::OfficeId& office,
                                    std::optional<CaseState> state, const PageOf& page);
    /// Those handed in, by state; of each no more than `most` are counted.
    std::map<CaseState, std::int64_t> count_of_office(sql::Tx& tx, const places::OfficeId& office,
                                                      int most);
    /// Of an item, handed in and not finished, at all offices.
    std::int64_t count_open(sql::Tx& tx, std::string_view item_id);
    /// When the person last handed one in, of an item, in her own name.
    std::optional<Instant> last_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                          std::string_view item_id);
    /// That case.
    std::optional<Case> find_last_submitted(sql::Tx& tx, const identity::PersonId& person_id,
                                            std::string_view item_id);

    std::vector<CaseMaterial> materials_of(sql::Tx& tx, const Case& of);
    void save_material(sql::Tx& tx, const CaseMaterial& material);
    /// Whether a material of any case lies in this file, or a piece of one that is on its way.
    bool names_file(sql::Tx& tx, const files::FileId& id);

    /// With its materials, whose files nobody names then.
    void remove_draft(sql::Tx& tx, const Case& draft);

    void add_event(sql::Tx& tx, const CaseEventRow& event);
    std::vector<CaseEventRow> events_of(sql::Tx& tx, const Case& of);

    void add_clock_row(sql::Tx& tx, const ClockRow& row);
    std::vector<ClockRow> clock_rows_of(sql::Tx& tx, const Case& of);
    /// Open cases whose due date was reckoned beyond the published holidays, by id, after `after`.
    std::vector<Case> list_provisional(sql::Tx& tx, std::string_view after, std::size_t most);

    /// Writes the request for more time, or how it was settled.
    void save_extension(sql::Tx& tx, const Extension& extension);
    std::optional<Extension> find_extension(sql::Tx& tx, const Case& of);

  private:
    void open(Case& stored);  // unseals in place
    std::optional<Case> opened(std::optional<Case> stored);
    std::vector<Case> opened(std::vector<Case> stored);

    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::cases
