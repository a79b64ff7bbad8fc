#include "contexts/cases/signing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/cases/flows.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/testing.h"
#include "platform/crypto/bytes.h"
#include "platform/crypto/hash.h"
#include "platform/pki/refusals.h"
#include "platform/pki/testing/openssl_cli.h"

namespace mashang::cases {
namespace {

using certificates::Judgement;
using pki::testing::Cli;
using pki::testing::CliAuthority;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

/// A case, its applicant, and a certificate of hers from an authority on the trust list.
class Signing : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        town().house.clock.set(
            Instant::from_ms(std::chrono::duration_cast<std::chrono::milliseconds>(
                                 std::chrono::system_clock::now().time_since_epoch())
                                 .count()) +
            std::chrono::minutes{1});  // after the roots, which begin when they are made
        sign_in_ = std::make_unique<identity::SignIn>(town().house.parts);
        certificates_ = std::make_unique<certificates::Parts>(certificates::Parts{
            .database = database(),
            .clock = town().house.clock,
            .ids = town().house.ids,
            .journal = town().house.journal,
            .identity = town().identity,
            .sign_in = *sign_in_,
            .fields = town().house.fields,
            .keys = town().house.keys,
            .random_bytes = crypto::random_bytes,
            .place_order = [](sql::Tx&, Instant, const outbound::Order&) {},
            .ask =
                [this](const outbound::Request& request) {
                    return outbound::Answer{.status = 200,
                                            .body = root->answer(request.body, "root")};
                },
            .may_sign_for = [this](sql::Tx&, const identity::PersonId&, const Uscc&,
                                   Instant) { return binds_firms; },
            .representative_of = [](sql::Tx&, const Uscc&,
                                    Instant) { return std::optional<identity::PersonId>{}; },
            .represented_by = [](sql::Tx&, const identity::PersonId&,
                                 Instant) { return std::vector<Uscc>{}; },
            .begin_acting = [](sql::Tx&, const identity::StartedSession&, const Uscc&) {},
            .site = [] { return std::string{"https://mashang.example"}; }});
        lin = town().proven_person(database());
        lin.signed_in_at = town().house.clock.now();
        lin.strength = 2;
        root = std::make_unique<CliAuthority>(cli, "root", "p256");
        trust();
        of = town().case_in(database(), CaseState::draft, lin);
    }

    testing::Town& town() { return *town_; }
    Parts& parts() { return town().parts; }

