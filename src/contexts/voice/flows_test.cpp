#include "contexts/voice/flows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "base/enum_names.h"
#include "contexts/voice/options.h"
#include "contexts/voice/refusals.h"
#include "contexts/voice/testing/voice_fixture.h"

namespace mashang::voice {
namespace {

namespace json = boost::json;
using enum cases::CaseState;

class VoiceFlows : public testing::VoiceTest {};

TEST_P(VoiceFlows, ACaseIsRatedOnceTheOfficeHasEndedItAndNotBefore) {
    for (const cases::CaseState state :
         {draft, submitted, supplement_requested, accepted, decided, not_accepted, withdrawn}) {
        const cases::Case of = a_case(state, lin);
        const bool has_ended = state == decided || state == not_accepted;
        EXPECT_EQ(may_be_rated(of), has_ended) << name_of_enumerator(state);
        EXPECT_EQ(refusal_of([&] { rate_now(lin, of.id, 4); }),
                  has_ended ? nullptr : &refusals::kNotYet)
            << name_of_enumerator(state);
    }
    EXPECT_EQ(count_ratings(), 2);
    EXPECT_EQ(told().size(), 2u);
}

TEST_P(VoiceFlows, OnlyTheApplicantRatesAndReadsHerRating) {
    const cases::Case of = a_case(decided, lin);
    const http::Caller officer = cases::testing::Town::officer();
    for (const http::Caller& other : {chen, officer, http::Caller{}}) {
        EXPECT_EQ(refusal_of([&] { rate_now(other, of.id, 5); }), &cases::refusals::kNoSuchCase);
        EXPECT_EQ(
            refusal_of([&] { read([&](sql::Tx& tx) { find_rating(tx, parts(), other, of.id); }); }),
            &cases::refusals::kNoSuchCase);
    }
    EXPECT_EQ(count_ratings(), 0);
    EXPECT_TRUE(told().empty());
}

TEST_P(VoiceFlows, EveryGradeIsTakenWithTheReasonsThatBelongToIt) {
    for (const Grade& grade : grades()) {
        const cases::Case of = a_case(decided, lin);
        std::vector<std::string> reasons;
        for (const Option& option : options()) {
            if (option.code.front() == '0' + grade.grade) reasons.emplace_back(option.code);
        }
        const Rating given = rate_now(lin, of.id, grade.grade, reasons, "谢谢");
        EXPECT_EQ(given.grade, grade.grade);
        EXPECT_EQ(given.options_version, kOptionsVersion);
        EXPECT_EQ(std::ranges::count(given.options, ',') + 1,
                  static_cast<std::ptrdiff_t>(reasons.size()));
        read([&](sql::Tx& tx) {
            const auto found = find_rating(tx, parts(), lin, of.id);
            ASSERT_TRUE(found);
            EXPECT_EQ(found->grade, grade.grade);
            EXPECT_EQ(found->options, given.options);
            EXPECT_EQ(found->comment, "谢谢");
            EXPECT_EQ(found->at, town().house.clock.now());
        });
    }
}

TEST_P(VoiceFlows, ABadGradeNeedsNoReasonSinceNobodyIsForced) {
    EXPECT_EQ(refusal_of([&] { rate_now(lin, a_case(decided, lin).id, 1); }), nullptr);
}

TEST_P(VoiceFlows, AWrongRatingIsRefusedWithEveryFaultAndLeavesNothing) {
    const cases::Case of = a_case(decided, lin);
    EXPECT_EQ(refusal_of([&] { rate_now(lin, of.id, 6, {"101", "x"}); }), &refusals::kWrongRating);
    ASSERT_EQ(faults.size(), 3u);
    EXPECT_EQ(faults[0].pointer, "/grade");
    EXPECT_EQ(faults[1].pointer, "/options/0");
    EXPECT_EQ(faults[1].facts.at("code"), "101");
    EXPECT_EQ(count_ratings(), 0);
    EXPECT_TRUE(told().empty());
    EXPECT_EQ(refusal_of([&] { rate_now(lin, of.id, 5, {"501"}); }), nullptr) << "may try again";
}

TEST_P(VoiceFlows, TheSecondRatingOfACaseIsRefusedAndTheFirstStands) {
    const cases::Case of = a_case(decided, lin);
    rate_now(lin, of.id, 2, {"201"}, "太慢");
    town().house.clock.advance(std::chrono::hours{1});
    EXPECT_EQ(refusal_of([&] { rate_now(lin, of.id, 5, {"501"}, "好"); }),
              &refusals::kRatedAlready);
    read([&](sql::Tx& tx) {
        const auto found = find_rating(tx, parts(), lin, of.id);
        EXPECT_EQ(found->grade, 2);
        EXPECT_EQ(found->comment, "太慢");
    });
    EXPECT_EQ(told().size(), 1u);
    EXPECT_EQ(refusal_of([&] { rate_now(lin, a_case(decided, lin).id, 5); }), nullptr)
        << "another case of hers is another rating";
}

TEST_P(VoiceFlows, OfTwoDevicesThatRateAtOnceOneIsTaken) {
    const cases::Case of = a_case(decided, lin);
    constexpr int kDevices = 4;
    std::atomic<int> taken{0};
    std::atomic<int> refused{0};
    std::vector<std::jthread> devices;
    for (int i = 0; i < kDevices; ++i) {
        devices.emplace_back([&, grade = i + 1] {
            try {
                rate_now(lin, of.id, grade);
                ++taken;
            } catch (const Refused& no) {
                if (&no.refusal() == &refusals::kRatedAlready) ++refused;
            }
        });
    }
    devices.clear();
    EXPECT_EQ(taken, 1);
    EXPECT_EQ(refused, kDevices - 1);
    EXPECT_EQ(count_ratings(), 1);
    EXPECT_EQ(told().size(), 1u);
}

TEST_P(VoiceFlows, TheJournalTellsOfTheOfficeAndNotWhoRated) {
    const cases::Case of = a_case(decided, lin);
    rate_now(lin, of.id, 1, {"101", "105"}, "等了一个月");
    const auto entries = told();
    ASSERT_EQ(entries.size(), 1u);
    const journal::Entry& entry = entries[0];
    EXPECT_EQ(entry.what, "rating.given");
    EXPECT_EQ(entry.actor, "");
    EXPECT_EQ(entry.on_behalf, "");
    EXPECT_EQ(entry.matter, "");
    EXPECT_EQ(entry.subject, "office:GA-350102000000");
    EXPECT_EQ(entry.facts, (json::object{{"item", "GA003"},
                                         {"office", "GA-350102000000"},
                                         {"organisation", "GA"},
                                         {"division", "350102000000"},
                                         {"city", "350100000000"},
                                         {"grade", 1},
                                         {"options", "101,105"}}));
    const std::string facts = json::serialize(entry.facts);
    for (const std::string& trace : {of.id.text(), of.number->text(), lin.person_id, lin.account_id,
                                     std::string{"等了一个月"}}) {
        EXPECT_EQ(facts.find(trace), std::string::npos) << trace;
    }
}

TEST_P(VoiceFlows, AnEntryOfTheJournalLeadsToNoRating) {
    const cases::Case of = a_case(decided, lin);
    rate_now(lin, of.id, 1);
    read([&](sql::Tx& tx) {
        EXPECT_TRUE(journal::read_subject(tx, "case:" + of.id.text(), 0, 100).empty());
        EXPECT_TRUE(journal::read_matter(tx, "case:" + of.id.text(), 0, 100).empty());
    });
}

TEST_P(VoiceFlows, CommentsLieSealedInTheTableAndOpenOnlyInTheirCase) {
    const cases::Case of = a_case(decided, lin);
    const cases::Case other = a_case(decided, lin);
    rate_now(lin, of.id, 3, {}, "窗口很热情");
    rate_now(lin, other.id, 3);
    write([&](sql::Tx& tx) {
        const auto sealed =
            tx.get<std::string>("SELECT comment FROM voice_rating WHERE case_id = $1", of.id);
        EXPECT_FALSE(sealed.empty());
        EXPECT_EQ(sealed.find("窗口"), std::string::npos);
        EXPECT_EQ(
            tx.get<std::string>("SELECT comment FROM voice_rating WHERE case_id = $1", other.id),
            "");
        tx.execute("UPDATE voice_rating SET comment = $1 WHERE case_id = $2", sealed, other.id);
    });
    EXPECT_ANY_THROW(read([&](sql::Tx& tx) { find_rating(tx, parts(), lin, other.id); }))
        << "moved to another case it does not open";
}

MASHANG_ON_EACH_ENGINE(VoiceFlows);

}  // namespace
}  // namespace mashang::voice
