// From acceptance to the receipt, on both engines.

#include "contexts/bills/testing/bills_fixture.h"

namespace mashang::bills {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using enum BillState;
using testing::kPayCode;

treasury::Body paid_by(const char* txn) {
    return {{"PayCode", kPayCode},
            {"Status", "paid"},
            {"Amount", "40.00"},
            {"ChannelTxn", txn},
            {"PaidAt", "2018-09-30T16:00:00+08:00"}};
}

class BillFlows : public testing::BillsTest {};
MASHANG_ON_EACH_ENGINE(BillFlows);

TEST_P(BillFlows, ACaseThatIsAcceptedIsBilledWhatItsItemSays) {
    const auto of = accepted();
    const Bill bill = bill_of(of);
    EXPECT_EQ(bill.state, issuing);
    EXPECT_EQ(bill.amount_fen, Money::from_fen(4000));
    EXPECT_EQ(bill.due_on, now().date().plus_days(kDaysToPay));
    const auto order = last_order(kNonTax, "issue");
    EXPECT_EQ(order.payload.at("Amount"), "40.00");
    EXPECT_EQ(order.payload.at("AgencyBillNo").as_string(), bill.id.text());
    EXPECT_EQ(bill.payer.find(std::string{order.payload.at("Payer").as_string()}),
              std::string::npos)
        << "the name lies sealed";
    EXPECT_THAT(told(of), ElementsAre("bill.asked_for"));
}

TEST_P(BillFlows, WhatAServiceCentreElsewhereReceivedIsBilledByTheOfficeThatDecides) {
    const auto of = town().case_in(database(), cases::CaseState::submitted, lin);
    write([&](sql::Tx& tx) {
        tx.execute(
            "UPDATE cases_case SET receiving_office = 'XZ-350104000000', handed_over_at = 1 "
            "WHERE id = $1",
            of.id);
    });
    run([&](sql::Tx& tx) { return cases::accept(tx, town().parts, officer, of.id, of.version); });
    follow();
    EXPECT_EQ(bill_of(of).office_id, "GA-350102000000");
    EXPECT_EQ(last_order(kNonTax, "issue").payload.at("AgencyCode"), "GA-350102000000");
}

TEST_P(BillFlows, TheJournalReadTwiceBillsOnce) {
    const auto of = accepted();
    write([&](sql::Tx& tx) {
        for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
            if (entry.what == "case.accepted") follower(parts()).effect(tx, entry);
        }
    });
    EXPECT_EQ(run([&](sql::Tx& tx) { return store::list_of_case(tx, of.id).size(); }), 1u);
    EXPECT_EQ(orders(kNonTax, "issue").size(), 1u);
}

TEST_P(BillFlows, AnItemThatIsFreeIsNotBilled) {
    const auto of = accepted("GA001");
    EXPECT_FALSE(find_bill(of));
    EXPECT_FALSE(run([&](sql::Tx& tx) { return needs_amount(tx, parts(), of); }));
}

TEST_P(BillFlows, AFeeWithoutAnAmountIsSaidByTheOfficeOnce) {
    const auto of = accepted("GA029");  // 工本费
    EXPECT_FALSE(find_bill(of));
    EXPECT_TRUE(run([&](sql::Tx& tx) { return needs_amount(tx, parts(), of); }));
    const auto issue = [&](Money amount) {
        return refusal_of([&](sql::Tx& tx) {
            issue_by_office(tx, parts(), officer, of.id, amount, "居住证工本费");
        });
    };
    EXPECT_EQ(issue(Money{}), &refusals::kAmount);
    EXPECT_EQ(issue(Money::from_fen(100'000'001)), &refusals::kAmount);
    EXPECT_EQ(issue(Money::from_fen(2000)), nullptr);
    EXPECT_EQ(bill_of(of).amount_fen, Money::from_fen(2000));
    EXPECT_EQ(issue(Money::from_fen(2000)), &refusals::kBillThere);
}

TEST_P(BillFlows, WithoutTheNonTaxPlatformNothingIsBilled) {
    parts().has_non_tax = false;
    EXPECT_FALSE(find_bill(accepted()));
}

