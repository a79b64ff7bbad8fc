// From the end of a case to its package, and what of the package still holds later.

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>

#include "contexts/archive/testing/archive_fixture.h"
#include "contexts/archive/views.h"
#include "platform/zip/package.h"

namespace mashang::archive {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;
using ::testing::Not;

class Archiving : public testing::ArchiveTest {
  protected:
    static std::vector<zip::Entry> unpacked(const std::string& bytes) {
        return zip::read(bytes).value();
    }
    static std::string content(const std::string& bytes, const std::string& name) {
        for (const zip::Entry& entry : unpacked(bytes)) {
            if (entry.name == name) return entry.content;
        }
        return "";
    }
    std::vector<Wrong> wrongs(const std::string& bytes) {
        std::vector<Wrong> all;
        for (const Finding& finding : verify_package(bytes, trusted()).findings) {
            all.push_back(finding.wrong);
        }
        return all;
    }
    /// The package after `change` of its files.
    template <class Change>
    static std::string tampered(const std::string& bytes, Change change) {
        auto entries = unpacked(bytes);
        change(entries);
        return zip::write(entries);
    }
    template <class Change>
    static std::string with_file(const std::string& bytes, const std::string& name, Change change) {
        return tampered(bytes, [&](std::vector<zip::Entry>& entries) {
            for (zip::Entry& entry : entries) {
                if (entry.name == name) change(entry.content);
            }
        });
    }
};
MASHANG_ON_EACH_ENGINE(Archiving);

TEST_P(Archiving, ACaseThatIsOverIsArchivedWhenItsDaysAreOverAndNotBefore) {
    const cases::Case of = served();
    follow();
    it_is("2018-10-03T08:59:00+08:00");
    EXPECT_FALSE(archive_one(parts()));
    EXPECT_EQ(fresh(of).state, cases::CaseState::served);
    it_is("2018-10-03T09:01:00+08:00");
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_FALSE(archive_one(parts()));
    EXPECT_EQ(fresh(of).state, cases::CaseState::archived);
    const auto row = row_of(of.id).value();
    EXPECT_EQ(row.office_id, testing::kOffice);
    EXPECT_EQ(row.year, 2018);
    EXPECT_EQ(row.sha256, crypto::to_hex(crypto::sha256(bytes_of(row))));
    EXPECT_THAT(told("case:" + of.id.text()), IsSupersetOf({"case.archived", "archive.kept"}));
}

TEST_P(Archiving, AWithdrawnCaseIsArchivedAndAGivenUpDraftIsNot) {
    const cases::Case open = town().case_in(database(), cases::CaseState::submitted, lin);
    const cases::Case draft = town().case_in(database(), cases::CaseState::draft, lin, "GA005");
    write([&](sql::Tx& tx) {
        cases::withdraw(tx, town().parts, lin, open.id, open.version, "不办了");
        cases::withdraw(tx, town().parts, lin, draft.id, draft.version, "不办了");
    });
    follow();
    it_is("2018-12-01T09:00:00+08:00");
    while (archive_one(parts())) {
    }
    EXPECT_EQ(row_of(open.id).value().retention, Retention::years_10);
    EXPECT_FALSE(row_of(draft.id));
}

TEST_P(Archiving, ThePackageHoldsTheCaseWholeAndVerifies) {
    const std::string bytes = bytes_of(archived());
    const Report report = verify_package(bytes, trusted());
    EXPECT_THAT(report.findings, IsEmpty());
    EXPECT_GE(report.entries, 4);
    std::vector<std::string> names;
    for (const zip::Entry& entry : unpacked(bytes)) names.push_back(entry.name);
    EXPECT_THAT(names, IsSupersetOf({"manifest.sha256", "manifest.json", "manifest.es256.sig",
                                     "manifest.sm2.sig", "case.json", "form.json", "form.pdf",
                                     "materials/01.png", "decision/result.html", "timeline.json",
                                     "ledger.json", "journal.json", "paper.json", "paper.txt",
                                     "keys/archive_es256.1.pem", "keys/archive_sm2.1.pem",
                                     "keys/journal_seal.1.pem"}));
    EXPECT_EQ(content(bytes, "materials/01.png"), cases::testing::one_pixel());
    EXPECT_THAT(content(bytes, "form.json"), HasSubstr("13800005678"));
    EXPECT_THAT(content(bytes, "form.pdf"), HasSubstr("%PDF-"));
    EXPECT_THAT(content(bytes, "journal.json"), HasSubstr("case.decided"));
    EXPECT_THAT(content(bytes, "paper.txt"), HasSubstr("电子签名法"));
}

TEST_P(Archiving, TheClocksOfTheStepsGoAlongWhereTheOfficeHandledTheCaseBySteps) {
    EXPECT_EQ(content(bytes_of(archived()), "steps.json"), "");
    it_is("2018-09-03T09:00:00+08:00");
    town().limit_step(database(), "GA003", {2, LimitUnit::working_day});
    const std::string bytes = bytes_of(archived());
    EXPECT_THAT(verify_package(bytes, trusted()).findings, IsEmpty());
    const auto clocks = boost::json::parse(content(bytes, "steps.json")).as_array();
    ASSERT_EQ(clocks.size(), 1U);
    const auto& clock = clocks.front().as_object();
    EXPECT_EQ(clock.at("step").as_string(), "decide");
    EXPECT_EQ(clock.at("promised").at("budget").as_int64(), 2);
    EXPECT_EQ(clock.at("lines").as_array().front().at("deed").as_string(), "start");
    EXPECT_EQ(clock.at("lines").as_array().back().at("deed").as_string(), "stop");
    const auto touched = with_file(bytes, "steps.json", [](std::string& text) { text += " "; });
    EXPECT_THAT(wrongs(touched), Contains(Wrong::changed));
}

TEST_P(Archiving, ASubmissionThatWasSignedBringsItsSignatureAlong) {
    signature = certificates::KeptSignature{.bound_to = "x",
                                            .text = "{\"type\":\"submission\"}",
                                            .signature = "c2lnbmVk",
                                            .certificates = "-----BEGIN CERTIFICATE-----\n",
                                            .fingerprint = "ab",
                                            .signed_at = town().house.clock.now(),
                                            .signer = {},
                                            .confirmation = R"({"public_key":"pQEC"})"};
    const std::string bytes = bytes_of(archived());
    EXPECT_EQ(content(bytes, "submission/confirmation.json"), signature->confirmation);
    EXPECT_EQ(content(bytes, "submission/signed.json"), signature->text);
    EXPECT_EQ(content(bytes, "submission/signature.der"), "signed");
    EXPECT_THAT(content(bytes, "submission/signature.json"), HasSubstr("rsa_pkcs1_sha256"));
    EXPECT_THAT(content(bytes, "paper.txt"), Not(HasSubstr("电子签名法")));
}

TEST_P(Archiving, WhatTheOfficeIssuedIsThereAsItWasWithWhatProvesItsService) {
    const auto keep = [&](const char* bytes) { return town().files.keep(bytes); };
    documents = {{"受理通知书", "榕公受〔2018〕1号", keep("%PDF-1"), R"({"text":"served"})"},
                 {"准予决定书", "榕公决〔2018〕1号", keep("%PDF-2"), ""}};
    const std::string bytes = bytes_of(archived());
    EXPECT_THAT(verify_package(bytes, trusted()).findings, IsEmpty());
    EXPECT_EQ(content(bytes, "documents/01.pdf"), "%PDF-1");
    EXPECT_EQ(content(bytes, "documents/01-receipt.json"), R"({"text":"served"})");
    EXPECT_EQ(content(bytes, "documents/02.pdf"), "%PDF-2");
    EXPECT_THAT(content(bytes, "manifest.json"), HasSubstr("准予决定书（榕公决〔2018〕1号）"));
    EXPECT_THAT(content(bytes, "manifest.sha256"), Not(HasSubstr("02-receipt")));
}

TEST_P(Archiving, EveryFaultOfAPackageIsNamed) {
    const std::string bytes = bytes_of(archived());
    const auto flip = [](std::string& content) { content.back() ^= 1; };
    EXPECT_THAT(wrongs(with_file(bytes, "form.json", flip)), ElementsAre(Wrong::changed));
    EXPECT_THAT(wrongs(tampered(bytes,
                                [](auto& entries) {
                                    std::erase_if(entries, [](const zip::Entry& entry) {
                                        return entry.name == "materials/01.png";
                                    });
                                })),
                ElementsAre(Wrong::missing));
    EXPECT_THAT(
        wrongs(tampered(bytes, [](auto& entries) { entries.push_back({"note.txt", "x"}); })),
        ElementsAre(Wrong::extra));
    EXPECT_THAT(wrongs(with_file(bytes, kEs256Signature, flip)),
                ElementsAre(Wrong::signature_wrong));
    EXPECT_THAT(wrongs(with_file(bytes, kSm2Signature, flip)), ElementsAre(Wrong::signature_wrong));
    EXPECT_THAT(wrongs(bytes.substr(0, bytes.size() - 1)), ElementsAre(Wrong::unreadable));
    EXPECT_THAT(wrongs(with_file(bytes, kManifest, [](std::string& text) { text = "{}"; })),
                ElementsAre(Wrong::changed, Wrong::unreadable));
}

TEST_P(Archiving, AFileThatIsChangedTogetherWithTheListIsFoundByTheSignatures) {
    const std::string bytes = bytes_of(archived());
    const std::string forged = tampered(bytes, [](std::vector<zip::Entry>& entries) {
        std::string before;
        std::string after;
        for (zip::Entry& entry : entries) {
            if (entry.name != "paper.txt") continue;
            before = crypto::to_hex(crypto::sha256(entry.content));
            entry.content = "无";
            after = crypto::to_hex(crypto::sha256(entry.content));
        }
        for (zip::Entry& entry : entries) {
            if (entry.name == kSums) entry.content.replace(entry.content.find(before), 64, after);
        }
    });
    EXPECT_THAT(wrongs(forged),
                ElementsAre(Wrong::manifest_wrong, Wrong::signature_wrong, Wrong::signature_wrong));
}

TEST_P(Archiving, APackageThatIsSignedByAnybodyElseIsNotTrusted) {
    const std::string bytes = bytes_of(archived());
    auto others = crypto::KeyStore::in_memory();
    signers_of(others);
    others.newest_sm2(crypto::kJournalSeal);
    const TrustedKeys strangers{archive_public_keys(others)};
    const Report report = verify_package(bytes, strangers);
    ASSERT_FALSE(report.is_sound());
    EXPECT_EQ(report.findings[0].wrong, Wrong::signature_wrong);
    const Report unknown = verify_package(bytes, TrustedKeys{{}});
    EXPECT_EQ(unknown.findings[0].wrong, Wrong::key_unknown);
}

TEST_P(Archiving, PackagesFromBeforeARotationStillVerify) {
    const std::string bytes = bytes_of(archived());
    town().house.keys.rotate(kArchiveEs256);
    town().house.keys.rotate(kArchiveSm2);
    EXPECT_TRUE(verify_package(bytes, trusted()).is_sound());
}

TEST_P(Archiving, WhatCannotBeArchivedIsTriedAgainLaterAndSaysWhy) {
    const cases::Case of = served();
    follow();
    const auto file = run([&](sql::Tx& tx) {
        return *files::FileId::parse(*town().store.materials_of(tx, of).front().file_id);
    });
    const std::string bytes = *town().files.read(file);
    town().files.erase(file);
    it_is("2018-10-10T09:00:00+08:00");
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_FALSE(archive_one(parts()));
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::count_failing(tx); }), 1);
    EXPECT_EQ(fresh(of).state, cases::CaseState::served);
    town().files.keep(bytes);
    it_is("2018-10-10T09:02:00+08:00");
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_EQ(fresh(of).state, cases::CaseState::archived);
}

