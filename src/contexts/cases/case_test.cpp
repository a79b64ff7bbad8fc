#include "contexts/cases/case.h"

#include <gtest/gtest.h>

namespace mashang::cases {
namespace {

TEST(CaseSubject, IsReadBackAsTheCaseAndNothingElseIs) {
    const CaseId id = *CaseId::parse("01890a5d-ac96-774b-bcce-b302099a8057");
    EXPECT_EQ(subject_of(id), "case:01890a5d-ac96-774b-bcce-b302099a8057");
    EXPECT_EQ(case_in(subject_of(id)), id);
    for (const char* other : {"", "case:", "case:x", "person:01890a5d-ac96-774b-bcce-b302099a8057",
                              "01890a5d-ac96-774b-bcce-b302099a8057"}) {
        EXPECT_FALSE(case_in(other)) << other;
    }
}

}  // namespace
}  // namespace mashang::cases
