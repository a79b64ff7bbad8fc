#pragma once

// The doors of one's account and one's data: second screens, the account's end, copies,
// corrections.

#include <string>
#include <vector>

#include "app/testing/comes_true.h"
#include "app/testing/door.h"

namespace mashang::app::testing {

class AccountDoors {
  public:
    AccountDoors(std::vector<Door>& doors, LiveTown& town) : doors_{doors}, town_{town} {}

    void add_screens() {
        const std::string screens = "/api/v1/screen-sign-ins";
        const std::string views = "/api/v1/me/screen-views";
        const std::string answers = "/api/v1/me/screen-answers";
        const auto waiting = town_.must(Visitor::nobody, "POST", screens);
        const auto seen = town_.must(Visitor::nobody, "POST", screens);
        const auto confirmed = town_.must(Visitor::nobody, "POST", screens);
        for (const auto& screen : {seen, confirmed}) {
            town_.must(Visitor::neighbour, "POST", views, {{"token", screen.at("token")}});
        }
        town_.must(Visitor::neighbour, "POST", answers,
                   {{"token", confirmed.at("token")}, {"number", confirmed.at("number")}});
        add("POST", screens, Visitor::nobody);
        const std::string one = screens + "/" + LiveTown::id_of(confirmed);
        doors_.push_back({"GET " + screens + "/{id}", one});
        doors_.push_back({"POST " + screens + "/{id}/session", one + "/session", Visitor::nobody,
                          json::serialize(json::object{{"key", confirmed.at("key")}})});
        add("POST", views, Visitor::neighbour, {{"token", waiting.at("token")}});
        add("POST", answers, Visitor::neighbour,
            {{"token", seen.at("token")}, {"number", seen.at("number")}});
    }

    void add_corrections() {
        const std::string own = "/api/v1/me/corrections";
        const std::string desk = "/api/v1/desk/corrections";
        const auto correction_of = [&](const json::object& of) {
            return json::object{{"datum", "case_record"},
                                {"says", "东街2号"},
                                {"reason", "门牌写错"},
                                {"case_id", of.at("id")}};
        };
        const json::object of = town_.submitted();
        const auto ask = [&] {
            return LiveTown::id_of(town_.must(Visitor::owner, "POST", own, correction_of(of)));
        };
        const std::string to_answer = ask();
        const std::string to_take_back = ask();
        add("GET", own, Visitor::owner);
        add("POST", own, Visitor::owner, correction_of(of));
        doors_.push_back({"DELETE " + own + "/{id}", own + "/" + to_take_back, Visitor::owner});
        add("GET", desk, Visitor::officer);
        doors_.push_back({"GET " + desk + "/{id}", desk + "/" + to_answer, Visitor::officer});
        doors_.push_back({"POST " + desk + "/{id}/answer", desk + "/" + to_answer + "/answer",
                          Visitor::officer, R"({"outcome":"declined","text":"与原件一致"})"});
    }

    void add_documents() {
        const json::object passport{{"name", "SMITH JOHN"},
                                    {"document_type", "passport"},
                                    {"number", "X0990005"},
                                    {"birth_date", "1985-06-12"}};
        const std::string seen = "13700000008";
        town_.create_person(seen);
        // What the newcomer asked the population register has been answered.
        town_.database().write([&](sql::Tx& tx) {
            tx.execute("UPDATE proofing SET state = 'refused' WHERE state = 'pending'");
        });
        add("POST", "/api/v1/document-proofings", Visitor::newcomer, passport);
        town_.must(Visitor::officer, "POST", "/api/v1/desk/proofing-codes", {{"mobile", seen}});
        json::object at_window = passport;
        at_window["mobile"] = seen;
        at_window["code"] = town_.last_code(seen);
        add("POST", "/api/v1/desk/document-proofings", Visitor::officer, at_window);
    }

    void add_endings() {
        const std::string mobile = "13700000009";
        town_.create_person(mobile);
        add("POST", "/api/v1/desk/session-endings", Visitor::operator_,
            {{"mobile", mobile}, {"reason", "device_lost"}});
    }

    /// The neighbour wants to leave already.
    void add_closing() {
        const std::string neighbour = town_.account_of(Visitor::neighbour);
        town_.database().write([&](sql::Tx& tx) {
            tx.execute("UPDATE account SET closes_at = $2 WHERE id = $1", neighbour,
                       kMorning + std::chrono::days{15});
        });
        const std::string closing = "/api/v1/me/closing";
        add("GET", closing, Visitor::owner);
        add("DELETE", closing, Visitor::neighbour);
        add("POST", closing, Visitor::newcomer);
        doors_.back().ends_the_session = true;
    }

    /// A copy is made by the house; the last door has one made, which tells when it is ready.
    void add_copies() {
        const std::string copies = "/api/v1/me/data-copies";
        const std::string id = LiveTown::id_of(town_.must(Visitor::owner, "POST", copies));
        const bool is_ready = comes_true([&] {
            const auto list = town_.must(Visitor::owner, "GET", copies);
            return list.at("copies").as_array().at(0).at("state").as_string() == "ready";
        });
        if (!is_ready) throw std::runtime_error("the copy was not made");
        add("GET", copies, Visitor::owner);
        doors_.push_back(
            {"GET " + copies + "/{id}/{format}", copies + "/" + id + "/json", Visitor::owner});
        add("POST", copies, Visitor::neighbour);
    }

  private:
    void add(const std::string& method, const std::string& target, Visitor whose,
             const json::object& body = {}) {
        doors_.push_back(
            {method + " " + target, target, whose, body.empty() ? "" : json::serialize(body)});
    }

    std::vector<Door>& doors_;
    LiveTown& town_;
};

inline void add_account_doors(std::vector<Door>& doors, LiveTown& town) {
    AccountDoors account{doors, town};
    account.add_screens();
    account.add_corrections();
    account.add_endings();
}
/// Those that end sessions, and what goes on after it was passed.
inline void add_last_doors(std::vector<Door>& doors, LiveTown& town) {
    AccountDoors account{doors, town};
    account.add_documents();
    account.add_closing();
    account.add_copies();
}

}  // namespace mashang::app::testing
