#include "contexts/one_code/check.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <functional>

#include "contexts/one_code/refusals.h"
#include "contexts/one_code/testing/sample.h"

namespace mashang::one_code {
namespace {

using testing::in_slot;
using testing::one_earlier;
using testing::Phone;
using testing::Platform;
using testing::sample_header;

constexpr std::uint16_t kSlot = 100;
const std::string kCommit = "0123456789ABCDEF";

const Platform& platform() {
    static const Platform one;
    return one;
}
const Keys& keys() {
    static const Keys all = platform().keys();
    return all;
}
const Phone& phone() {
    static const Phone one{platform(), sample_header(), kCommit};
    return one;
}

struct Case {
    const char* name;
    std::function<void(Code&)> change = [](Code&) {};
    std::int64_t now = kSlot;  ///< the slot at which it is looked at
    const Refusal* wanted = nullptr;
};

void flip(std::string& bytes, std::size_t at = 0) {
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
}

// The nineteen of the design, in its order.
const std::vector<Case>& cases() {
    static const std::vector<Case> all{
        {.name = "genuine"},
        {.name = "one slot late", .now = kSlot + 1},
        {.name = "one slot early", .now = kSlot - 1},
        {.name = "two slots late", .now = kSlot + 2, .wanted = &refusals::kStale},
        {.name = "two slots early", .now = kSlot - 2, .wanted = &refusals::kEarly},
        {"commit swapped", [](Code& code) { code.commit = "FEDCBA9876543210"; }, kSlot,
         &refusals::kBadSignature},
        {"commit's bit flipped", [](Code& code) { flip(code.commit, 15); }, kSlot,
         &refusals::kBadSignature},
        {"predicate bits", [](Code& code) { code.header.predicates = 3; }, kSlot,
         &refusals::kBadSignature},
        {"level", [](Code& code) { code.header.level = 4; }, kSlot, &refusals::kBadSignature},
        {"purpose", [](Code& code) { code.header.purpose = 2; }, kSlot, &refusals::kBadSignature},
        {"cid", [](Code& code) { flip(code.header.cid); }, kSlot, &refusals::kBadSignature},
        {"N", [](Code& code) { --code.header.slots; }, kSlot, &refusals::kBadSignature},
        {"t0", [](Code& code) { ++code.header.begins_s; }, kSlot, &refusals::kBadSignature},
        {"slot number", [](Code& code) { ++code.slot; }, kSlot, &refusals::kBadSignature},
        {"signature", [](Code& code) { flip(code.signature, 63); }, kSlot,
         &refusals::kBadSignature},
        {"slot 0", [](Code& code) { code.slot = 0; }, 1, &refusals::kOutOfRange},
        {"slot beyond N", [](Code& code) { code.slot = kMostSlots + 1; }, kMostSlots,
         &refusals::kOutOfRange},
        // The trap: it is genuine by itself; only the record below refuses it.
        {"derived from a later code", [](Code& code) { code = one_earlier(code); }, kSlot, nullptr},
        {"derived, a slot later", [](Code& code) { code = one_earlier(code); }, kSlot + 1,
         &refusals::kStale},
    };
    return all;
}

TEST(Check, judges_the_nineteen_cases_of_the_design) {
    ASSERT_EQ(cases().size(), 19);
    for (const Case& one : cases()) {
        Code code = phone().code_of(kSlot);
        one.change(code);
        EXPECT_EQ(check_authenticity(code, keys(), in_slot(one.now)), one.wanted) << one.name;
    }
}

TEST(Check, every_further_fact_of_a_code_is_under_the_signature) {
    const auto refusal_of = [](const std::function<void(Code&)>& change) {
        Code code = phone().code_of(kSlot);
        change(code);
        return check_authenticity(code, keys(), in_slot(kSlot));
    };
    EXPECT_EQ(refusal_of([](Code& code) { code.header.strength = 3; }), &refusals::kBadSignature);
    EXPECT_EQ(refusal_of([](Code& code) { code.commit.clear(); }), &refusals::kBadSignature);
    EXPECT_EQ(refusal_of([](Code& code) { flip(code.link); }), &refusals::kBadSignature);
    EXPECT_EQ(refusal_of([](Code& code) { code.header.key_id = 2; }), &refusals::kUnknownKey);
    EXPECT_EQ(refusal_of([](Code& code) { code.header.key_id = kFirstSm2Key; }),
              &refusals::kBadSignature);
    EXPECT_EQ(refusal_of([](Code& code) { code.header.slot_s = 0; }), &refusals::kOutOfRange);
    EXPECT_EQ(refusal_of([](Code& code) { code.header.slots = 0; }), &refusals::kOutOfRange);
    EXPECT_EQ(refusal_of([](Code& code) { code.header.slots = 65535; }), &refusals::kOutOfRange);
}

TEST(Check, a_code_signed_with_sm2_is_good_too) {
    Header header = sample_header();
    header.key_id = kFirstSm2Key;
    const Phone other{platform(), header};
    Code code = other.code_of(kSlot);
    EXPECT_EQ(check_authenticity(code, keys(), in_slot(kSlot)), nullptr);
    flip(code.signature);
    EXPECT_EQ(check_authenticity(code, keys(), in_slot(kSlot)), &refusals::kBadSignature);
}

class Offline : public ::testing::Test {
  protected:
    const Refusal* show(const Code& code, std::int64_t now = kSlot) {
        return check_offline(code, verifier, in_slot(now), seen);
    }
    OfflineVerifier verifier{.keys = keys()};
    LastSlots seen;
};

TEST_F(Offline, a_code_is_good_once) {
    EXPECT_EQ(show(phone().code_of(kSlot)), nullptr);
    EXPECT_EQ(show(phone().code_of(kSlot)), &refusals::kReplayed);
    EXPECT_EQ(show(phone().code_of(kSlot + 1), kSlot + 1), nullptr);
}

TEST_F(Offline, whoever_saw_a_code_cannot_show_the_one_before) {
    const Code seen_code = phone().code_of(kSlot);
    EXPECT_EQ(show(seen_code), nullptr);
    EXPECT_EQ(show(one_earlier(seen_code)), &refusals::kReplayed);
    EXPECT_EQ(show(phone().code_of(kSlot + 1), kSlot + 1), nullptr) << "the genuine next one";
}

TEST_F(Offline, a_badly_signed_code_locks_nobody_out) {
    Code forged = phone().code_of(kSlot + 1);
    flip(forged.signature);
    EXPECT_EQ(show(forged), &refusals::kBadSignature);
    EXPECT_EQ(show(phone().code_of(kSlot)), nullptr);
    EXPECT_EQ(show(phone().code_of(kSlot + 1), kSlot + 1), nullptr);
}

TEST_F(Offline, the_purpose_is_the_terminals) {
    verifier.purpose = Purpose::entry;
    EXPECT_EQ(show(phone().code_of(kSlot)), &refusals::kWrongPurpose);
    verifier.purpose = Purpose::identity;
    EXPECT_EQ(show(phone().code_of(kSlot)), nullptr) << "a code that was refused is not used up";
    Header header = sample_header();
    header.purpose = 9;
    verifier.purpose.reset();
    EXPECT_EQ(show(Phone{platform(), header}.code_of(kSlot + 1)), &refusals::kWrongPurpose);
}

TEST_F(Offline, a_revoked_credential_is_refused) {
    const RevocationList others{in_slot(1), {"\x01\x02\x03\x04\x05\x06\x07\x09"}};
    verifier.revocations = &others;
    EXPECT_EQ(show(phone().code_of(kSlot)), nullptr);
    const RevocationList hers{in_slot(1), {sample_header().cid}};
    verifier.revocations = &hers;
    EXPECT_EQ(show(phone().code_of(kSlot + 1)), &refusals::kRevoked);
}

// Whatever is shown, in whatever order: slots that are accepted rise.
RC_GTEST_PROP(OfflineProperty, accepted_slots_rise, ()) {
    const OfflineVerifier verifier{.keys = keys()};
    LastSlots seen;
    std::int64_t now = kSlot;
    std::int64_t last = 0;
    for (int i = 0; i < 12; ++i) {
        now += *rc::gen::inRange(0, 3);
        const auto slot = static_cast<std::uint16_t>(now + *rc::gen::inRange(-3, 4));
        const Refusal* wrong = check_offline(phone().code_of(slot), verifier, in_slot(now), seen);
        const bool is_in_time = std::abs(slot - now) <= kTolerance;
        RC_ASSERT((wrong == nullptr) == (is_in_time && slot > last));
        if (wrong == nullptr) last = slot;
    }
}

RC_GTEST_PROP(OfflineProperty, no_flipped_bit_passes, ()) {
    std::string bytes = encode(phone().code_of(kSlot));
    const auto bit = *rc::gen::inRange<std::size_t>(0, bytes.size() * 8);
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ (1U << bit % 8));
    const auto code = decode(bytes);
    if (code) RC_ASSERT(check_authenticity(*code, keys(), in_slot(kSlot)) != nullptr);
}

TEST(Keys, are_read_back_from_the_document_that_is_published) {
    const std::string document = boost::json::serialize(keys().document());
    const auto read = Keys::parse(document);
    ASSERT_TRUE(read);
    EXPECT_EQ(boost::json::serialize(read->document()), document);
    EXPECT_EQ(check_authenticity(phone().code_of(kSlot), *read, in_slot(kSlot)), nullptr);
}

TEST(Keys, whatever_is_unsound_is_no_document) {
    const auto changed = [](const std::function<void(boost::json::object&)>& change) {
        boost::json::object document = keys().document();
        change(document.at("keys").as_array()[0].as_object());
        return Keys::parse(boost::json::serialize(document));
    };
    EXPECT_TRUE(changed([](auto&) {}));
    EXPECT_FALSE(changed([](auto& key) { key["kid"] = "0"; }));
    EXPECT_FALSE(changed([](auto& key) { key["kid"] = "256"; }));
    EXPECT_FALSE(changed([](auto& key) { key["kid"] = "1x"; }));
    EXPECT_FALSE(changed([](auto& key) { key["kid"] = "128"; })) << "twice, and of another curve";
    EXPECT_FALSE(changed([](auto& key) { key["crv"] = "SM2"; }));
    EXPECT_FALSE(changed([](auto& key) { key["x"] = key.at("y"); })) << "not on the curve";
    EXPECT_FALSE(changed([](auto& key) { key.erase("y"); }));
    for (const char* wrong : {"", "[]", "{}", R"({"keys":{}})", R"({"keys":[1]})", "{"}) {
        EXPECT_FALSE(Keys::parse(wrong)) << wrong;
    }
}

class Revocations : public ::testing::Test {
  protected:
    std::string encoded(const RevocationList& list, std::uint8_t key_id = 1) {
        return list.encode(key_id,
                           [&](std::string_view text) { return platform().sign(key_id, text); });
    }
    const RevocationList list_{in_slot(1), {"bbbbbbbb", "aaaaaaaa", "bbbbbbbb"}};
};

TEST_F(Revocations, are_read_back) {
    for (const std::uint8_t key_id : {std::uint8_t{1}, kFirstSm2Key}) {
        const auto read = RevocationList::parse(encoded(list_, key_id), keys());
        ASSERT_TRUE(read);
        EXPECT_EQ(read->size(), 2);
        EXPECT_TRUE(read->contains("aaaaaaaa"));
        EXPECT_TRUE(read->contains("bbbbbbbb"));
        EXPECT_FALSE(read->contains("aaaaaaab"));
        EXPECT_EQ(read->made_at().ms(), in_slot(1).ms() / 1000 * 1000);
    }
    EXPECT_EQ(encoded(RevocationList{in_slot(1), {}}).size(), 13 + 64);
}

TEST_F(Revocations, are_none_when_a_byte_is_changed_missing_or_too_many) {
    const std::string good = encoded(list_);
    for (std::size_t i = 0; i < good.size(); ++i) {
        std::string other = good;
        flip(other, i);
        EXPECT_FALSE(RevocationList::parse(other, keys())) << i;
        EXPECT_FALSE(RevocationList::parse(good.substr(0, i), keys())) << i;
    }
    EXPECT_FALSE(RevocationList::parse(good + "x", keys()));
}

TEST_F(Revocations, out_of_order_are_none_although_signed) {
    std::string text = encoded(list_);
    text.resize(text.size() - kSignatureBytes);
    std::swap(text[13], text[21]);
    EXPECT_FALSE(RevocationList::parse(text + platform().sign(1, text), keys()));
}

}  // namespace
}  // namespace mashang::one_code
