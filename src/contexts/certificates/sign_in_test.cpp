#include <gmock/gmock.h>

#include <atomic>
#include <thread>

#include "contexts/certificates/api.h"
#include "contexts/certificates/list_channel.h"
#include "contexts/certificates/testing/certificates_fixture.h"
#include "platform/crypto/hash.h"
#include "platform/json/refusals.h"
#include "platform/pki/refusals.h"

namespace mashang::certificates {
namespace {

using testing::CertificatesTest;
using testing::Cli;
using testing::CliAuthority;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::Issue;
using testing::kUscc;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

class SignInWithACertificate : public CertificatesTest {};
MASHANG_ON_EACH_ENGINE(SignInWithACertificate);

TEST_P(SignInWithACertificate, OfEachKindOfKeyOnceItIsBound) {
    trust(*root);
    for (const std::string kind : {"rsa", "p256", "p384", "sm2"}) {
        issue(kind, kind);
        EXPECT_THAT(signing_in(kind, kind), ElementsAre(&refusals::kNotBound));
        EXPECT_THAT(binding(lin, kind, kind), IsEmpty()) << kind;
        EXPECT_THAT(signing_in(kind, kind), IsEmpty()) << kind;
        ASSERT_TRUE(step.session) << kind;
        EXPECT_EQ(step.session->account.text(), lin.account_id);
    }
    EXPECT_EQ(count("certificate.bound"), 4);
    EXPECT_EQ(count("certificate.shown"), 4);
    EXPECT_THAT(asked, SizeIs(12));
}

TEST_P(SignInWithACertificate, OfASm2AuthorityBelowAnother) {
    const CliAuthority top{cli, "top", "sm2"};
    const CliAuthority below{cli, "below", "sm2", &top};
    trust(below);
    responds = &below;
    below.issue("lin", "sm2", {.subject = "/C=CN/CN=林小红"});
    EXPECT_THAT(binding(lin, "lin", "sm2"), IsEmpty());
    EXPECT_THAT(signing_in("lin", "sm2"), IsEmpty());
}

TEST_P(SignInWithACertificate, NamesEveryFaultAtOnce) {
    issue("lin", "p256",
          {.subject = "/C=CN/CN=林小红",
           .extensions = "extendedKeyUsage=serverAuth\n",
           .until = "20200101000000Z"});
    Shown shown = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    shown.signed_text.signature = "AAAA";
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, shown),
                UnorderedElementsAre(&pki::refusals::kUntrusted, &pki::refusals::kExpired,
                                     &pki::refusals::kExtendedKeyUsage, &refusals::kWrongSignature,
                                     &refusals::kNotBound));
    EXPECT_THAT(asked, IsEmpty());  // nobody is asked about a stranger
}

TEST_P(SignInWithACertificate, RevokedOnHoldOrUnknownIsRefused) {
    trust(*root);
    for (const char* name : {"gone", "held", "lost"}) {
        issue(name, "p256");
        ASSERT_THAT(binding(lin, name, "p256"), IsEmpty());
    }
    root->revoke("gone", "keyCompromise");
    root->revoke("held", "certificateHold");
    EXPECT_THAT(signing_in("gone", "p256"), ElementsAre(&pki::refusals::kRevoked));
    EXPECT_THAT(signing_in("held", "p256"), ElementsAre(&pki::refusals::kSuspended));
    cli.write("root.index", "");
    EXPECT_THAT(signing_in("lost", "p256"), ElementsAre(&pki::refusals::kUnknownStatus));
}

