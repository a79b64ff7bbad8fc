// Applying together: the rules, as tables, and that no order of asking, answering and changing lets
// a case be handed in with somebody unconfirmed.

#include "contexts/cases/applicant.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <boost/mp11.hpp>
#include <map>

#include "base/enum_names.h"
#include "contexts/cases/applicant_refusals.h"

namespace mashang::cases {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum ApplicantState;

const Instant kNow = *Instant::parse("2018-09-30T09:00:00+08:00");

Applicant applicant(int number, ApplicantState state = invited, std::string confirmed_what = "") {
    const auto id = Uuid::parse("0192f000-0000-7000-8000-00000000000" + std::to_string(number));
    return {.person_id = {},
            .case_id = {},
            .id = ApplicantId{*id},
            .kind = mandates::PrincipalKind::person,
            .number_index = {},
            .name = "林小红",
            .number = "350102199003071234",
            .state = state,
            .invited_at = kNow,
            .confirmed = std::move(confirmed_what)};
}

std::vector<std::string> codes(const std::vector<Fault>& faults) {
    std::vector<std::string> found;
    for (const Fault& fault : faults) found.emplace_back(fault.refusal->code);
    return found;
}

constexpr const char* kUnconfirmed = "cases.applicant_unconfirmed";
constexpr const char* kTooFew = "cases.too_few_applicants";
constexpr const char* kTooMany = "cases.too_many_applicants";

TEST(Applicants, WhatKeepsAnApplicationFromBeingHandedIn) {
    const catalogue::JointContent two{2, 2};
    const catalogue::JointContent any{1, 3};
    struct Row {
        std::optional<catalogue::JointContent> joint;
        std::vector<Applicant> applicants;
        std::vector<std::string> wanted;
    };
    const Row rows[]{
        {{}, {}, {}},
        {{}, {applicant(1, confirmed, "now")}, {kTooMany}},
        {two, {}, {kTooFew}},
        {two, {applicant(1)}, {kUnconfirmed}},
        {two, {applicant(1, confirmed, "before")}, {kUnconfirmed}},
        {two, {applicant(1, confirmed, "now")}, {}},
        {two, {applicant(1, left)}, {kTooFew}},
        {two, {applicant(1, declined)}, {kUnconfirmed, kTooFew}},
        {two, {applicant(1, confirmed, "now"), applicant(2, confirmed, "now")}, {kTooMany}},
        {any, {}, {}},
        {any, {applicant(1, confirmed, "now"), applicant(2)}, {kUnconfirmed}},
        {any, {applicant(1, declined)}, {kUnconfirmed}},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(codes(check_applicants(row.joint, row.applicants, "now")), row.wanted);
    }
}

TEST(Applicants, WhoIsOutstandingIsNamedMasked) {
    const auto faults =
        check_applicants(catalogue::JointContent{1, 3}, std::vector{applicant(7)}, "now");
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].pointer, "/applicants/0192f000-0000-7000-8000-000000000007");
    EXPECT_EQ(faults[0].facts.at("name"), "**红");
}