TEST_P(Archiving, NothingIsArchivedBeforeTheJournalHasSealedAllOfTheCase) {
    const cases::Case of = served();
    write([&](sql::Tx& tx) {
        store::add_waiting(tx, {.person_id = of.person_id,
                                .case_id = of.id,
                                .due_at = town().house.clock.now(),
                                .error = {}});
    });
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_FALSE(row_of(of.id));
    seal();
    it_is("2018-09-03T09:02:00+08:00");
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_TRUE(row_of(of.id));
}

/// As docs/formats/archive.md tells an auditor who has none of our programs.
TEST_P(Archiving, ThePackageIsVerifiedByToolsThatEverybodyHas) {
    const fixture::TemporaryFolder folder;
    for (const zip::Entry& entry : unpacked(bytes_of(archived()))) {
        const auto path = folder.path() / entry.name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << entry.content;
    }
    const auto succeeds = [&](const std::string& command) {
        const std::string line = "cd '" + folder.path().string() + "' && " + command;
        return std::system((line + " > out 2>&1").c_str()) == 0;  // NOLINT: the test is of them
    };
    const std::string es256 =
        "openssl dgst -sha256 -verify keys/archive_es256.1.pem -signature manifest.es256.sig "
        "manifest.sha256";
    const std::string sm2 =
        "openssl dgst -sm3 -sigopt distid:1234567812345678 -verify keys/archive_sm2.1.pem "
        "-signature manifest.sm2.sig manifest.sha256";
    EXPECT_TRUE(succeeds("sha256sum --check --strict manifest.sha256"));
    EXPECT_TRUE(succeeds(es256));
    EXPECT_TRUE(succeeds(sm2));
    std::ofstream{folder.path() / "form.json", std::ios::app} << " ";
    EXPECT_FALSE(succeeds("sha256sum --check --strict manifest.sha256"));
    std::ofstream{folder.path() / "manifest.sha256", std::ios::app} << " ";
    EXPECT_FALSE(succeeds(es256));
    EXPECT_FALSE(succeeds(sm2));
}