TEST_P(BillFlows, ThePayCodeMakesItDue) {
    const auto of = accepted();
    it_is("2018-10-02T10:00:00+08:00");
    const Bill bill = due_bill(of);
    EXPECT_EQ(bill.state, due);
    EXPECT_EQ(bill.due_on.text(), last_order(kNonTax, "issue").payload.at("DueDate").as_string())
        << "the treasury and she are told the same last day";
    EXPECT_EQ(bill.pay_code, kPayCode);
    EXPECT_THAT(told(of), ElementsAre("bill.asked_for", "bill.issued"));
}

TEST_P(BillFlows, APayCodeThatIsNotAsTheProvinceHasThemIsAskedForAgain) {
    const auto of = accepted();
    EXPECT_THROW(treasury_answers(last_order(kNonTax, "issue"), {{"PayCode", "12"}}),
                 std::runtime_error);
    EXPECT_EQ(bill_of(of).state, issuing);
}

TEST_P(BillFlows, ACaseThatIsTakenBackCancelsItsBill) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    withdraw(of);
    EXPECT_EQ(fresh(bill).state, cancelled);
    EXPECT_EQ(orders(kNonTax, "cancel").size(), 1u);
    EXPECT_EQ(balance_of(book_of(bill), Account::receivable), 0);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { begin_payment(tx, parts(), lin, bill.id, PayWay::native); }),
        &refusals::kNotPayable);
}

TEST_P(BillFlows, ABillThatWasCancelledWhileItWasIssuedIsNotLeftPayableThere) {
    const auto of = accepted();
    withdraw(of);
    EXPECT_THAT(orders(kNonTax, "cancel"), IsEmpty()) << "there is no code to cancel yet";
    treasury_answers(last_order(kNonTax, "issue"), {{"PayCode", kPayCode}});
    EXPECT_EQ(bill_of(of).state, cancelled);
    EXPECT_EQ(last_order(kNonTax, "cancel").payload.at("PayCode"), kPayCode);
}

TEST_P(BillFlows, APaidBillIsHandedOnAndGetsItsReceipt) {
    const auto of = accepted();
    Bill bill = due_bill(of);
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    EXPECT_EQ(fresh(bill).state, paid);
    const auto notice = last_order(kNonTax, "paid");
    EXPECT_EQ(notice.payload.at("ChannelTxn"), "4200001");
    treasury_answers(notice, {});
    it_is("2018-09-30T18:00:00+08:00");
    ring();
    treasury_answers(last_order(kNonTax, "receipt"), {}, "1001");
    EXPECT_EQ(fresh(bill).state, paid) << "not yet";
    it_is("2018-09-30T20:00:00+08:00");
    ring();
    EXPECT_EQ(orders(kNonTax, "receipt").size(), 2u);
    treasury_answers(
        last_order(kNonTax, "receipt"),
        {{"EInvoiceCode", "35060118"}, {"EInvoiceNo", "0000000001"}, {"CheckCode", "000001"}});
    bill = fresh(bill);
    EXPECT_EQ(bill.state, receipted);
    EXPECT_EQ(bill.receipt_number, "0000000001");
    EXPECT_EQ(bill.receipt_check, "000001");
}

TEST_P(BillFlows, WhatWasPaidAtABankIsFoundAndNotHandedOnAgain) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    run([&](sql::Tx& tx) { return ask_whether_paid(tx, parts(), lin, bill.id); });
    treasury_answers(last_order(kNonTax, "query"), {{"Status", "unpaid"}});
    EXPECT_EQ(fresh(bill).state, due);
    treasury_answers(last_order(kNonTax, "query"), {{"Status", "paid"},
                                                    {"Amount", "40.00"},
                                                    {"ChannelTxn", "BANK1"},
                                                    {"PaidAt", "2018-09-30T16:00:00+08:00"}});
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_EQ(fresh(bill).paid_by, kNonTax);
    EXPECT_EQ(fresh(bill).paid_at, Instant::parse("2018-09-30T16:00:00+08:00"));
    EXPECT_THAT(orders(kNonTax, "paid"), IsEmpty());
    EXPECT_EQ(orders(kNonTax, "receipt").size(), 1u);
}