TEST_P(SignInWithACertificate, GoesByTheListWhenTheResponderIsDownAndFailsClosedOnceItIsOld) {
    const Authority authority = trust(*root);
    issue("lin", "p256");
    issue("gone", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    ASSERT_THAT(binding(lin, "gone", "p256"), IsEmpty());
    root->revoke("gone", "keyCompromise");
    responder_is_up = false;
    EXPECT_THAT(signing_in("lin", "p256"), ElementsAre(&refusals::kStatusNotToBeHad));

    order_lists(parts());
    ASSERT_THAT(orders, SizeIs(1));
    const auto channel = list_channel(parts());
    EXPECT_EQ(channel.wire(orders[0]).address, "http://list.example/root");
    write([&](sql::Tx& tx) {
        channel.answered(tx, orders[0], {.status = 200, .body = root->list()});
    });
    EXPECT_THAT(signing_in("lin", "p256"), IsEmpty());
    EXPECT_THAT(signing_in("gone", "p256"), ElementsAre(&pki::refusals::kRevoked));

    order_lists(parts());
    EXPECT_THAT(orders, SizeIs(1));  // an hour has not gone by
    house().clock.set(now() + std::chrono::days{31});
    EXPECT_THAT(signing_in("lin", "p256"),
                ElementsAre(&pki::refusals::kListStale, &refusals::kStatusNotToBeHad));
    order_lists(parts());
    EXPECT_THAT(orders, SizeIs(2));
}

TEST_P(SignInWithACertificate, KeepsNoListThatIsForeignOrOlder) {
    trust(*root);
    order_lists(parts());
    const auto channel = list_channel(parts());
    const auto take = [&](const std::string& body) {
        write([&](sql::Tx& tx) {
            channel.answered(tx, orders.at(0), {.status = 200, .body = body});
        });
    };
    const Cli elsewhere;
    EXPECT_THROW(take(CliAuthority{elsewhere, "root", "p256"}.list()), std::runtime_error);
    EXPECT_THROW(take("<html>"), std::runtime_error);
    issue("gone", "p256");
    ASSERT_THAT(binding(lin, "gone", "p256"), IsEmpty());
    const std::string old = root->list("20260101000000Z", "20390101000000Z");
    root->revoke("gone", "keyCompromise");
    take(root->list());
    take(old);  // a replay lifts nothing
    responder_is_up = false;
    EXPECT_THAT(signing_in("gone", "p256"), ElementsAre(&pki::refusals::kRevoked));
}

TEST_P(SignInWithACertificate, AnAuthorityThatIsSuspendedTakesItsHoldersAlong) {
    const Authority authority = trust(*root);
    const CliAuthority below{cli, "below", "p256", root.get()};
    below.issue("under", "p256", {.subject = "/C=CN/CN=林小红"});
    issue("lin", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    write([&](sql::Tx& tx) {
        set_trust(tx, parts(), "operator", authority.id, AuthorityState::suspended, "泄露");
    });
    EXPECT_THAT(signing_in("lin", "p256"), Contains(&refusals::kAuthoritySuspended));
    write([&](sql::Tx& tx) {
        set_trust(tx, parts(), "operator", authority.id, AuthorityState::trusted, "");
    });
    EXPECT_THAT(signing_in("lin", "p256"), IsEmpty());
    EXPECT_EQ(count("authority.suspended"), 1);
    EXPECT_EQ(count("authority.resumed"), 1);
}

TEST_P(SignInWithACertificate, AnAuthoritySuspendedInBetweenCutsItsBranchOnly) {
    trust(*root);
    const CliAuthority below{cli, "below", "p256", root.get()};
    const Authority branch = trust(below);
    below.issue("under", "p256", {.subject = "/C=CN/CN=林小红"});
    write([&](sql::Tx& tx) {
        set_trust(tx, parts(), "operator", branch.id, AuthorityState::suspended, "");
    });
    EXPECT_THAT(binding(lin, "under", "p256"), Contains(&refusals::kAuthoritySuspended));
    issue("lin", "p256");
    EXPECT_THAT(binding(lin, "lin", "p256"), IsEmpty());
}

TEST_P(SignInWithACertificate, AChallengeServesOnceForFiveMinutesAndOnePurpose) {
    trust(*root);
    issue("lin", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    const Shown shown = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, shown), IsEmpty());
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, shown),
                ElementsAre(&refusals::kChallengeOver));

    const Shown late = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    house().clock.set(now() + std::chrono::minutes{5} + std::chrono::milliseconds{1});
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, late), ElementsAre(&refusals::kChallengeOver));

    const Shown bound = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    EXPECT_THAT(shown_for(ChallengePurpose::bind, bound, lin),
                ElementsAre(&refusals::kChallengeOver));

    Shown stolen = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    stolen.ticket = challenge(ChallengePurpose::sign_in).ticket;  // another browser's
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, stolen),
                ElementsAre(&refusals::kWrongSignature));
}

