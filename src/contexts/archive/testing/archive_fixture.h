#pragma once

// The archive on a fresh database of each engine: cases that end, a journal that is sealed, two
// archivists of their office and an inspector.

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "contexts/archive/flows.h"
#include "contexts/archive/refusals.h"
#include "contexts/archive/schema.h"
#include "contexts/archive/store.h"
#include "contexts/cases/testing.h"
#include "platform/journal/following.h"
#include "platform/journal/seal_keys.h"
#include "platform/journal/sealer.h"
#include "platform/journal/sequencer.h"

namespace mashang::archive::testing {

inline constexpr const char* kOffice = "GA-350102000000";

class ArchiveTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(schema());
        parts_ = std::make_unique<Parts>(Parts{
            .database = database(),
            .clock = town().house.clock,
            .ids = town().house.ids,
            .journal = town().house.journal,
            .fields = town().house.fields,
            .keys = town().house.keys,
            .files = town().files,
            .cases = town().parts,
            .find_signature = [this](sql::Tx&, const std::string&) { return signature; },
            .staff_name = [](sql::Tx&, const std::string& id) { return "工作人员" + id; },
            .issued_documents = [this](sql::Tx&, const cases::CaseId&) { return documents; }});
        it_is("2018-09-03T09:00:00+08:00");
        lin = town().proven_person(database());
    }

    cases::testing::Town& town() { return *town_; }
    Parts& parts() { return *parts_; }
    void it_is(const char* moment) { town().house.clock.set(*Instant::parse(moment)); }

    /// Handed in with a picture, decided, and opened by the applicant.
    cases::Case served(cases::Outcome outcome = cases::Outcome::granted) {
        const cases::Case draft = town().case_in(database(), cases::CaseState::draft, lin);
        const auto file = town().files.take(cases::testing::one_pixel());
        const cases::Case decided = run([&](sql::Tx& tx) {
            fill_in(tx, draft, file);
            const auto in = cases::submit(tx, town().parts, lin, draft.id, draft.version).of;
            const auto accepted = cases::accept(tx, town().parts, officer, in.id, in.version);
            return cases::decide(tx, town().parts, officer, in.id, accepted.version, outcome,
                                 "依法办结");
        });
        return run([&](sql::Tx& tx) {
            return cases::serve(tx, town().parts, lin, decided, cases::ServedBy::opened);
        });
    }
    cases::Case fresh(const cases::Case& of) {
        return run([&](sql::Tx& tx) { return *town().store.find(tx, of.id); });
    }

    /// What the journal's threads do.
    void seal() {
        journal::Sequencer sequencer{database()};
        while (sequencer.run_once() > 0) {
        }
        journal::Sealer sealer{database(), town().house.clock,
                               journal::seal_signer(town().house.keys)};
        while (sealer.run_once()) {
        }
    }
    void follow() {
        seal();
        journal::Following run{database(), town().house.clock, {follower(parts())}};
        while (run.run_once()) {
        }
    }

    /// A served case and its package, a month later.
    PackageRow archived(cases::Outcome outcome = cases::Outcome::granted) {
        const cases::Case of = served(outcome);
        follow();
        it_is("2018-10-10T09:00:00+08:00");
        while (archive_one(parts())) {
        }
        return row_of(of.id).value();
    }
    std::optional<PackageRow> row_of(const CaseId& id) {
        return run([&](sql::Tx& tx) { return store::find(tx, id); });
    }
    std::string bytes_of(const PackageRow& row) { return town().files.read(*row.file).value(); }
    TrustedKeys trusted() { return TrustedKeys{archive_public_keys(town().house.keys)}; }

    std::vector<std::string> told(const std::string& subject) {
        std::vector<std::string> whats;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, subject, 0, 1000)) {
                whats.push_back(entry.what);
            }
        });
        return whats;
    }

    static http::Caller archivist(const char* office = kOffice) {
        return identity::testing::staff("archivist", office);
    }
    static http::Caller second_archivist() {
        http::Caller second = archivist();
        second.account_id = "0192f000-0000-7000-8000-000000000002";
        return second;
    }
    static http::Caller inspector() {
        http::Caller caller = identity::testing::staff("inspector", "");
        caller.account_id = "0192f000-0000-7000-8000-000000000003";
        return caller;
    }

    http::Caller lin;
    http::Caller officer = cases::testing::Town::officer();
    std::optional<certificates::KeptSignature> signature = {};
    std::vector<IssuedDocument> documents = {};

  private:
    void fill_in(sql::Tx& tx, const cases::Case& draft, const files::StoredFile& file) {
        boost::json::object form = town().store.form_of(tx, draft);
        form["address"] = "福州市鼓楼区";
        form["mobile"] = "13800005678";
        town().store.save_form(tx, draft, form);
        auto materials = town().store.materials_of(tx, draft);
        cases::CaseMaterial& first = materials.front();
        first.state = cases::MaterialState::uploaded;
        first.file_id = file.id.text();
        first.file_name = "照片.png";
        first.media_type = "image/png";
        first.size = static_cast<std::int64_t>(file.size);
        town().store.save_material(tx, first);
    }

    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Parts> parts_;
};

}  // namespace mashang::archive::testing