TEST_P(BillFlows, WhatIsSaidToBePaidLaterThanNowIsPaidNow) {
    const Bill bill = due_bill(accepted());
    auto body = paid_by("BANK1");
    body["PaidAt"] = "2026-09-30T16:00:00+08:00";
    run([&](sql::Tx& tx) { return ask_whether_paid(tx, parts(), lin, bill.id); });
    treasury_answers(last_order(kNonTax, "query"), body);
    EXPECT_EQ(fresh(bill).paid_at, now());
}

TEST_P(BillFlows, WhatWasHandedOnComesBackByAQueryAndIsNoOtherPayment) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    treasury_answers(last_order(kNonTax, "paid"), {});
    run([&](sql::Tx& tx) { return ask_whether_paid(tx, parts(), lin, bill.id); });
    treasury_answers(last_order(kNonTax, "query"), paid_by("4200001"));
    EXPECT_THAT(payments_of(bill), SizeIs(1));
    EXPECT_EQ(told(of).back(), "bill.paid");
}

TEST_P(BillFlows, NewsOfAnotherPayCodeIsNoneOfTheBill) {
    const Bill bill = due_bill(accepted());
    run([&](sql::Tx& tx) { return ask_whether_paid(tx, parts(), lin, bill.id); });
    auto body = paid_by("BANK1");
    body["PayCode"] = "35000000000000000002";
    EXPECT_THROW(treasury_answers(last_order(kNonTax, "query"), body), std::runtime_error);
    EXPECT_EQ(fresh(bill).state, due);
    EXPECT_THAT(payments_of(bill), IsEmpty());
}

TEST_P(BillFlows, WhatWasPaidAtABankFirstAndThenByWechatIsFoundWhenTheTreasurySaysNo) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    treasury_answers(last_order(kNonTax, "paid"), {}, "2005");
    treasury_answers(last_order(kNonTax, "query"), paid_by("BANK1"));
    EXPECT_THAT(payments_of(bill), SizeIs(2));
    EXPECT_EQ(told(of).back(), "bill.paid_twice");
    EXPECT_EQ(balance_of(book_of(bill), Account::refund_payable), -4000);
}

TEST_P(BillFlows, WhereNobodyPaidThereTheTreasuryIsToldOnceMore) {
    const Bill bill = due_bill(accepted());
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    treasury_answers(last_order(kNonTax, "paid"), {}, "2005");
    treasury_answers(last_order(kNonTax, "query"), {{"Status", "unpaid"}});
    EXPECT_THAT(orders(kNonTax, "paid"), SizeIs(2));
    EXPECT_EQ(last_order(kNonTax, "paid").payload.at("ChannelTxn"), "4200001");
    EXPECT_THROW(treasury_answers(last_order(kNonTax, "paid"), {}, "2005"), treasury::SaysNo)
        << "for the operators, as dead letter";
}

TEST_P(BillFlows, ABillThatWasPaidAtABankBeforeItWasCancelledGoesBack) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    withdraw(of);
    treasury_answers(last_order(kNonTax, "cancel"), {});
    treasury_answers(last_order(kNonTax, "query"), paid_by("BANK1"));
    EXPECT_EQ(fresh(bill).state, refund_asked);
    EXPECT_EQ(told(of).back(), "bill.paid_late");
}

TEST_P(BillFlows, ACancellationThatTheTreasuryRefusesIsAskedAfterAndSaidOnceMore) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    withdraw(of);
    treasury_answers(last_order(kNonTax, "cancel"), {}, "2005");
    treasury_answers(last_order(kNonTax, "query"), {{"Status", "unpaid"}});
    EXPECT_THAT(orders(kNonTax, "cancel"), SizeIs(2));
    EXPECT_THROW(treasury_answers(last_order(kNonTax, "cancel"), {}, "2005"), treasury::SaysNo);
    treasury_answers(last_order(kNonTax, "query"), paid_by("BANK1"));
    EXPECT_EQ(fresh(bill).state, refund_asked);
}

