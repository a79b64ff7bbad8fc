#include "contexts/certificates/seal.h"

#include <gmock/gmock.h>

#include "contexts/certificates/testing/certificates_fixture.h"
#include "contexts/certificates/views_seals.h"
#include "platform/json/refusals.h"
#include "platform/pki/issuing.h"
#include "platform/pki/refusals.h"

namespace mashang::certificates {
namespace {

using testing::CertificatesTest;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::kUscc;
using ::testing::SizeIs;

const std::string kCompany =
    std::string{"/C=CN/O=海峡贸易/CN=海峡贸易/organizationIdentifier=NTRCN-"} + kUscc;

TEST(SealStates, OnlyARevokedSealStaysWhatItIs) {
    using enum SealState;
    const std::vector<std::pair<SealState, SealState>> edges{
        {in_force, suspended}, {in_force, revoked}, {suspended, in_force}, {suspended, revoked}};
    for (const SealState from : {in_force, suspended, revoked}) {
        for (const SealState to : {in_force, suspended, revoked}) {
            const bool is_edge = std::ranges::find(edges, std::pair{from, to}) != edges.end();
            EXPECT_EQ(may_become(from, to), is_edge);
        }
    }
}

TEST(SealPictures, ShowNameInscriptionAndCodeAndEscapeThem) {
    const std::string svg = draw_seal("甲<b>&乙", SealKind::contract, Uscc::parse(kUscc).value());
    EXPECT_THAT(svg, HasSubstr("甲&lt;b&gt;&amp;乙"));
    EXPECT_THAT(svg, HasSubstr("合同专用章"));
    EXPECT_THAT(svg, HasSubstr(kUscc));
    EXPECT_EQ(svg.find("<b>"), std::string::npos);
}

class Seals : public CertificatesTest {
  protected:
    void SetUp() override {
        CertificatesTest::SetUp();
        trust(*root);
        may_sign_for = kUscc;
        issue("company", "sm2", {.subject = kCompany});
        ASSERT_THAT(binding(lin, "company", "sm2"), IsEmpty());
        read([&](sql::Tx& tx) {
            company =
                store::list_bindings(tx, *identity::PersonId::parse(lin.person_id)).front().id;
        });
    }
    Seal make(SealKind kind = SealKind::official, std::optional<std::string> png = {}) {
        const NewSeal wish{.binding = company, .kind = kind, .png = std::move(png)};
        const Judgement judgement = check_seal(parts(), lin, wish);
        Seal seal;
        write([&](sql::Tx& tx) { seal = make_seal(tx, parts(), lin, wish, judgement); });
        return seal;
    }
    Seal change(const Seal& seal, SealState state, const http::Caller& caller) {
        Seal changed;
        write([&](sql::Tx& tx) {
            changed = set_seal_state(tx, parts(), caller, seal.id, state, "遗失").seal;
        });
        return changed;
    }
    std::string der_of(const Seal& seal) { return crypto::from_padded_base64(seal.seal).value(); }