TEST(Applicants, OneLeavesUntilItIsAcceptedAndNoLonger) {
    using enum CaseState;
    const std::map<CaseState, ApplicantState> wanted{{draft, ApplicantState::declined},
                                                     {submitted, left},
                                                     {pre_checked, left},
                                                     {supplement_requested, left}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<CaseState>>([&](auto state) {
        const auto row = wanted.find(state.value);
        EXPECT_EQ(state_after_leaving(state.value),
                  row == wanted.end() ? std::nullopt : std::optional{row->second})
            << state.name;
        EXPECT_EQ(may_change_applicants(state.value), state.value == draft) << state.name;
    });
}

TEST(Applicants, EverybodyWhoTakesPartHasToAgreeThatItIsTakenBackOnceItIsHandedIn) {
    std::vector<Applicant> all{applicant(1, confirmed, "now"), applicant(2, left)};
    EXPECT_THAT(keep_from_withdrawing(CaseState::draft, all), IsEmpty());
    EXPECT_THAT(keep_from_withdrawing(CaseState::accepted, all), ElementsAre(&all[0]));
    all[0].withdraws_at = kNow;
    EXPECT_THAT(keep_from_withdrawing(CaseState::accepted, all), IsEmpty());
}

/// Of whoever opened it, once she has handed over that she represents the others.
Applicant opener(std::string confirmed_what = "now") {
    Applicant row = applicant(9, confirmed, std::move(confirmed_what));
    row.principal_id = row.person_id;
    return row;
}

TEST(Applicants, WhoRepresentsThemConfirmsByHandingInAndWhoOpenedItByAWordOfHers) {
    const catalogue::JointContent two{2, 2};
    std::vector<Applicant> all{applicant(1, confirmed, "before"), opener()};
    all[0].represents = true;
    EXPECT_EQ(find_representative(all), &all[0]);
    EXPECT_EQ(count_of(all), 2) << "nobody twice";
    EXPECT_THAT(codes(check_applicants(two, all, "now")), IsEmpty());
    EXPECT_THAT(codes(check_applicants(two, all, "later")), ElementsAre(kUnconfirmed));
    EXPECT_THAT(keep_from_withdrawing(CaseState::accepted, all), ElementsAre(&all[1]));
}

TEST(Applicants, WhereWhoTookOverIsGoneWhoOpenedItRepresentsThemAgain) {
    std::vector<Applicant> all{applicant(1, left), applicant(2, confirmed, "now"),
                               opener("before")};
    all[0].represents = true;
    EXPECT_EQ(find_representative(all), nullptr);
    EXPECT_TRUE(is_representative(all[2], all));
    EXPECT_FALSE(is_representative(all[1], all));
    EXPECT_EQ(count_of(all), 2);
    EXPECT_THAT(codes(check_applicants(catalogue::JointContent{2, 3}, all, "now")), IsEmpty());
}

RC_GTEST_PROP(ApplicantProperty, exactly_one_represents_them_once_it_was_handed_over, ()) {
    std::vector<Applicant> all{opener()};
    const int others = *rc::gen::inRange(1, 6);
    for (int number = 1; number <= others; ++number) {
        all.push_back(applicant(number, *rc::gen::element(invited, confirmed, declined, left)));
    }
    const auto at = *rc::gen::inRange<std::size_t>(0, all.size());
    all[at].represents = true;
    const auto represent = std::ranges::count_if(
        all, [&](const Applicant& each) { return is_representative(each, all); });
    RC_ASSERT(represent == 1);
}

/// A draft as the flows work on it, one row and one content at a time.
struct Draft {
    std::string fingerprint = "0";
    std::vector<Applicant> applicants;
    int asked = 0;  ///< how many were asked so far
    /// By row: which content its holder has said yes to and not taken back since.
    std::map<std::string, std::string> agreed;
};

void do_something(Draft& draft) {
    const int act = *rc::gen::inRange(0, 5);
    if (act == 0 && draft.asked < 9) {
        draft.applicants.push_back(applicant(++draft.asked));
        return;
    }
    if (act == 1) {
        draft.fingerprint = std::to_string(*rc::gen::inRange(0, 3));
        // The flows do this where they can; that it may be left out changes nothing below.
        if (*rc::gen::arbitrary<bool>()) {
            for (Applicant& each : draft.applicants) ask_anew(each, draft.fingerprint);
        }
        return;
    }
    if (draft.applicants.empty()) return;
    const auto at = *rc::gen::inRange<std::size_t>(0, draft.applicants.size());
    Applicant& one = draft.applicants[at];
    if (act == 2) {
        confirm(one, draft.fingerprint, kNow);
        draft.agreed[one.id.text()] = draft.fingerprint;
    }
    if (act == 3) {
        one.state = *state_after_leaving(CaseState::draft);
        draft.agreed.erase(one.id.text());
    }
    if (act == 4 && one.state == declined) {
        draft.agreed.erase(one.id.text());
        draft.applicants.erase(draft.applicants.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

RC_GTEST_PROP(ApplicantProperty, nothing_is_handed_in_that_somebody_has_not_confirmed, ()) {
    const catalogue::JointContent joint{*rc::gen::inRange(1, 3), *rc::gen::inRange(3, 6)};
    Draft draft;
    for (int left_to_do = *rc::gen::inRange(0, 30); left_to_do > 0; --left_to_do) {
        do_something(draft);
        if (!check_applicants(joint, draft.applicants, draft.fingerprint).empty()) continue;
        RC_ASSERT(count_of(draft.applicants) >= joint.least);
        RC_ASSERT(count_of(draft.applicants) <= joint.most);
        for (const Applicant& each : draft.applicants) {
            RC_ASSERT(draft.agreed.contains(each.id.text()));
            RC_ASSERT(draft.agreed.at(each.id.text()) == draft.fingerprint);
        }
    }
}

TEST(Applicants, WhoIsAskedAnewIsAskedOnceAndWhatReturnsIsConfirmedAnew) {
    Applicant one = applicant(1);
    confirm(one, "before", kNow);
    EXPECT_FALSE(ask_anew(one, "before"));
    EXPECT_TRUE(ask_anew(one, "after"));
    EXPECT_FALSE(ask_anew(one, "after"));
    EXPECT_FALSE(one.agrees_to("before") || one.agrees_to("after"));
}

}  // namespace
}  // namespace mashang::cases
