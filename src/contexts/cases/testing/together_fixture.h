#pragma once

// A draft that Lin opened, for which two or three apply together.

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/cases/flows.h"
#include "contexts/cases/flows_applicants.h"
#include "contexts/cases/testing.h"
#include "contexts/cases/together.h"
#include "contexts/cases/views.h"

namespace mashang::cases::testing {

inline constexpr const char* kNameOfAll = "林小红";  // as everybody in the town is called
inline constexpr const char* kChensNumber = "350203200002290010";
inline constexpr const char* kWangsNumber = "35009919850612101X";

/// GA003 as if two or three had to apply for it together.
class TogetherTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<Town>(database(), MASHANG_SOURCE_DIR "/data");
        lin = town_->proven_person(database());
        chen = town_->proven_person(database(), "13900001234", kChensNumber);
        takes(catalogue::JointContent{2, 3});
        of = town_->case_in(database(), CaseState::draft, lin);
        write([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, *of);
            form["address"] = "福州市鼓楼区";
            form["mobile"] = "13800005678";
            parts().store.save_form(tx, *of, form);
        });
    }

    const Parts& parts() { return town_->parts; }

    void takes(std::optional<catalogue::JointContent> joint) {
        town_->catalogue.set(catalogue::testing::catalogue_with(
            MASHANG_SOURCE_DIR "/data", "GA003",
            [&](catalogue::ItemContent& content) { content.joint = joint; }));
    }

    /// The refusal that a flow ends with, or null; what it leaves becomes `of`.
    const Refusal* run(const std::function<Case(sql::Tx&)>& flow) {
        try {
            write([&](sql::Tx& tx) { of = flow(tx); });
        } catch (const Refused& refused) {
            faults = refused.faults();
            facts = refused.facts();
            return &refused.refusal();
        }
        return nullptr;
    }
    const Refusal* invite(const char* number, const http::Caller& caller,
                          const char* name = kNameOfAll) {
        return run([&](sql::Tx& tx) {
            return invite_applicant(tx, parts(), caller, of->id,
                                    {mandates::PrincipalKind::person, name, number});
        });
    }
    const Refusal* invite(const char* number) { return invite(number, lin); }
    const Refusal* confirms(const http::Caller& caller) {
        return run([&](sql::Tx& tx) {
            return confirm_application(tx, parts(), caller, of->id, of->version);
        });
    }
    const Refusal* leaves(const http::Caller& caller) {
        return run([&](sql::Tx& tx) { return leave_application(tx, parts(), caller, of->id, ""); });
    }
    const Refusal* hand_in() {
        return run([&](sql::Tx& tx) { return submit(tx, parts(), lin, of->id, of->version).of; });
    }
    const Refusal* type(const char* address) {
        return run([&](sql::Tx& tx) {
            boost::json::object form = parts().store.form_of(tx, *of);
            form["address"] = address;
            return save_form(tx, parts(), lin, of->id, of->version, form).of;
        });
    }
    const Refusal* take_back() {
        return run(
            [&](sql::Tx& tx) { return withdraw(tx, parts(), lin, of->id, of->version, "不办了"); });
    }
    /// Chen has confirmed, and it is handed in.
    void handed_in() {
        ASSERT_EQ(invite(kChensNumber), nullptr);
        ASSERT_EQ(confirms(chen), nullptr);
        ASSERT_EQ(hand_in(), nullptr);
    }
    void accepted() {
        handed_in();
        const Refusal* refusal = run(
            [&](sql::Tx& tx) { return accept(tx, parts(), Town::officer(), of->id, of->version); });
        ASSERT_EQ(refusal, nullptr);
    }

    CaseView seen(const http::Caller& caller) {
        std::optional<CaseView> view;
        write([&](sql::Tx& tx) {
            view = view_of(tx, parts(), caller,
                           open_dossier(tx, parts(), get_shared_case(tx, parts(), caller, of->id)));
        });
        return *std::move(view);
    }
    bool sees(const http::Caller& caller) {
        try {
            write([&](sql::Tx& tx) { get_shared_case(tx, parts(), caller, of->id); });
        } catch (const Refused&) {
            return false;
        }
        return true;
    }
    /// "case.applicant_invited <person>": what was told, of a kind, and to whom.
    std::vector<std::string> told(std::string_view kind) {
        std::vector<std::string> lines;
        read([&](sql::Tx& tx) {
            for (const auto& entry : journal::read_subject(tx, "case:" + of->id.text(), 0, 200)) {
                if (entry.what.starts_with(kind))
                    lines.push_back(entry.what + " " + entry.on_behalf);
            }
        });
        return lines;
    }

    std::unique_ptr<Town> town_;
    http::Caller lin, chen;
    std::optional<Case> of;
    Facts facts;
};

}  // namespace mashang::cases::testing
