#pragma once

// Applications for GA022, which its rules grant at once, with what registers answer.

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "contexts/cases/flows.h"
#include "contexts/cases/flows_instant.h"
#include "contexts/cases/instant_view.h"
#include "contexts/cases/task_store.h"
#include "contexts/cases/testing.h"
#include "platform/crypto/bytes.h"

namespace mashang::cases::testing {

inline const DivisionCode kInstantPlace = *DivisionCode::parse("350102001001");
/// A proof of registration: two licences, six conditions.
inline constexpr const char* kInstantItem = "GA022";

class InstantTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin_ = town().proven_person(database());
        chen_ = town().proven_person(database(), "13900001234", "350203200002290010");
    }
    Town& town() { return *town_; }
    const Parts& parts() { return town().parts; }

    Case draft(const http::Caller& whose) {
        return run([&](sql::Tx& tx) {
            return open_draft(tx, parts(), whose, kInstantItem, kInstantPlace).of;
        });
    }

    /// What the register has on its documents of Lin.
    static boost::json::object a_face() {
        return {
            {"姓名", "林小红"}, {"公民身份号码", "350102199003071234"}, {"有效期止", "2030-01-01"}};
    }
    /// Answers every order that nobody has answered; of material 2 only where `with_card`.
    void answer(const boost::json::object& face, bool with_card = true) {
        const outbound::Channel channel = shared_data_channel(parts(), "http://register", "key");
        const auto orders = town().house.orders();
        for (; answered_ < orders.size(); ++answered_) {
            const outbound::Order& order = orders[answered_];
            if (order.channel != kSharedData) continue;
            if (!with_card && order.payload.at("seq") == 2) continue;
            write([&](sql::Tx& tx) { channel.answered(tx, order, found(face)); });
        }
    }
    /// What was not answered before is.
    void answer_rest() {
        answered_ = 0;
        answer(a_face());
    }
    /// Chen meets all conditions, too.
    Case handed_in_by_chen() {
        const Case of = draft(chen_);
        boost::json::object face = a_face();
        const auto known = run([&](sql::Tx& tx) {
            return parts().identity.known_facts(tx, *identity::PersonId::parse(chen_.person_id));
        });
        face["姓名"] = known.at("name");
        answer(face);
        return handed_in(of, chen_);
    }
    /// The register is down for good.
    void give_up() {
        const outbound::Channel channel = shared_data_channel(parts(), "http://register", "key");
        for (const outbound::Order& order : town().house.orders()) {
            if (order.channel != kSharedData) continue;
            write([&](sql::Tx& tx) { channel.given_up(tx, order); });
        }
    }
    static outbound::Answer found(const boost::json::object& face) {
        const std::string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
            "startxref\n0\n%%EOF\n";
        const boost::json::object body{
            {"result", "found"},
            {"licence", boost::json::object{{"issued_on", "2010-01-04"}, {"face", face}}},
            {"file", boost::json::object{{"media_type", "application/pdf"},
                                         {"content", crypto::to_padded_base64(pdf)}}}};
        return {.status = 200, .body = boost::json::serialize(body)};
    }

    Case handed_in(const Case& of, const http::Caller& whose) {
        return run([&](sql::Tx& tx) { return submit(tx, parts(), whose, of.id, of.version).of; });
    }
    /// Of Lin, who meets all conditions.
    Case granted() {
        const Case of = draft(lin_);
        answer(a_face());
        return handed_in(of, lin_);
    }
    /// Of Lin, whose identity card has run out.
    Case left_to_person() {
        const Case of = draft(lin_);
        boost::json::object face = a_face();
        face["有效期止"] = "2015-01-01";
        answer(face);
        return handed_in(of, lin_);
    }
    Case fresh(const Case& of) {
        return run([&](sql::Tx& tx) { return *parts().store.find(tx, of.id); });
    }
    AutomaticView seen(const Case& of, const http::Caller& by) {
        return run([&](sql::Tx& tx) { return *automatic_view_of(tx, parts(), by, of); });
    }
    AutomaticList list(const http::Caller& by) {
        return run([&](sql::Tx& tx) { return automatic_list_of(tx, parts(), by); });
    }
    Case contested(const Case& of) {
        return run(
            [&](sql::Tx& tx) { return contest(tx, parts(), lin_, of.id, "证明上的地址写错了"); });
    }
    std::vector<std::string> told(const Case& of) {
        return run([&](sql::Tx& tx) {
            std::vector<std::string> whats;
            for (const auto& entry : journal::read_subject(tx, "case:" + of.id.text(), 0, 100)) {
                whats.push_back(entry.what);
            }
            return whats;
        });
    }
    void let_lead(const http::Caller& officer) {
        write([&](sql::Tx& tx) {
            TaskStore{town().store}.save_officer(
                tx, {officer.office_id, officer.account_id, "leader", ""});
        });
    }
    template <class Change>
    void change_item(Change change) {
        town().catalogue.set(
            catalogue::testing::catalogue_with(MASHANG_SOURCE_DIR "/data", kInstantItem, change));
    }

    http::Caller lin_, chen_;
    http::Caller officer_ = Town::officer();
    http::Caller elsewhere_ = Town::officer("GA-350203000000");

  private:
    std::unique_ptr<Town> town_;
    std::size_t answered_ = 0;
};

}  // namespace mashang::cases::testing