    /// As add_authority and bind leave it.
    void trust() {
        const auto certificate = root->certificate();
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO certificates_authority (id, key_fingerprint, name, certificate,"
                " list_url, responder_url, hardware_policy, state, added_by, added_at, changed_at)"
                " VALUES ($1, $2, 'root', $3, '', 'http://ocsp.example/', '', 'trusted', 'system',"
                " 0, 0)",
                certificate.fingerprint(), certificate.key().fingerprint(),
                crypto::to_padded_base64(certificate.der()));
        });
    }
    void make_signer(const std::string& kind) { make_signer(kind, lin); }
    void make_signer(const std::string& kind, const http::Caller& whose,
                     const std::string& uscc = "") {
        const auto certificate = root->issue("lin", kind, {.subject = "/C=CN/CN=林小红"});
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO certificates_binding (person_id, id, account_id, fingerprint,"
                " certificates, uscc, bound_at, not_after) VALUES ($1, $2, $3, $4, '', $5, 0, 0)",
                whose.person_id, town().house.ids.next(town().house.clock.now()), whose.account_id,
                certificate.fingerprint(), uscc);
        });
    }
    /// Lin lets somebody act for her in this matter, and see these fields.
    http::Caller agent_of_lin(const std::string& fields) {
        auto chen = town().proven_person(database(), "13900001234", "350203200002290010");
        mandate = town().house.ids.next(town().house.clock.now()).text();
        write([&](sql::Tx& tx) {
            tx.execute(
                "INSERT INTO mandates_mandate (id, kind, state, proposed_by, principal_id, "
                "agent_id, items, fields, until, consent, offered_at, accepted_at) VALUES ($1, "
                "'between_people', 'accepted', 'principal', $2, $3, 'GA003', $4, '2999-12-31', "
                "'both_signed_in', 1, 1)",
                mandate, lin.person_id, chen.account_id, fields);
            tx.execute("UPDATE cases_case SET filed_by = $1 WHERE id = $2", chen.account_id,
                       of->id);
        });
        chen.acting_for = http::ActingFor{"person", lin.person_id};
        return chen;
    }

    SubmissionText text_now(const http::Caller& caller) {
        SubmissionText text;
        read([&](sql::Tx& tx) { text = text_of_submission(tx, parts(), caller, of->id); });
        return text;
    }
    Judgement judged(const SubmissionText& text, const std::string& signature) {
        return certificates::judge(
            *certificates_,
            {.certificates = cli.read("lin.pem"), .signature = crypto::to_padded_base64(signature)},
            text.text, pki::Use::signature);
    }
    /// The refusal and its faults; empty when it was kept.
    std::vector<const Refusal*> keeping(const SubmissionText& text, const Judgement& judgement) {
        return keeping(lin, text, judgement);
    }
    std::vector<const Refusal*> keeping(const http::Caller& whose, const SubmissionText& text,
                                        const Judgement& judgement) {
        try {
            write([&](sql::Tx& tx) {
                keep_signature(tx, parts(), *certificates_, whose, of->id, text, judgement);
            });
        } catch (const Refused& refused) {
            std::vector<const Refusal*> rows{&refused.refusal()};
            for (const Fault& fault : refused.faults()) rows.push_back(fault.refusal);
            return rows;
        }
        return {};
    }
    std::vector<const Refusal*> signing(const std::string& kind) { return signing(kind, lin); }
    std::vector<const Refusal*> signing(const std::string& kind, const http::Caller& whose) {
        const SubmissionText text = text_now(whose);
        return keeping(whose, text, judged(text, cli.sign("lin", kind, text.text)));
    }
    /// Why not; null when it was kept.
    const Refusal* signing_by_account(const http::Caller& whose, const SubmissionText& text) {
        return refusal_of([&](sql::Tx& tx) {
            keep_account_signature(tx, parts(), *certificates_, whose, of->id, text,
                                   {.public_key = "a2V5",
                                    .client_data = "Y2xpZW50",
                                    .authenticator_data = "ZGF0YQ",
                                    .signature = "c2ln"});
        });
    }
    void take_back(const http::Caller& whose) {
        write(
            [&](sql::Tx& tx) { take_signature_back(tx, parts(), *certificates_, whose, of->id); });
    }
    std::vector<std::string> steps_under_mandate() {
        std::vector<std::string> steps;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "mandate:" + mandate, 0, 100)) {
                steps.emplace_back(entry.facts.at("step").as_string());
            }
        });
        return steps;
    }
    Signature kept_signature() {
        std::optional<Signature> signature;
        read([&](sql::Tx& tx) {
            signature = get_signature(tx, parts(), *certificates_, lin, of->id);
        });
        return signature.value();
    }
    std::vector<const Refusal*> faults_of_submitting() {
        try {
            write([&](sql::Tx& tx) { submit(tx, parts(), lin, of->id, of->version); });
        } catch (const Refused& refused) {
            std::vector<const Refusal*> rows;
            for (const Fault& fault : refused.faults()) rows.push_back(fault.refusal);
            return rows;
        }
        return {};
    }
    Cli cli;
    std::unique_ptr<CliAuthority> root;
    http::Caller lin;
    std::optional<Case> of;
    std::string mandate;
    bool binds_firms = false;  ///< whoever shows a firm's certificate may sign for it

  private:
    std::unique_ptr<testing::Town> town_;
    std::unique_ptr<identity::SignIn> sign_in_;
    std::unique_ptr<certificates::Parts> certificates_;

  protected:
    const certificates::Parts& certificates() { return *certificates_; }
};
MASHANG_ON_EACH_ENGINE(Signing);

