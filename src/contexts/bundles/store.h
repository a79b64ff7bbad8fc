#pragma once

// All SQL of bundles. Answers and form are sealed under the run's id.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "contexts/bundles/run.h"
#include "platform/crypto/field_cipher.h"
#include "platform/files/file_store.h"
#include "platform/sql/sql.h"

namespace mashang::bundles {

class Store {
  public:
    explicit Store(crypto::FieldCipher& cipher) : cipher_{cipher} {}

    void add(sql::Tx& tx, const BundleRun& run, const Typed& typed);
    /// False when the run has another version than `seen`.
    bool save(sql::Tx& tx, const BundleRun& run, std::int64_t seen);
    void save_typed(sql::Tx& tx, const BundleRun& run, const Typed& typed);
    /// With its files.
    void remove_draft(sql::Tx& tx, const BundleRun& run);

    std::optional<BundleRun> find(sql::Tx& tx, const identity::PersonId& person, const RunId& id);
    std::optional<BundleRun> find(sql::Tx& tx, const RunId& id);
    /// The one not handed in yet that this account has of the matter there.
    std::optional<BundleRun> find_draft(sql::Tx& tx, const identity::PersonId& person,
                                        std::string_view bundle, const DivisionCode& division,
                                        std::string_view account);
    /// The newest first.
    std::vector<BundleRun> list(sql::Tx& tx, const identity::PersonId& person,
                                std::string_view account, std::size_t most);
    /// Those that this person opened, whoever their applicants are.
    std::vector<BundleRun> list_by_hand_of(sql::Tx& tx, const identity::PersonId& person);
    Typed typed_of(sql::Tx& tx, const BundleRun& run);

    void save_part(sql::Tx& tx, const RunPart& part);
    std::vector<RunPart> parts_of(sql::Tx& tx, const BundleRun& run);
    /// The runs of which the case is a part.
    std::vector<RunPart> parts_with(sql::Tx& tx, const cases::CaseId& case_id);

    void save_file(sql::Tx& tx, const RunFile& file);
    void remove_file(sql::Tx& tx, const BundleRun& run, std::string_view material);
    std::vector<RunFile> files_of(sql::Tx& tx, const BundleRun& run);
    /// Whether a material of any run lies in this file.
    bool names_file(sql::Tx& tx, const files::FileId& id);

  private:
    crypto::FieldCipher& cipher_;
};

}  // namespace mashang::bundles
