#include "base/licence_number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/refusals.h"

namespace mashang {
namespace {

const LicenceTypeCode kType = *LicenceTypeCode::parse("11100000000013338W999");
const Uscc kIssuer = *Uscc::parse("11350000000000027C");

const Refusal* why(std::string_view text) {
    const auto number = LicenceNumber::check(text);
    return number ? nullptr : number.error();
}

TEST(LicenceNumber, real_identifiers_are_read) {
    for (const std::string text : {
             "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
             "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F",
             "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9",
             "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
         }) {
        const auto number = LicenceNumber::parse(text);
        ASSERT_TRUE(number) << text;
        EXPECT_EQ(number->text(), text);
    }
}

TEST(LicenceNumber, is_made_with_its_check_character) {
    EXPECT_EQ(LicenceNumber::make(kType, kIssuer, "20260001")->text(),
              "1.2.156.3005.2.11100000000013338W999.11350000000000027C.20260001.001.Q");
    EXPECT_EQ(LicenceNumber::make(kType, kIssuer, "20260001", 2)->text(),
              "1.2.156.3005.2.11100000000013338W999.11350000000000027C.20260001.002.O");
    EXPECT_EQ(
        LicenceNumber::make(kType, kIssuer, "3501022026000000000001")->text(),
        "1.2.156.3005.2.11100000000013338W999.11350000000000027C.3501022026000000000001.001.T");
}

TEST(LicenceNumber, shows_its_parts) {
    const auto number =
        *LicenceNumber::parse("1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9");
    EXPECT_EQ(number.type().text(), "11100000MB03271699022");
    EXPECT_EQ(number.type().definer().text(), "11100000MB03271699");
    EXPECT_EQ(number.issuer(), "340100");
    EXPECT_EQ(number.serial(), "000000016");
    EXPECT_EQ(number.version(), 1);
}

TEST(LicenceNumber, a_changed_licence_gets_the_next_version) {
    const auto first = *LicenceNumber::make(kType, kIssuer, "20260001");
    EXPECT_EQ(first.next_version(), LicenceNumber::make(kType, kIssuer, "20260001", 2).value());
    EXPECT_EQ(LicenceNumber::make(kType, kIssuer, "20260001", 999)->next_version(), std::nullopt);
}

TEST(LicenceNumber, is_not_made_of_wrong_parts) {
    const auto error = [](std::string_view serial, int version) {
        return LicenceNumber::make(kType, kIssuer, serial, version).error();
    };
    EXPECT_EQ(error("", 1), &refusals::kLicenceNumberSerial);
    EXPECT_EQ(error("2026.1", 1), &refusals::kLicenceNumberSerial);
    EXPECT_EQ(error("abc", 1), &refusals::kLicenceNumberSerial);
    EXPECT_EQ(error(std::string(65, '1'), 1), &refusals::kLicenceNumberSerial);
    EXPECT_TRUE(LicenceNumber::make(kType, kIssuer, std::string(64, '1'), 1));
    EXPECT_EQ(error("1", 0), &refusals::kLicenceNumberVersion);
    EXPECT_EQ(error("1", 1000), &refusals::kLicenceNumberVersion);
}

TEST(LicenceNumber, says_what_is_wrong) {
    const std::string head = "1.2.156.3005.2.11100000000013338W999.11350000000000027C.";
    EXPECT_EQ(why(head + "20260001.001.Q"), nullptr);
    EXPECT_EQ(why(head + "20260001.001.R"), &refusals::kLicenceNumberCheckDigit);
    EXPECT_EQ(why(head + "20260001.001."), &refusals::kLicenceNumberCheckDigit);
    EXPECT_EQ(why(head + "20260001.001.Q.Q"), &refusals::kLicenceNumberCheckDigit);
    EXPECT_EQ(why(head + "20260001.001"), &refusals::kLicenceNumberParts);
    EXPECT_EQ(why(head + "20260001.01.Q"), &refusals::kLicenceNumberVersion);
    EXPECT_EQ(why(head + "20260001.000.Q"), &refusals::kLicenceNumberVersion);
    EXPECT_EQ(why(head + "2026-001.001.Q"), &refusals::kLicenceNumberSerial);
    EXPECT_EQ(why("11100000000013338W999"), &refusals::kLicenceNumberRoot);
    EXPECT_EQ(why(""), &refusals::kLicenceNumberRoot);
    EXPECT_EQ(why("1.2.156.3005.2.11100000000013338W999.35.1.001.Q"),
              &refusals::kLicenceNumberIssuer);
    EXPECT_EQ(why("1.2.156.3005.2.11100000000013338W99.340100.1.001.Q"),
              &refusals::kLicenceTypeLength);
    EXPECT_EQ(why("1.2.156.3005.2.11100000000013338X999.340100.1.001.Q"),
              &refusals::kLicenceTypeDefiner);
    EXPECT_EQ(why("1.2.156.3005.2.11100000000013338w999.340100.1.001.Q"),
              &refusals::kLicenceTypeDefiner);
    EXPECT_EQ(why("1.2.156.3005.2.11100000000013338W9 9.340100.1.001.Q"),
              &refusals::kLicenceTypeSerial);
}

rc::Gen<std::string> serial() {
    const auto character = rc::gen::elementOf(std::string{"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"});
    // Sizes are no bound of containers to the letter: stay clear of the longest serial.
    return rc::gen::resize(48, rc::gen::nonEmpty(rc::gen::container<std::string>(character)));
}

RC_GTEST_PROP(LicenceNumber, is_read_as_it_was_made, ()) {
    const auto version = *rc::gen::inRange(1, 1000);
    const auto number = LicenceNumber::make(kType, kIssuer, *serial(), version);
    RC_ASSERT(number.has_value());
    RC_ASSERT(LicenceNumber::parse(number->text()) == *number);
    RC_ASSERT(number->version() == version);
}

RC_GTEST_PROP(LicenceNumber, any_one_mistyped_character_is_noticed, ()) {
    const auto text = LicenceNumber::make(kType, kIssuer, *serial())->text();
    const auto position = *rc::gen::inRange<std::size_t>(0, text.size());
    const char other = *rc::gen::elementOf(std::string{"0123456789ABCXYZ.-"});
    RC_PRE(text[position] != other);
    RC_PRE(text[position] != '.' && other != '.');  // a dot moves the parts, not what is guarded
    auto mistyped = text;
    mistyped[position] = other;
    RC_ASSERT(!LicenceNumber::parse(mistyped).has_value());
}

}  // namespace
}  // namespace mashang