    BindingId company;
};
MASHANG_ON_EACH_ENGINE(Seals);

TEST_P(Seals, AreFilesThatReadBackAndThatOpensslReads) {
    const Seal seal = make(SealKind::contract);
    EXPECT_EQ(seal.name, "海峡贸易");
    const auto read = read_seal(der_of(seal)).value();
    EXPECT_TRUE(read.is_signed_by_maker);
    EXPECT_EQ(read.content.es_id, seal.es_id);
    EXPECT_EQ(read.content.name, "海峡贸易");
    EXPECT_THAT(read.content.signers, ElementsAre(root->read("company")));
    EXPECT_EQ(read.content.valid_until, root->read("company").not_after());
    EXPECT_EQ(read.content.picture.width_mm, 40U);

    cli.write("seal.der", der_of(seal));
    cli.must("openssl asn1parse -inform DER -in seal.der");
    EXPECT_THAT(cli.read("said"), HasSubstr(seal.es_id));
    EXPECT_THAT(cli.read("said"), HasSubstr("SM2-with-SM3"));
    // The signature, by openssl alone: over the first element, with the maker's key.
    cli.write("maker.pem", read.maker.pem());
    cli.must("openssl asn1parse -inform DER -in seal.der -strparse 4 -noout -out info.der");
    cli.must("openssl x509 -in maker.pem -noout -pubkey && cp said maker.pub");
    cli.must(
        "openssl asn1parse -inform DER -in seal.der | awk -F: '/BIT STRING/{print $1}' |"
        " tail -1");
    const std::string place = cli.read("said");
    cli.must("openssl asn1parse -inform DER -in seal.der -noout -out signature -strparse " + place);
    EXPECT_TRUE(
        cli.run("openssl dgst -sm3 -sigopt distid:1234567812345678 -verify maker.pub"
                " -signature signature info.der"))
        << cli.read("said");
}

TEST_P(Seals, AnyByteThatIsAlteredShows) {
    const Seal seal = make();
    const std::string der = der_of(seal);
    const pki::Certificate maker = read_seal(der)->maker;
    for (std::size_t i = 0; i < der.size(); i += 37) {
        std::string altered = der;
        altered[i] = static_cast<char>(altered[i] ^ 1);
        const auto read = read_seal(altered);
        // An altered certificate of the maker's is that of none of ours.
        EXPECT_TRUE(!read || !read->is_signed_by_maker || read->maker != maker) << i;
    }
    EXPECT_FALSE(read_seal(der + "x"));
    EXPECT_FALSE(read_seal(der.substr(0, der.size() - 1)));
    EXPECT_FALSE(read_seal(""));
}

TEST_P(Seals, OfAnotherMakerAreNotOurs) {
    const auto key = crypto::Sm2PrivateKey::generate();
    const auto maker = pki::self_signed(key, {.organization = "马上办",
                                              .common_name = "电子印章制作",
                                              .not_before = now(),
                                              .not_after = now() + std::chrono::days{1},
                                              .serial = "12345678"});
    const auto content = read_seal(der_of(make()))->content;
    const auto forged = read_seal(write_seal(content, maker, key)).value();
    EXPECT_TRUE(forged.is_signed_by_maker);
    const auto ours = read_seal(der_of(make())).value();
    read([&](sql::Tx& tx) {
        EXPECT_FALSE(is_our_maker(tx, forged.maker));
        EXPECT_TRUE(is_our_maker(tx, ours.maker));
    });
}

TEST_P(Seals, AreSuspendedResumedAndRevoked) {
    const Seal seal = make();
    EXPECT_EQ(change(seal, SealState::suspended, lin).state, SealState::suspended);
    EXPECT_FALSE(is_usable(change(seal, SealState::in_force, lin), true, seal.valid_until));
    change(seal, SealState::revoked, lin);
    EXPECT_EQ(refusal_of([&] { change(seal, SealState::in_force, lin); }),
              &refusals::kSealNotInThisState);
    EXPECT_EQ(count("seal.made") + count("seal.suspended") + count("seal.resumed") +
                  count("seal.revoked"),
              4);
}

TEST_P(Seals, AreKeptByWhoMaySignForTheLegalPersonOnly) {
    const Seal seal = make();
    const auto stranger = proven("13900001234", "350203200002290010");
    EXPECT_EQ(refusal_of([&] { change(seal, SealState::revoked, stranger); }),
              &refusals::kNoSuchSeal);
    std::vector<KeptSeal> listed;
    const auto list = [&](const http::Caller& caller) {
        read([&](sql::Tx& tx) { listed = list_seals(tx, parts(), caller); });
        return listed.size();
    };
    EXPECT_EQ(list(lin), 1U);
    EXPECT_EQ(list(stranger), 0U);
    may_sign_for.clear();
    EXPECT_EQ(list(lin), 0U);
    EXPECT_EQ(refusal_of([&] { change(seal, SealState::suspended, lin); }), &refusals::kNoSuchSeal);
    EXPECT_EQ(refusal_of([&] { make(); }), &refusals::kNotTaken);
}

TEST_P(Seals, NeedALegalPersonsCertificateThatCounts) {
    issue("own", "p256");
    ASSERT_THAT(binding(lin, "own", "p256"), IsEmpty());
    BindingId own;
    read([&](sql::Tx& tx) {
        own = store::find_binding(tx, root->read("own").fingerprint()).value().id;
    });
    const NewSeal wish{.binding = own};
    EXPECT_EQ(refusal_of([&] { check_seal(parts(), lin, wish); }), &refusals::kNoLegalPerson);
    root->revoke("company", "keyCompromise");
    EXPECT_EQ(refusal_of([&] { make(); }), &refusals::kNotTaken);
}

TEST_P(Seals, TakeAPngForTheirPicture) {
    const std::string png = *crypto::from_base64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4//8/"
        "AAX+Av4N70a4AAAAAElFTkSuQmCC");
    const Seal seal = make(SealKind::official, png);
    EXPECT_EQ(read_seal(der_of(seal))->content.picture.bytes, png);
    EXPECT_EQ(refusal_of([&] { make(SealKind::official, "<svg onload='x'/>"); }),
              &json::refusals::kInvalid);
    EXPECT_EQ(refusal_of([&] { make(SealKind::official, std::string(300'000, 'x')); }),
              &json::refusals::kInvalid);
}

TEST_P(Seals, OfOneLegalPersonAreNotWithoutEnd) {
    parts().limits.seals_per_legal_person = 1;
    const Seal seal = make();
    EXPECT_EQ(refusal_of([&] { make(); }), &refusals::kTooManySeals);
    change(seal, SealState::revoked, lin);
    make();
}

}  // namespace
}  // namespace mashang::certificates