TEST_P(Signing, WhatWasSignedVerifiesWithOpensslAloneAndNotOnceAByteIsAltered) {
    for (const std::string kind : {"rsa", "p256", "sm2"}) {
        make_signer(kind);
        ASSERT_THAT(signing(kind), IsEmpty()) << kind;
        std::optional<certificates::KeptSignature> kept;
        read([&](sql::Tx& tx) {
            kept = certificates::find_signature(tx, certificates(), subject_of(of->id));
        });
        ASSERT_TRUE(kept);
        cli.write("k.json", kept->text);
        cli.write("k.pem", kept->certificates);
        cli.write("k.sig", crypto::from_padded_base64(kept->signature).value());
        cli.must("openssl x509 -in k.pem -noout -pubkey && cp said k.pub");
        const std::string verify =
            "openssl dgst" + Cli::digest_of(kind) + " -verify k.pub -signature k.sig k.json";
        EXPECT_TRUE(cli.run(verify)) << kind << cli.read("said");
        std::string altered = kept->text;
        altered[altered.size() / 2] = static_cast<char>(altered[altered.size() / 2] ^ 1);
        cli.write("k.json", altered);
        EXPECT_FALSE(cli.run(verify)) << kind;
    }
}

TEST_P(Signing, TheKeyOfHerAccountSignsWhatHerPasskeyConfirmedAndOpensslVerifiesIt) {
    const SubmissionText text = text_now(lin);
    ASSERT_EQ(signing_by_account(lin, text), nullptr);
    const Signature signature = kept_signature();
    EXPECT_TRUE(signature.is_current);
    EXPECT_EQ(signature.kept.text, text.text);
    EXPECT_EQ(signature.kept.scheme, pki::Scheme::ecdsa_sha256);
    EXPECT_EQ(signature.certificate.subject().common_name(), "林小红");
    EXPECT_THAT(signature.kept.confirmation.value(), HasSubstr("\"client_data\":\"Y2xpZW50\""));
    const auto chain = pki::parse_certificates(signature.kept.certificates).value();
    ASSERT_EQ(chain.size(), 2U);
    cli.write("a.json", signature.kept.text);
    cli.write("a.pem", chain[0].pem());
    cli.write("issuer.pem", chain[1].pem());
    cli.write("a.sig", crypto::from_padded_base64(signature.kept.signature).value());
    cli.must("openssl verify -no_check_time -CAfile issuer.pem a.pem");
    cli.must("openssl x509 -in a.pem -noout -pubkey && cp said a.pub");
    const std::string verify = "openssl dgst -sha256 -verify a.pub -signature a.sig a.json";
    EXPECT_TRUE(cli.run(verify)) << cli.read("said");
    cli.write("a.json", signature.kept.text + " ");
    EXPECT_FALSE(cli.run(verify));
}

TEST_P(Signing, AnAccountHasOneKeyForAYearWhichLiesSealedAndGoesWithTheAccount) {
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    const std::string first = kept_signature().kept.fingerprint;
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    EXPECT_EQ(kept_signature().kept.fingerprint, first);
    read([&](sql::Tx& tx) {
        const auto row = tx.get<std::string>("SELECT private_key FROM certificates_account_key");
        EXPECT_THAT(row, Not(HasSubstr("PRIVATE KEY")));
    });
    town().house.clock.advance(std::chrono::days{366});
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    EXPECT_NE(kept_signature().kept.fingerprint, first);
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { certificates::follower(certificates()).effect(tx, closed); });
    read([&](sql::Tx& tx) {
        EXPECT_EQ(tx.get<std::int64_t>("SELECT COUNT(*) FROM certificates_account_key"), 0);
    });
    EXPECT_TRUE(kept_signature().is_current) << "what was signed stays as it was";
}