TEST_P(Archiving, AChangedDecisionGetsAnotherPackageInThePlaceOfTheOldWhichIsKeptBesideIt) {
    const PackageRow old = archived(cases::Outcome::refused);
    const auto settled = [&](const char* ruling) {
        write([&](sql::Tx& tx) {
            town().house.journal.tell(tx, town().house.clock.now(),
                                      {.what = "case.contest_settled",
                                       .actor = officer.account_id,
                                       .subject = "case:" + old.case_id.text(),
                                       .facts = {{"ruling", ruling}}});
        });
        follow();
    };
    settled("upheld");
    it_is("2018-12-01T09:00:00+08:00");
    EXPECT_FALSE(archive_one(parts()));
    settled("changed");
    EXPECT_FALSE(archive_one(parts())) << "not before its days are over";
    it_is("2019-02-01T09:00:00+08:00");
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_FALSE(archive_one(parts()));
    const PackageRow now = row_of(old.case_id).value();
    EXPECT_NE(now.sha256, old.sha256);
    EXPECT_THAT(wrongs(bytes_of(now)), IsEmpty());
    EXPECT_THAT(content(bytes_of(now), "journal.json"), HasSubstr("case.contest_settled"));
    const auto former = run([&](sql::Tx& tx) { return store::list_former(tx, now); });
    ASSERT_EQ(former.size(), 1U);
    EXPECT_EQ(former.front().sha256, old.sha256);
    EXPECT_TRUE(run([&](sql::Tx& tx) { return store::names_file(tx, *old.file); }));
    EXPECT_THAT(told("case:" + old.case_id.text()), Contains("archive.replaced").Times(1));
    EXPECT_THAT(told("case:" + old.case_id.text()), Contains("case.archived").Times(1));
    it_is("2031-01-01T12:00:00+08:00");
    write([&](sql::Tx& tx) {
        propose_destruction(tx, parts(), archivist(), old.case_id, "保管期限已满");
        settle_destruction(tx, parts(), second_archivist(), old.case_id, true, "");
    });
    EXPECT_FALSE(run([&](sql::Tx& tx) { return store::names_file(tx, *old.file); }));
    EXPECT_FALSE(run([&](sql::Tx& tx) { return store::names_file(tx, *now.file); }));
}