TEST_P(BillFlows, SheIsToldOfTheLastDayOnlyWhenTheTreasuryWasAskedTheMorningBefore) {
    const auto of = accepted();
    due_bill(of);
    const auto ring_on = [&](const char* day) {
        it_is((std::string{day} + "T09:00:00+08:00").c_str());
        ring();
        return told(of).back();
    };
    EXPECT_EQ(ring_on("2018-10-10"), "bill.issued");
    EXPECT_THAT(orders(kNonTax, "query"), IsEmpty());
    EXPECT_EQ(ring_on("2018-10-11"), "bill.issued");
    EXPECT_THAT(orders(kNonTax, "query"), SizeIs(1));
    EXPECT_EQ(ring_on("2018-10-12"), "bill.due_soon");
    for (const char* day : {"2018-10-13", "2018-10-14", "2018-10-15", "2018-10-16"}) {
        EXPECT_EQ(ring_on(day), "bill.due_soon");
    }
    EXPECT_THAT(orders(kNonTax, "query"), SizeIs(6));
    EXPECT_EQ(ring_on("2018-10-17"), "bill.overdue");
    EXPECT_THAT(told(of),
                ElementsAre("bill.asked_for", "bill.issued", "bill.due_soon", "bill.overdue"));
}

TEST_P(BillFlows, TheTreasuryIsAskedAboutALateBillDailyForAWeekThenWeekly) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    const auto asked_until = [&](const char* day) {
        const Date last = Date::parse(day).value();
        for (Date on = now().date().plus_days(1); on <= last; on = on.plus_days(1)) {
            it_is((on.text() + "T09:00:00+08:00").c_str());
            ring();
        }
        return orders(kNonTax, "query").size();
    };
    EXPECT_EQ(asked_until("2018-10-22"), 12u) << "from the 11th";
    EXPECT_EQ(asked_until("2018-10-29"), 13u) << "on the 23rd";
    EXPECT_EQ(asked_until("2018-11-05"), 14u) << "on the 30th";
    treasury_answers(last_order(kNonTax, "query"), paid_by("BANK1"));
    EXPECT_EQ(fresh(bill).state, paid);
    EXPECT_EQ(asked_until("2018-12-05"), 14u) << "nobody asks whether it is paid any more";
    EXPECT_THAT(told(of), ElementsAre("bill.asked_for", "bill.issued", "bill.due_soon",
                                      "bill.overdue", "bill.paid"));
}

TEST_P(BillFlows, APaidBillThatIsStuckIsToldToTheTreasuryAnew) {
    const Bill bill = due_bill(accepted());
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    run([&](sql::Tx& tx) { return nudge(tx, parts(), officer, bill.id); });
    const auto notices = orders(kNonTax, "paid");
    ASSERT_THAT(notices, SizeIs(2));
    EXPECT_NE(notices.at(0).idempotency_key, notices.at(1).idempotency_key);
    EXPECT_EQ(notices.at(0).payload, notices.at(1).payload);
    EXPECT_THAT(orders(kNonTax, "receipt"), SizeIs(1));
}

TEST_P(BillFlows, AReceiptThatDoesNotComeIsInTheEndAskedForOnceADay) {
    const Bill bill = due_bill(accepted());
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    for (const char* day : {"01", "02", "03", "04", "05"}) {
        it_is((std::string{"2018-10-"} + day + "T09:00:00+08:00").c_str());
        ring();
    }
    EXPECT_THAT(orders(kNonTax, "receipt"), SizeIs(5));
    it_is("2018-10-06T08:59:00+08:00");
    ring();
    EXPECT_THAT(orders(kNonTax, "receipt"), SizeIs(5));
    it_is("2018-10-06T09:00:00+08:00");
    ring();
    EXPECT_THAT(orders(kNonTax, "receipt"), SizeIs(6));
}