TEST_P(Signing, NoKeyOfAnAccountOutlivesWhoCertifiesIt) {
    const auto issuer = [&] {
        const auto chain = pki::parse_certificates(kept_signature().kept.certificates).value();
        EXPECT_LE(chain.at(0).not_after(), chain.at(1).not_after());
        return chain.at(1).fingerprint();
    };
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    const std::string first = issuer();
    town().house.clock.advance(std::chrono::days{366});
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    EXPECT_EQ(issuer(), first) << "ten years are not over";
    town().house.clock.advance(std::chrono::days{8 * 366});
    ASSERT_EQ(signing_by_account(lin, text_now(lin)), nullptr);
    EXPECT_NE(issuer(), first);
}

TEST_P(Signing, TheKeyOfAnAccountSignsNoMoreThanACertificateDoes) {
    const SubmissionText text = text_now(lin);
    const files::StoredFile file = parts().files.take(testing::one_pixel());
    write([&](sql::Tx& tx) { put_material(tx, parts(), lin, of->id, 1, file, "照片.png"); });
    EXPECT_EQ(signing_by_account(lin, text), &refusals::kIncomplete) << "it changed meanwhile";
    const auto chen = town().proven_person(database(), "13900001234", "350203200002290010");
    EXPECT_EQ(signing_by_account(chen, text), &refusals::kNoSuchCase);
    of = town().case_in(database(), CaseState::accepted, lin);
    const SubmissionText handed_in = text_now(lin);
    ASSERT_EQ(signing_by_account(lin, handed_in), nullptr);
    EXPECT_EQ(signing_by_account(lin, handed_in), &refusals::kSignedAlready);
}

TEST_P(Signing, TheOfficeSeesWhoSignedAndWhetherItIsWhatLiesThere) {
    const auto officer = testing::Town::officer();
    of = town().case_in(database(), CaseState::submitted, lin);
    const auto seen = [&](const http::Caller& whose) {
        std::optional<Signature> signature;
        read([&](sql::Tx& tx) {
            signature = signature_at_desk(tx, parts(), certificates(), whose, of->id);
        });
        return signature.value();
    };
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  signature_at_desk(tx, parts(), certificates(), officer, of->id);
              }),
              &refusals::kNoSignature);
    make_signer("p256");
    ASSERT_THAT(signing("p256"), IsEmpty());
    EXPECT_TRUE(seen(officer).is_current);
    EXPECT_EQ(seen(officer).certificate.subject().common_name(), "林小红");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  signature_at_desk(tx, parts(), certificates(),
                                    testing::Town::officer("GA-350203000000"), of->id);
              }),
              &refusals::kNoSuchCase);
    write([&](sql::Tx& tx) {
        boost::json::object form = parts().store.form_of(tx, *of);
        form["address"] = "别处";
        parts().store.save_form(tx, *of, form);
    });
    EXPECT_FALSE(seen(officer).is_current);
}

TEST_P(Signing, TheTextNamesTheFormAndTheDigestOfEachFile) {
    const files::StoredFile file = parts().files.take(testing::one_pixel());
    write([&](sql::Tx& tx) { put_material(tx, parts(), lin, of->id, 1, file, "照片.png"); });
    const auto text = boost::json::parse(text_now(lin).text);
    EXPECT_EQ(text.at("type"), "mashang.submission.v1");
    EXPECT_EQ(text.at("case").as_string(), of->id.text());
    EXPECT_EQ(text.at("item"), "GA003");
    EXPECT_EQ(text.at("materials").at(0).at("sha256").as_string(),
              crypto::to_hex(crypto::sha256(testing::one_pixel())));
    EXPECT_EQ(text.at("form").at("applicant_name"), "林小红");
}

