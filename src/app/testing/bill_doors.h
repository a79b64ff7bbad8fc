#pragma once

// The doors of bills: their payer, the office that charges, and operators.

#include <string>
#include <vector>

#include "app/testing/door.h"
#include "contexts/bills/api.h"
#include "contexts/bills/sealing.h"

namespace mashang::app::testing {

class BillDoors {
  public:
    BillDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add() {
        add_own();
        add_desk();
        add_operators();
    }

  private:
    static inline const std::string kOwn = "/api/v1/bills";
    static inline const std::string kDesk = "/api/v1/desk/bills";

    bills::Bill billed(const json::object& of, bills::BillState state) {
        auto& parts = town_.house().services().bills_parts();
        const Instant now = town_.house().ground().clock.now();
        const std::string case_id = LiveTown::id_of(of);
        const bills::BillId id{town_.house().ground().ids.next(now)};
        bills::Bill bill{
            .id = id,
            .case_id = *bills::CaseId::parse(case_id),
            .office_id = "GA-350102000000",
            .item_id = kItem,
            .charges =
                R"({"charges":[{"name":"工本费","standard":"40元/证","basis":"","amount":"40.00"}]})",
            .amount_fen = Money::from_fen(4000),
            .payer = bills::seal_payer(parts, id, kOwnersName),
            .state = state,
            .made_at = now,
            .changed_at = now,
            .due_on = now.date().plus_days(bills::kDaysToPay),
            .remark = ""};
        town_.database().write([&](sql::Tx& tx) {
            bill.person_id = *identity::PersonId::parse(
                tx.get<std::string>("SELECT person_id FROM cases_case WHERE id = $1", case_id));
            bills::store::add(tx, bill);
        });
        return bill;
    }
    /// Paid twice.
    bills::Bill with_surplus(bills::Bill bill) {
        town_.database().write([&](sql::Tx& tx) {
            bills::store::add(tx, bills::Payment{.person_id = bill.person_id,
                                                 .bill_id = bill.id,
                                                 .channel = std::string{bills::kWechatPay},
                                                 .channel_txn = "4200001",
                                                 .trade_no = "",
                                                 .amount_fen = bill.amount_fen,
                                                 .paid_at = bill.made_at,
                                                 .noted_at = bill.made_at,
                                                 .outcome = bills::PaymentOutcome::surplus});
        });
        return bill;
    }
    void door(const std::string& row, const std::string& target, Visitor whose,
              const json::object& body = {}, int status = 0) {
        doors_.push_back({.row = row,
                          .target = target,
                          .whose = whose,
                          .body = body.empty() ? "" : json::serialize(body),
                          .status = status});
    }
    static std::string at(const std::string& prefix, const bills::Bill& bill,
                          const std::string& rest = "") {
        return prefix + "/" + bill.id.text() + rest;
    }

    void add_own() {
        using enum bills::BillState;
        const json::object of = town_.submitted();
        const bills::Bill paid_one = billed(of, paid);
        door("GET " + kOwn, kOwn, Visitor::owner);
        door("GET " + kOwn + "/{id}", at(kOwn, paid_one), Visitor::owner);
        door("POST " + kOwn + "/{id}/enquiry", at(kOwn, paid_one, "/enquiry"), Visitor::owner);
        // It is being issued still.
        door("POST " + kOwn + "/{id}/payment", at(kOwn, billed(of, issuing), "/payment"),
             Visitor::owner, {{"way", "native"}}, 409);
        door("GET /api/v1/cases/{id}/bills", LiveTown::path_of(of) + "/bills", Visitor::owner);
    }

    void add_desk() {
        using enum bills::BillState;
        const json::object of = town_.submitted();
        const bills::Bill paid_one = billed(of, paid);
        const std::string row = " /api/v1/desk/cases/{id}/bills";
        door("GET" + row, LiveTown::desk_path_of(of) + "/bills", Visitor::officer);
        // There is one.
        door("POST" + row, LiveTown::desk_path_of(of) + "/bills", Visitor::officer,
             {{"amount", "40.00"}, {"name", "工本费"}}, 409);
        door("POST " + kDesk + "/{id}/refund-request", at(kDesk, paid_one, "/refund-request"),
             Visitor::officer, {{"why", "重复收费"}});
        door("POST " + kDesk + "/{id}/refund", at(kDesk, billed(of, refund_asked), "/refund"),
             Visitor::officer);
        door("POST " + kDesk + "/{id}/returned-payment",
             at(kDesk, with_surplus(billed(of, receipted)), "/returned-payment"), Visitor::officer,
             {{"channel", bills::kWechatPay}, {"channel_txn", "4200001"}});
    }

    void add_operators() {
        const std::string path = "/api/v1/desk/stuck-bills";
        const bills::Bill waits = billed(town_.submitted(), bills::BillState::paid);
        door("GET " + path, path, Visitor::operator_);
        door("POST " + path + "/{id}/retrying", at(path, waits, "/retrying"), Visitor::operator_);
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

}  // namespace mashang::app::testing
