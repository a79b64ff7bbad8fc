#include "app/settings/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace mashang::app {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(Settings, ThePrintedFileGivesTheSameSettings) {
    const auto printed = config::print_documented<Settings>();
    EXPECT_THAT(printed, HasSubstr("[outbound.population_register]"));
    EXPECT_THAT(printed, HasSubstr("url = \"sqlite:./var/mashang.db\""));
    EXPECT_EQ(config::print_documented(config::load<Settings>({"mashang.toml", printed, {}})),
              printed);
}

TEST(Settings, PasswordsOfTheDatabaseAndKeysOfOthersAreNotPrinted) {
    const auto settings =
        config::load<Settings>({"mashang.toml",
                                "",
                                {{"MASHANG_DATABASE_URL", "postgresql://mashang:hidden@db/mashang"},
                                 {"MASHANG_OUTBOUND_SMS_KEY", "hidden"}}});
    EXPECT_EQ(settings.outbound.sms.key, "hidden");
    EXPECT_THAT(config::print_documented(settings), Not(HasSubstr("hidden")));
}

TEST(Settings, TheDemoIsOffUnlessItIsAskedFor) {
    EXPECT_FALSE(config::load<Settings>({}).demo.enabled);
}

}  // namespace
}  // namespace mashang::app