TEST_P(Signing, AChangeAfterwardsIsSeenAndTheSignatureMayBeTakenBack) {
    make_signer("p256");
    ASSERT_THAT(signing("p256"), IsEmpty());
    EXPECT_THAT(faults_of_submitting(), Not(Contains(&refusals::kSignatureOutdated)));
    const files::StoredFile file = parts().files.take(testing::one_pixel());
    of = town().case_in(database(), CaseState::draft, lin);
    ASSERT_THAT(signing("p256"), IsEmpty());
    write([&](sql::Tx& tx) { of = put_material(tx, parts(), lin, of->id, 1, file, "照片.png"); });
    EXPECT_THAT(faults_of_submitting(), Contains(&refusals::kSignatureOutdated));
    EXPECT_FALSE(kept_signature().is_current);
    take_back(lin);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  take_signature_back(tx, parts(), certificates(), lin, of->id);
              }),
              &refusals::kNoSignature);
    EXPECT_THAT(faults_of_submitting(), Not(Contains(&refusals::kSignatureOutdated)));
}

TEST_P(Signing, AnItemMayDemandIt) {
    parts().signed_items = {"GA003"};
    EXPECT_THAT(faults_of_submitting(), Contains(&refusals::kSignatureMissing));
    make_signer("p256");
    ASSERT_THAT(signing("p256"), IsEmpty());
    EXPECT_THAT(faults_of_submitting(), Not(Contains(&refusals::kSignatureMissing)));
}

TEST_P(Signing, WhatChangedWhileSheSignedIsNotKept) {
    make_signer("p256");
    const SubmissionText text = text_now(lin);
    const auto judgement = judged(text, cli.sign("lin", "p256", text.text));
    const files::StoredFile file = parts().files.take(testing::one_pixel());
    write([&](sql::Tx& tx) { put_material(tx, parts(), lin, of->id, 1, file, "照片.png"); });
    EXPECT_THAT(keeping(text, judgement),
                ElementsAre(&refusals::kIncomplete, &refusals::kSignatureOutdated));
}

TEST_P(Signing, AnothersCertificateOrARevokedOneSignsNothing) {
    root->issue("lin", "p256", {.subject = "/C=CN/CN=林小红"});  // bound to nobody
    EXPECT_THAT(signing("p256"), ElementsAre(&certificates::refusals::kNotTaken,
                                             &certificates::refusals::kNotBound));
    make_signer("p256", town().proven_person(database(), "13900001234", "350203200002290010"));
    EXPECT_THAT(signing("p256"), ElementsAre(&certificates::refusals::kNotTaken,
                                             &certificates::refusals::kAnothers));
    make_signer("p256");
    root->revoke("lin", "keyCompromise");
    EXPECT_THAT(signing("p256"),
                ElementsAre(&certificates::refusals::kNotTaken, &pki::refusals::kRevoked));
}

TEST_P(Signing, WhatIsHandedInIsSignedOnceAndWhatIsOverNotAtAll) {
    make_signer("p256");
    of = town().case_in(database(), CaseState::accepted, lin);
    ASSERT_THAT(signing("p256"), IsEmpty());
    const Signature signature = kept_signature();
    EXPECT_TRUE(signature.is_current);
    EXPECT_EQ(signature.certificate.subject().common_name(), "林小红");
    EXPECT_EQ(signature.signed_by, "**红");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { text_of_submission(tx, parts(), lin, of->id); }),
              &refusals::kSignedAlready);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  take_signature_back(tx, parts(), certificates(), lin, of->id);
              }),
              &refusals::kSignedAlready);
    of = town().case_in(database(), CaseState::withdrawn, lin);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { text_of_submission(tx, parts(), lin, of->id); }),
              &refusals::kNotInThisState);
}

TEST_P(Signing, AnAgentSignsWithHerOwnCertificateAndOnlyWhatSheSees) {
    const auto chen = agent_of_lin("name");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { text_of_submission(tx, parts(), chen, of->id); }),
              &refusals::kSignsUnseen);
    write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE mandates_mandate SET fields = "
            "'name,citizen_id,mobile,sex,birth_date,ethnicity,address'");
    });
    make_signer("p256", chen);
    ASSERT_THAT(signing("p256", chen), IsEmpty());
    EXPECT_EQ(kept_signature().kept.signer.text(), chen.person_id);
    take_back(chen);
    EXPECT_THAT(steps_under_mandate(), ElementsAre("sign", "unsign"));
}

