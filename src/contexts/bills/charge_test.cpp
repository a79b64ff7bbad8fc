#include "contexts/bills/charge.h"

#include <gtest/gtest.h>

#include <limits>

#include "contexts/catalogue/testing.h"

namespace mashang::bills {
namespace {

struct Case {
    const char* standard;
    std::optional<std::int64_t> fen;
};

class AmountIn : public ::testing::TestWithParam<Case> {};

TEST_P(AmountIn, IsReadWhereNothingIsInDoubt) {
    const auto amount = amount_in(GetParam().standard);
    EXPECT_EQ(amount ? std::optional{amount->fen()} : std::nullopt, GetParam().fen)
        << GetParam().standard;
}

INSTANTIATE_TEST_SUITE_P(Standards, AmountIn,
                         ::testing::Values(Case{"20元/证", 2000}, Case{"工本费10元/本", 1000},
                                           Case{"登记费550元/件", 55'000}, Case{"12.50 元", 1250},
                                           Case{"0.5元/张", 50}, Case{"换领20元、补领40元", {}},
                                           Case{"15元/次起", {}}, Case{"免收或80元/件", {}},
                                           Case{"工本费", {}}, Case{"按税率1%-3%", {}},
                                           Case{"按计税价格10%", {}}, Case{"按学时100元", {}},
                                           Case{"0元", {}}, Case{"100", {}}, Case{"1.2.3元", {}},
                                           Case{"", {}}, Case{"99999999999999999999元", {}},
                                           Case{"住宅80元/件", {}}, Case{"行驶证15元", {}},
                                           Case{"80元/件（住宅）", {}}, Case{"每证 20元", 2000}));

TEST(ChargesOf, OneFeeIsChargedAndOfSeveralTheOfficeSaysWhich) {
    const auto with = [](std::size_t count) {
        return catalogue::testing::catalogue_with(
            MASHANG_SOURCE_DIR "/data", "GA003", [&](catalogue::ItemContent& content) {
                const catalogue::FeeContent fee = content.fees.front();
                content.fees.assign(count, fee);
            });
    };
    const auto one = charges_of(*with(1)->find_edition("GA003", 0));
    ASSERT_EQ(one.size(), 1u);
    EXPECT_EQ(one.front().amount, Money::from_fen(4000));
    EXPECT_TRUE(charges_of(*with(2)->find_edition("GA003", 0)).empty());
}

TEST(TotalOf, IsTheSumOrNothingWhereItDoesNotFit) {
    const auto of = [](std::int64_t fen) {
        return Charge{.name = "费", .standard = "", .basis = "", .amount = Money::from_fen(fen)};
    };
    EXPECT_EQ(total_of({of(2000), of(1550)}), Money::from_fen(3550));
    EXPECT_EQ(total_of({of(std::numeric_limits<std::int64_t>::max()), of(1)}), std::nullopt);
}

}  // namespace
}  // namespace mashang::bills
