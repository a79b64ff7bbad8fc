// A guardianship ends by a document that is shown at a window, on both engines.

#include "contexts/mandates/rulings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "contexts/mandates/routes.h"
#include "contexts/mandates/testing/guardians_fixture.h"
#include "contexts/mandates/views.h"
#include "platform/http/access.h"

namespace mashang::mandates {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr const char* kDocument = "（2018）闽0102民初123号";

class Rulings : public testing::GuardiansTest {
  protected:
    static Ruling ruling(RulingKind kind = RulingKind::custody_changed,
                         const char* guardian = "林小红", const char* child = testing::kChild) {
        return {.guardian = {*identity::PersonName::parse(guardian),
                             *CitizenId::parse("350102199003071234")},
                .child = *CitizenId::parse(child),
                .kind = kind,
                .document = *DocumentNumber::parse(kDocument)};
    }
    const Refusal* rule(const Ruling& ruling) {
        return refusal_of([&](sql::Tx& tx) { carry_out(tx, parts(), officer, ruling); });
    }
    journal::Entry last_entry(const Guardianship& row) {
        std::vector<journal::Entry> all;
        read([&](sql::Tx& tx) { all = journal::read_subject(tx, row.reference(), 0, 100); });
        return all.back();
    }
};

TEST_P(Rulings, ACourtsDecisionEndsAGuardianshipAtOnceAndSaysWhoEnteredIt) {
    const Guardianship row = confirmed(lin);
    const Principal child = principal_of(row);
    EXPECT_EQ(rule(ruling()), nullptr);
    EXPECT_THAT(found(lin, child), IsEmpty());
    EXPECT_EQ(stored(row).state, GuardianshipState::ended);
    EXPECT_EQ(stored(row).ended_why, GuardianshipEnd::custody_changed);
    const auto entry = last_entry(row);
    EXPECT_EQ(entry.what, "guardianship.ended");
    EXPECT_EQ(entry.actor, officer.account_id);
    EXPECT_EQ(entry.authority, "officer");
    EXPECT_EQ(entry.on_behalf, lin.person_id);
    EXPECT_EQ(entry.facts.at("office").as_string(), officer.office_id);
    EXPECT_EQ(entry.facts.at("why").as_string(), "custody_changed");
    EXPECT_FALSE(entry.facts.contains("finding")) << "the register has said nothing";
    EXPECT_EQ(view_of(parts(), stored(row), Language::zh).reason, refusals::kEndedByDocument.zh);
}

TEST_P(Rulings, TheNumberOfTheDocumentLiesSealedAndInNoJournal) {
    const Guardianship row = confirmed(lin);
    rule(ruling());
    EXPECT_THAT(stored(row).document_sealed.value(), Not(HasSubstr("民初")));
    EXPECT_THAT(boost::json::serialize(last_entry(row).facts), Not(HasSubstr("民初")));
}

TEST_P(Rulings, EndOneThatIsStillBeingChecked) {
    const Guardianship row = request(lin);
    EXPECT_EQ(rule(ruling(RulingKind::disqualified)), nullptr);
    answer(match());
    EXPECT_EQ(stored(row).state, GuardianshipState::ended) << "the register's word comes too late";
}

TEST_P(Rulings, ConcernOneGuardianAndOneChild) {
    const Guardianship row = confirmed(lin);
    const Guardianship chens = confirmed(chen);
    EXPECT_EQ(rule(ruling(RulingKind::custody_changed, "林小虹")), &refusals::kNoSuchGuardianship);
    EXPECT_EQ(rule(ruling(RulingKind::custody_changed, "林小红", "350099201006201325")),
              &refusals::kNoSuchGuardianship);
    EXPECT_EQ(stored(row).state, GuardianshipState::confirmed);
    EXPECT_EQ(rule(ruling()), nullptr);
    EXPECT_EQ(stored(chens).state, GuardianshipState::confirmed) << "the other parent stays";
    EXPECT_EQ(rule(ruling()), &refusals::kNoSuchGuardianship) << "it has ended already";
}

TEST_P(Rulings, TheRegistersWordDoesNotUndoADocumentButALaterDocumentDoes) {
    const Guardianship row = confirmed(lin);
    EXPECT_EQ(rule(ruling(RulingKind::restored)), &refusals::kNoSuchGuardianship);
    rule(ruling());
    EXPECT_EQ(refusal_of_request(lin, child()), &refusals::kEndedByDocument);
    EXPECT_EQ(rule(ruling(RulingKind::restored)), nullptr);
    EXPECT_EQ(last_entry(row).what, "guardianship.restored");
    EXPECT_EQ(stored(row).state, GuardianshipState::ended);
    confirmed(lin);
    EXPECT_THAT(found(lin, principal_of(row)), Not(IsEmpty()));
}

TEST_P(Rulings, TheChildSeesAnEndedGuardianAsOneOfDaysGoneBy) {
    const Guardianship row = confirmed(lin);
    http::Caller grown = chen;
    grown.person_id = principal_of(row).id;
    rule(ruling());
    const auto hers = run([&](sql::Tx& tx) { return list_guardians(tx, grown); });
    ASSERT_EQ(hers.size(), 1U);
    EXPECT_TRUE(run([&](sql::Tx& tx) { return guardian_view_of(tx, parts(), hers[0]); }).is_over);
}

TEST_P(Rulings, AreEnteredByAnOfficerAndNobodyElse) {
    confirmed(lin);
    const auto all = routes(parts(), authorities());
    const auto route =
        std::ranges::find(all, "/api/v1/desk/guardianship-rulings", &http::Route::path);
    ASSERT_NE(route, all.end());
    for (const http::Caller& other :
         {lin, identity::testing::staff("operator", ""), http::Caller{}}) {
        EXPECT_THROW(http::check_access(route->access, other), Refused);
    }
    http::check_access(route->access, officer);
    const boost::json::object members{
        {"guardian", {{"name", "林小红"}, {"citizen_id", "350102199003071234"}}},
        {"child_citizen_id", testing::kChild},
        {"ruling", "relation_ended"},
        {"document", kDocument}};
    write([&](sql::Tx& tx) {
        EXPECT_EQ(http::call(*route, &tx, officer, members).reply.status, 204);
    });
    boost::json::object unfounded = members;
    unfounded["document"] = "";
    EXPECT_NE(refusal_of([&](sql::Tx& tx) { http::call(*route, &tx, officer, unfounded); }),
              nullptr);
}

MASHANG_ON_EACH_ENGINE(Rulings);

}  // namespace
}  // namespace mashang::mandates