TEST_P(BillFlows, AnotherPersonSeesNothingOfIt) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    const auto chen = town().proven_person(database(), "13900001234", "350203200002290010");
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { get_own_bill(tx, parts(), chen, bill.id); }),
              &refusals::kNoSuchBill);
    EXPECT_EQ(
        refusal_of([&](sql::Tx& tx) { begin_payment(tx, parts(), chen, bill.id, PayWay::native); }),
        &refusals::kNoSuchBill);
    EXPECT_THAT(run([&](sql::Tx& tx) { return list_own_bills(tx, parts(), chen); }), IsEmpty());
    EXPECT_EQ(run([&](sql::Tx& tx) { return list_own_bills(tx, parts(), lin).size(); }), 1u);
}

TEST_P(BillFlows, TheOfficeAsksForTheMoneyBackAndNotesThatItWent) {
    const auto of = accepted();
    const Bill bill = due_bill(of);
    const auto ask = [&] {
        return refusal_of(
            [&](sql::Tx& tx) { ask_refund(tx, parts(), officer, bill.id, "重复收费"); });
    };
    const auto note = [&] {
        return refusal_of([&](sql::Tx& tx) { note_refund(tx, parts(), officer, bill.id); });
    };
    EXPECT_EQ(ask(), &refusals::kNotPaid);
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    EXPECT_EQ(note(), &refusals::kRefundNotAsked);
    EXPECT_EQ(ask(), nullptr);
    EXPECT_EQ(ask(), &refusals::kNotPaid);
    EXPECT_EQ(note(), nullptr);
    EXPECT_EQ(fresh(bill).state, refunded);
    EXPECT_EQ(balance_of(book_of(bill), Account::refund_payable), 0);
    EXPECT_EQ(balance_of(book_of(bill), Account::treasury), -4000);
}

TEST_P(BillFlows, WhatWaitsTooLongIsOnTheOperatorsListAndAskedAnew) {
    const auto of = accepted();
    const Bill bill = bill_of(of);
    const auto stuck = [&] {
        return run([&](sql::Tx& tx) { return store::list_stuck(tx, now(), 10).size(); });
    };
    EXPECT_EQ(stuck(), 0u);
    it_is("2018-09-30T20:00:00+08:00");
    EXPECT_EQ(stuck(), 1u);
    run([&](sql::Tx& tx) { return nudge(tx, parts(), officer, bill.id); });
    EXPECT_EQ(orders(kNonTax, "issue").size(), 2u);
    const Bill after = due_bill(of);
    EXPECT_EQ(after.state, due);
    EXPECT_EQ(stuck(), 0u);
    EXPECT_EQ(refusal_of([&](sql::Tx& tx) { nudge(tx, parts(), officer, bill.id); }),
              &refusals::kNotStuck);
}

TEST_P(BillFlows, HerCopyNamesHerBillsAndPayments) {
    const Bill bill = due_bill(accepted());
    pay_by(bill);
    told_paid(attempt_of(bill).trade_no);
    const auto portrait = run([&](sql::Tx& tx) {
        return portrait_of(tx, parts(), *identity::PersonId::parse(lin.person_id));
    });
    const auto& one = portrait.at("bills").at(0);
    EXPECT_EQ(one.at("amount"), "40.00");
    EXPECT_EQ(one.at("payments").at(0).at("number"), "4200001");
    EXPECT_FALSE(one.at("payer").as_string().empty());
}

TEST_P(BillFlows, ItIsFoundByItsItemItsNumberAndByWordsForPaying) {
    const Bill bill = due_bill(accepted());
    const auto view = run([&](sql::Tx& tx) { return view_of(tx, parts(), bill); });
    for (const char* words : {"", "缴费", "我要缴费", "pay the bill", "居民身份证补领", "身份证",
                              "35000000", kPayCode}) {
        EXPECT_TRUE(is_meant(view, words)) << words;
    }
    for (const char* words : {"护照", "350", "x", "公积金"}) {
        EXPECT_FALSE(is_meant(view, words)) << words;
    }
}

}  // namespace
}  // namespace mashang::bills