TEST_P(Archiving, WhatFailsIsShownToItsOfficeAndTriedAtOnceWhenAskedFor) {
    const cases::Case of = served();
    follow();
    it_is("2018-10-03T09:01:00+08:00");
    write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE cases_material SET file_id = '0192f000-0000-7000-8000-000000000001' "
            "WHERE file_id IS NOT NULL");
    });
    EXPECT_TRUE(archive_one(parts()));
    const auto shown = [&](const http::Caller& who) {
        FailureList list;
        read([&](sql::Tx& tx) { list = failures_of(tx, parts(), who); });
        return list.failures;
    };
    ASSERT_EQ(shown(archivist()).size(), 1U);
    EXPECT_EQ(shown(archivist()).front().case_id, of.id);
    EXPECT_EQ(shown(archivist()).front().tries, 1);
    EXPECT_FALSE(shown(archivist()).front().error.empty());
    const http::Caller stranger = archivist("GS-350102000000");
    EXPECT_TRUE(shown(stranger).empty());
    EXPECT_FALSE(archive_one(parts())) << "not before its time";
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { retry(tx, parts(), stranger, of.id); }),
              &refusals::kNoSuchFailure);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { retry(tx, parts(), archivist(), of.id); }), nullptr);
    EXPECT_TRUE(archive_one(parts()));
    EXPECT_EQ(shown(archivist()).front().tries, 2);
}

}  // namespace
}  // namespace mashang::archive