TEST_P(SignInWithACertificate, OfManyWhoShowTheSameAnswerOneGetsIn) {
    trust(*root);
    issue("lin", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    const Shown shown = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    std::atomic<int> entered{0};
    std::atomic<int> over{0};
    {
        std::vector<std::jthread> many;
        for (int i = 0; i < 8; ++i) {
            many.emplace_back([&] {
                std::optional<store::ChallengeRow> row;
                database().write([&](sql::Tx& tx) {
                    row = store::take_challenge(tx, crypto::to_hex(crypto::sha256(shown.ticket)));
                });
                ++(row ? entered : over);
            });
        }
    }
    EXPECT_EQ(entered, 1);
    EXPECT_EQ(over, 7);
}

TEST_P(SignInWithACertificate, BindsTheCallersOwnNameOnly) {
    trust(*root);
    issue("other", "p256", {.subject = "/C=CN/CN=陈大文"});
    EXPECT_THAT(binding(lin, "other", "p256"), ElementsAre(&refusals::kOthersName));
}

TEST_P(SignInWithACertificate, OfALegalPersonIsForWhoMaySignForItAtThatMoment) {
    trust(*root);
    issue("company", "p256",
          {.subject = std::string{"/C=CN/O=海峡/CN=海峡/organizationIdentifier=NTRCN-"} + kUscc});
    EXPECT_THAT(binding(lin, "company", "p256"), ElementsAre(&refusals::kNotTheirs));
    may_sign_for = kUscc;
    EXPECT_THAT(binding(lin, "company", "p256"), IsEmpty());
    EXPECT_THAT(signing_in("company", "p256"), IsEmpty());
    EXPECT_THAT(acts, ElementsAre(lin.person_id + " " + kUscc)) << "from its beginning";
    may_sign_for.clear();  // her agency has ended
    EXPECT_THAT(signing_in("company", "p256"), ElementsAre(&refusals::kNotTheirs));
}

TEST_P(SignInWithACertificate, WithHerOwnSheActsForNobody) {
    trust(*root);
    issue("lin", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    EXPECT_THAT(signing_in("lin", "p256"), IsEmpty());
    EXPECT_THAT(acts, IsEmpty());
}

TEST_P(SignInWithACertificate, ATicketThatSomebodyMadeUpIsNone) {
    for (const std::string& ticket : {std::string{}, std::string(5000, 'a'), std::string{"e30="}}) {
        const SecondShown shown = check_second(parts(), ticket, "123456", "192.0.2.1");
        EXPECT_FALSE(shown.check.account);
        const auto enter = [&] {
            write([&](sql::Tx& tx) { sign_in_second(tx, parts(), {}, shown); });
        };
        EXPECT_THROW(enter(), Refused);
    }
}

TEST_P(SignInWithACertificate, ACertificateIsBoundOnce) {
    trust(*root);
    issue("lin", "p256");
    EXPECT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    EXPECT_THAT(binding(lin, "lin", "p256"), ElementsAre(&refusals::kBoundAlready));
    const auto namesake = proven("13900001234", "350203200002290010");
    EXPECT_THAT(binding(namesake, "lin", "p256"), ElementsAre(&refusals::kBoundAlready));
}

TEST_P(SignInWithACertificate, AnsweringAnothersChallengeBindsNothing) {
    trust(*root);
    issue("lin", "p256");
    const auto made = challenge(ChallengePurpose::bind, lin);
    const auto namesake = proven("13900001234", "350203200002290010");
    EXPECT_THAT(shown_for(ChallengePurpose::bind, answer_to(made, "lin", "p256"), namesake),
                ElementsAre(&refusals::kChallengeOver));
}

TEST_P(SignInWithACertificate, BindingNeedsARecentProofOfWhoSheIs) {
    http::Caller long_ago = lin;
    long_ago.signed_in_at = now() - std::chrono::minutes{6};
    try {
        challenge(ChallengePurpose::bind, long_ago);
        FAIL();
    } catch (const Refused& refused) {
        EXPECT_EQ(&refused.refusal(), &identity::refusals::kSignInAgain);
    }
}

TEST_P(SignInWithACertificate, EndsWithTheBindingAndWithTheAccount) {
    trust(*root);
    issue("lin", "p256");
    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    const auto person = *identity::PersonId::parse(lin.person_id);
    std::vector<store::BindingRow> rows;
    read([&](sql::Tx& tx) { rows = store::list_bindings(tx, person); });
    ASSERT_THAT(rows, SizeIs(1));
    EXPECT_EQ(open_certificates(parts(), rows[0]).front().subject().common_name(), "林小红");
    EXPECT_EQ(rows[0].certificates.find("林小红"), std::string::npos);
    write([&](sql::Tx& tx) { unbind(tx, parts(), lin, rows[0].id); });
    EXPECT_THAT(signing_in("lin", "p256"), ElementsAre(&refusals::kNotBound));

    ASSERT_THAT(binding(lin, "lin", "p256"), IsEmpty());
    journal::Entry closed;
    closed.what = "account.closed";
    closed.on_behalf = lin.person_id;
    write([&](sql::Tx& tx) { follower(parts()).effect(tx, closed); });
    EXPECT_THAT(signing_in("lin", "p256"), ElementsAre(&refusals::kNotBound));
}

TEST_P(SignInWithACertificate, IsStrongWhereTheAuthorityVouchesForHardware) {
    trust(*root, testing::kResponder, "1.2.156.99.1");
    issue("soft", "p256");
    issue("hard", "p256",
          {.subject = "/C=CN/CN=林小红", .extensions = "certificatePolicies=1.2.156.99.1\n"});
    const auto methods = [&](const std::string& name) {
        EXPECT_THAT(binding(lin, name, "p256"), IsEmpty());
        EXPECT_THAT(signing_in(name, "p256"), IsEmpty());
        std::string found;
        read([&](sql::Tx& tx) {
            found = tx.get<std::string>("SELECT methods FROM session WHERE id = $1",
                                        step.session.value().session);
        });
        return found;
    };
    EXPECT_EQ(identity::strength_of(methods("soft")), 1);
    EXPECT_EQ(identity::strength_of(methods("hard")), 3);
}

TEST_P(SignInWithACertificate, AnEidRaisesItsHolderToTheLevelOfAWindow) {
    trust(*root, testing::kResponder, "1.2.156.9.9");
    const std::string number = "/serialNumber=IDCCN-350102199003071234";
    const std::string in_hardware = "certificatePolicies=1.2.156.9.9\n";
    const auto level = [&] {
        int found = 0;
        read([&](sql::Tx& tx) {
            found = parts().identity.assurance_level(
                tx, identity::PersonId::parse(lin.person_id).value());
        });
        return found;
    };
    issue("soft", "p256", {.subject = "/C=CN/CN=林小红" + number});
    issue("nameless", "p256", {.subject = "/C=CN/CN=林小红", .extensions = in_hardware});
    issue("namesake", "p256",
          {.subject = "/C=CN/CN=林小红/serialNumber=IDCCN-35009919850612101X",
           .extensions = in_hardware});
    issue("eid", "sm2", {.subject = "/C=CN/CN=林小红" + number, .extensions = in_hardware});
    EXPECT_THAT(binding(lin, "soft", "p256"), IsEmpty());
    EXPECT_THAT(binding(lin, "nameless", "p256"), IsEmpty());
    EXPECT_THAT(binding(lin, "namesake", "p256"), ElementsAre(&refusals::kOthersNumber));
    EXPECT_LT(level(), identity::kLevelInPerson);
    const int proven_before = count("person.proven");
    EXPECT_THAT(binding(lin, "eid", "sm2"), IsEmpty());
    EXPECT_EQ(level(), identity::kLevelInPerson);
    EXPECT_EQ(count("person.proven"), proven_before + 1);

    std::string told;
    read([&](sql::Tx& tx) {
        const auto claims =
            parts().identity.verified_claims(tx, identity::PersonId::parse(lin.person_id).value());
        told = boost::json::serialize(claims.value());
    });
    EXPECT_THAT(told, ::testing::HasSubstr("electronic_signature"));
    EXPECT_THAT(told, ::testing::HasSubstr("r4"));
}

TEST_P(SignInWithACertificate, NobodyIsAskedAboutACertificateWhoseKeyWasNotShown) {
    trust(*root);
    issue("lin", "p256");
    Shown shown = answer_to(challenge(ChallengePurpose::sign_in), "lin", "p256");
    shown.signed_text.signature = "AAAA";
    EXPECT_THAT(shown_for(ChallengePurpose::sign_in, shown),
                UnorderedElementsAre(&refusals::kWrongSignature, &refusals::kNotBound));
    EXPECT_THAT(asked, IsEmpty());
}

TEST_P(SignInWithACertificate, AnAuthorityThatMayNotIssueUnderThePolicyGivesItToNobody) {
    trust(*root, testing::kResponder, "1.2.156.9.9");
    const CliAuthority below{cli, "below", "p256", root.get()};
    below.issue("lin", "p256",
                {.subject = "/C=CN/CN=林小红", .extensions = "certificatePolicies=1.2.156.9.9\n"});
    const std::vector<pki::Certificate> chain{below.read("lin"), below.certificate()};
    EXPECT_FALSE(judge_certificates(parts(), chain, pki::Use::sign_in).is_in_hardware);
}

TEST_P(SignInWithACertificate, TheTrustListTakesAuthoritiesOnly) {
    issue("lin", "p256");
    const auto faults = [&](const NewAuthority& wish) {
        std::vector<const Refusal*> rows;
        try {
            write([&](sql::Tx& tx) { add_authority(tx, parts(), "system", wish); });
        } catch (const Refused& refused) {
            rows.push_back(&refused.refusal());
            for (const Fault& fault : refused.faults()) rows.push_back(fault.refusal);
        }
        return rows;
    };
    EXPECT_THAT(
        faults({.certificate = cli.read("lin.pem"),
                .list_url = "http://127.0.0.1/list",
                .responder_url = "file:///etc/passwd",
                .hardware_policy = "hardware"}),
        ElementsAre(&json::refusals::kInvalid, &refusals::kNotAnAuthority,
                    &refusals::kAddressRefused, &refusals::kAddressRefused, &refusals::kPolicyId));
    EXPECT_THAT(faults({.certificate = "nothing"}),
                ElementsAre(&json::refusals::kInvalid, &pki::refusals::kUnreadable));
    EXPECT_THAT(faults({.certificate = cli.read("root.pem")}), IsEmpty());
    EXPECT_THAT(faults({.certificate = cli.read("root.pem")}),
                ElementsAre(&refusals::kAuthorityKnown));
    EXPECT_EQ(count("authority.added"), 1);
}

}  // namespace
}  // namespace mashang::certificates