TEST_P(Signing, AFirmsCertificateSignsNothingOfAPerson) {
    make_signer("p256", lin, "91350100M000100Y43");
    EXPECT_THAT(signing("p256"), Contains(&certificates::refusals::kOtherMatters));
}

TEST_P(Signing, AFirmsAgentNeedsTheScopeToSignWhateverTheCertificate) {
    binds_firms = true;
    const auto filer = town().agent_of_firm(lin, true, false);
    write([&](sql::Tx& tx) {
        of = open_draft(tx, parts(), filer, "GA096", *DivisionCode::parse("350102001001")).of;
    });
    const auto wang = town().proven_person(database(), "13900001234", "350203200002290010");
    const auto signer = town().agent_of_firm(wang, false, true);
    const SubmissionText text = text_now(signer);
    for (const char* uscc : {"", testing::kFirmUscc}) {
        make_signer("p256", lin, uscc);
        const auto judgement = judged(text, cli.sign("lin", "p256", text.text));
        EXPECT_THAT(keeping(filer, text, judgement),
                    ElementsAre(&mandates::refusals::kNoSignScope));
        make_signer("p256", signer, uscc);
        EXPECT_THAT(signing("p256", signer), IsEmpty()) << "what a colleague prepared";
    }
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                  take_signature_back(tx, parts(), certificates(), filer, of->id);
              }),
              &mandates::refusals::kNoSignScope);
    const auto seen_by = [&](const http::Caller& caller) {
        return refusal_of(
            [&](sql::Tx& tx) { get_signature(tx, parts(), certificates(), caller, of->id); });
    };
    EXPECT_EQ(seen_by(filer), nullptr) << "it tells of himself";
    EXPECT_EQ(seen_by(town().agent_of_firm(wang, true, false)), &mandates::refusals::kNoSignScope);
    EXPECT_EQ(seen_by(town().agent_of_firm(wang, false, true)), nullptr);
    take_back(signer);
    EXPECT_EQ(seen_by(signer), &refusals::kNoSignature);
}

TEST(WhoseCertificate, ServesItsOwnPersonAndALegalPersonsOwnMatters) {
    const auto lin = *identity::PersonId::parse("01890a5d-ac96-774b-bcce-b302099a8057");
    const auto chen = *identity::PersonId::parse("01890a5d-ac96-774b-bcce-b302099a8058");
    const auto firm = Uscc::parse("91350100M000100Y43");
    const auto other = Uscc::make('9', '1', "350100", "MA2Y0000");
    ASSERT_TRUE(firm && other);
    using certificates::fault_of_signer;
    EXPECT_EQ(fault_of_signer(lin, {}, {.person = lin}), nullptr);
    EXPECT_EQ(fault_of_signer(lin, {}, {.person = lin, .legal_person = firm}), nullptr);
    EXPECT_EQ(fault_of_signer(lin, firm, {.person = lin, .legal_person = firm}), nullptr);
    EXPECT_EQ(fault_of_signer(lin, *other, {.person = lin, .legal_person = firm}),
              &certificates::refusals::kOtherMatters);
    EXPECT_EQ(fault_of_signer(lin, firm, {.person = lin}), &certificates::refusals::kOtherMatters);
    EXPECT_EQ(fault_of_signer(chen, {}, {.person = lin}), &certificates::refusals::kAnothers);
}

TEST_P(Signing, NobodyElseSeesTheText) {
    const auto chen = town().proven_person(database(), "13900001234", "350203200002290010");
    try {
        text_now(chen);
        FAIL();
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &refusals::kNoSuchCase);
    }
}

}  // namespace
}  // namespace mashang::cases
