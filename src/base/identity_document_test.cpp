#include "base/identity_document.h"

#include <gtest/gtest.h>

#include "base/refusals.h"

namespace mashang {
namespace {

using enum DocumentType;

const Refusal* fault_of(DocumentType type, std::string_view number) {
    const auto checked = IdentityDocument::check(type, number);
    return checked ? nullptr : checked.error();
}

TEST(IdentityDocument, KnowsTheNumbersOfEachType) {
    EXPECT_EQ(fault_of(hk_mo_travel_permit, "H12345678"), nullptr);
    EXPECT_EQ(fault_of(hk_mo_travel_permit, "M01234567"), nullptr);
    EXPECT_EQ(fault_of(tw_travel_permit, "01234567"), nullptr);
    EXPECT_EQ(fault_of(foreign_permanent_residence, "USA350099010112"), nullptr);
    EXPECT_EQ(fault_of(passport, "E12345678"), nullptr);
    EXPECT_EQ(fault_of(passport, "X1234"), nullptr);
}

TEST(IdentityDocument, ReadsWhatPeopleTypeAndDropsWhatChangesWithEachCard) {
    EXPECT_EQ(IdentityDocument::make(hk_mo_travel_permit, "h 1234 5678")->number(), "H12345678");
    EXPECT_EQ(IdentityDocument::make(hk_mo_travel_permit, "H1234567801"),
              IdentityDocument::make(hk_mo_travel_permit, "H12345678"));
    EXPECT_EQ(IdentityDocument::make(passport, "e12345678")->number(), "E12345678");
}

TEST(IdentityDocument, RefusesWhatNoSuchDocumentHas) {
    for (const char* number :
         {"", "A12345678", "H1234567", "H123456789", "12345678", "H1234567A"}) {
        EXPECT_EQ(fault_of(hk_mo_travel_permit, number), &refusals::kHkMoPermit) << number;
    }
    for (const char* number : {"", "1234567", "123456789", "T1234567"}) {
        EXPECT_EQ(fault_of(tw_travel_permit, number), &refusals::kTwPermit) << number;
    }
    for (const char* number : {"", "US1350099010112", "USA35009901011", "USA350099130112",
                               "USA350099010012", "350102199003071234"}) {
        EXPECT_EQ(fault_of(foreign_permanent_residence, number), &refusals::kPermanentResidence)
            << number;
    }
    for (const char* number : {"", "E123", "E1234567890", "ABCDEFGH", "E12345-78", "护照12345"}) {
        EXPECT_EQ(fault_of(passport, number), &refusals::kPassport) << number;
    }
    EXPECT_NE(fault_of(passport, std::string(10'000, '1')), nullptr);
}

TEST(IdentityDocument, OneNumberOnTwoKindsOfDocumentIsTwoDocuments) {
    EXPECT_NE(IdentityDocument::make(tw_travel_permit, "12345678"),
              IdentityDocument::make(passport, "12345678"));
}

TEST(IdentityDocument, ShowsLittleOfItsNumber) {
    EXPECT_EQ(IdentityDocument::make(hk_mo_travel_permit, "H12345678")->masked(), "H1******8");
    EXPECT_EQ(IdentityDocument::make(passport, "X1234")->masked(), "X1**4");
}

}  // namespace
}  // namespace mashang
