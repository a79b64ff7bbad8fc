#pragma once

// The town of cases with matters of several items, on a fresh database of each engine.

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "contexts/bundles/flows.h"
#include "contexts/bundles/refusals.h"
#include "contexts/bundles/running.h"
#include "contexts/bundles/schema.h"
#include "contexts/bundles/standing.h"
#include "contexts/bundles/views.h"
#include "contexts/cases/testing.h"
#include "platform/crypto/bytes.h"

namespace mashang::bundles::testing {

namespace json = boost::json;

inline const DivisionCode kGulou = *DivisionCode::parse("350102001001");

inline std::shared_ptr<const Rules> real_rules() {
    return std::make_shared<const Rules>(load_rules(MASHANG_SOURCE_DIR "/data"));
}

class BundlesTest : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<cases::testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        database().migrate(schema());
        store_ = std::make_unique<Store>(town().house.fields);
        rules_ = std::make_unique<Snapshot<Rules>>(real_rules());
        parts_ = std::make_unique<Parts>(Parts{town().parts, *store_, *rules_});
        lin = town().proven_person(database());
        follower_ = follower(parts());
    }

    cases::testing::Town& town() { return *town_; }
    const Parts& parts() { return *parts_; }
    void set_rules(std::string_view text) {
        rules_->set(std::make_shared<const Rules>(parse_rules(text)));
    }
    void set_time(std::string_view moment) { town().house.clock.set(*Instant::parse(moment)); }

    // --- What the applicant does

    BundleRun open(const std::string& bundle, const DivisionCode& division = kGulou) {
        return run([&](sql::Tx& tx) { return open_run(tx, parts(), lin, bundle, division).run; });
    }
    BundleRun fresh(const BundleRun& of) {
        return run([&](sql::Tx& tx) { return get_own_run(tx, parts(), lin, of.id); });
    }
    RunView seen(const BundleRun& of) {
        return run([&](sql::Tx& tx) {
            return view_of(tx, parts(), get_own_run(tx, parts(), lin, of.id));
        });
    }
    BundleRun answer(const BundleRun& of, const json::object& answers) {
        return run([&](sql::Tx& tx) {
            return save_typed(tx, parts(), lin, of.id, fresh_version(tx, of), answers, {});
        });
    }

    /// Answers every open question: with `yes` where it is one of yes or no, else with the first.
    BundleRun answer_all(BundleRun of, bool yes) {
        for (RunView view = seen(of); !view.plan.open.empty(); view = seen(of)) {
            json::object answers = view.plan.answers;
            const auto& field =
                view.plan.questions.at("properties").at(view.plan.open.front()).as_object();
            answers[view.plan.open.front()] =
                domain_of({view.plan.open.front(), field}).at(yes || !is_yes_or_no(field) ? 0 : 1);
            of = answer(of, answers);
        }
        return of;
    }

    /// Fills in whatever the one form wants.
    BundleRun fill_in(const BundleRun& of) {
        const RunView view = seen(of);
        json::object form = view.typed;
        fill(view.plan.form, form);
        return run([&](sql::Tx& tx) {
            return save_typed(tx, parts(), lin, of.id, fresh_version(tx, of), std::nullopt, form);
        });
    }
    /// Uploads whatever is to be handed in.
    BundleRun upload_all(BundleRun of) {
        const files::StoredFile photo = parts().cases.files.take(cases::testing::one_pixel());
        for (const MergedMaterialView& material : seen(of).plan.materials) {
            if (material.from != MaterialFrom::applicant) continue;
            of = run([&](sql::Tx& tx) {
                return put_file(tx, parts(), lin, of.id, material.key, photo, "照片.png");
            });
        }
        return of;
    }
    BundleRun submit_run(const BundleRun& of) {
        return run(
            [&](sql::Tx& tx) { return submit(tx, parts(), lin, of.id, fresh_version(tx, of)); });
    }
    /// Handed in, with whatever it wants.
    BundleRun submitted(const std::string& bundle, bool yes) {
        return submit_run(upload_all(fill_in(answer_all(open(bundle), yes))));
    }
    BundleRun withdraw(const BundleRun& of, int seq) {
        return run([&](sql::Tx& tx) {
            return withdraw_part(tx, parts(), lin, of.id, seq, fresh_version(tx, of), "不办了");
        });
    }

    // --- What others do

    /// Lets every entry since the last time take effect.
    void follow() {
        for (;;) {
            const auto entries = unseen();
            if (entries.empty()) return;
            for (const journal::Entry& entry : entries) {
                const bool is_wanted =
                    std::ranges::find(follower_.whats, entry.what) != follower_.whats.end();
                if (is_wanted) write([&](sql::Tx& tx) { follower_.effect(tx, entry); });
            }
        }
    }

    /// Answers every order to the registers that was not answered yet.
    void answer_registers(bool found = true) {
        const auto channel = cases::shared_data_channel(parts().cases, "http://register", "key");
        const std::string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n"
            "startxref\n0\n%%EOF\n";
        const json::object file{{"media_type", "application/pdf"},
                                {"content", crypto::to_padded_base64(pdf)}};
        const json::object body = found ? json::object{{"result", "found"}, {"file", file}}
                                        : json::object{{"result", "not_found"}};
        for (const outbound::Order& order : town().house.orders()) {
            if (order.channel != cases::kSharedData) continue;
            if (!answered_.insert(order.idempotency_key).second) continue;
            write([&](sql::Tx& tx) {
                channel.answered(tx, order, {.status = 200, .body = json::serialize(body)});
            });
        }
        follow();
    }

    LivePart live(const BundleRun& of, int seq) {
        return run([&](sql::Tx& tx) {
            for (LivePart& part : live_parts(tx, parts(), *parts().store.find(tx, of.id))) {
                if (part.row.seq == seq) return std::move(part);
            }
            throw std::logic_error("no such part");
        });
    }
    PartState state(const BundleRun& of, int seq) { return live(of, seq).state(); }

    static http::Caller officer_of(const cases::Case& of) {
        return cases::testing::Town::officer(of.office_id.text().c_str());
    }
    template <class Step>
    void office_does(const BundleRun& of, int seq, Step step) {
        const cases::Case at = live(of, seq).of.value();
        write([&](sql::Tx& tx) { step(tx, officer_of(at), at); });
        follow();
    }
    void accept(const BundleRun& of, int seq) {
        office_does(of, seq, [&](sql::Tx& tx, const http::Caller& officer, const cases::Case& at) {
            cases::accept(tx, parts().cases, officer, at.id, at.version);
        });
    }
    void decide(const BundleRun& of, int seq, cases::Outcome outcome) {
        office_does(of, seq, [&](sql::Tx& tx, const http::Caller& officer, const cases::Case& at) {
            cases::decide(tx, parts().cases, officer, at.id, at.version, outcome, "依法办理");
        });
    }
    void grant(const BundleRun& of, int seq) {
        accept(of, seq);
        decide(of, seq, cases::Outcome::granted);
    }

    /// "bundle.submitted" … of the run, in order.
    std::vector<std::string> told(const BundleRun& of) {
        std::vector<std::string> whats;
        for (const journal::Entry& entry : entries_of(of)) whats.push_back(entry.what);
        return whats;
    }
    std::vector<journal::Entry> entries_of(const BundleRun& of) {
        return run([&](sql::Tx& tx) {
            return journal::read_subject(tx, "bundle:" + of.id.text(), 0, 1000);
        });
    }

    /// Chen applies together with her for a part that takes two, and agrees to what stands there.
    void joins(const BundleRun& of, int seq) {
        constexpr const char* kNumber = "350203200002290010";
        if (!chen) chen = town().proven_person(database(), "13900001234", kNumber);
        town().joins(database(), live(of, seq).of.value(), lin, *chen, kNumber);
    }

    http::Caller lin;
    std::optional<http::Caller> chen = {};

  private:
    static bool is_yes_or_no(const json::object& field) { return field.at("type") == "boolean"; }

    std::int64_t fresh_version(sql::Tx& tx, const BundleRun& of) {
        return parts().store.find(tx, of.id).value().version;
    }

    static json::value something_for(const json::object& field) {
        const std::string_view type = catalogue::text_in(field, "type");
        if (const auto* choices = field.if_contains("enum")) return choices->as_array().front();
        if (type == "boolean") return true;
        if (type == "integer" || type == "number") {
            const auto* least = field.if_contains("minimum");
            return least != nullptr ? *least : json::value(1);
        }
        const std::string_view format = catalogue::text_in(field, "format");
        if (format == "date") return "2018-09-01";
        if (format == "mobile") return "13800005678";
        if (format == "citizen-id") return "350102199003071234";
        if (format == "uscc") return cases::testing::kFirmUscc;
        if (format == "division") return "350102001001";
        return "内容";
    }
    static void fill(const json::object& definition, json::object& form) {
        for (const auto& [key, field] : definition.at("properties").as_object()) {
            if (form.contains(key)) continue;
            if (catalogue::kind_of(field.as_object()) != catalogue::PartKind::field) continue;
            // What would ask for rows of more.
            const bool asks_for_more =
                std::string_view{key}.starts_with("has_") || key == "married";
            form[key] = asks_for_more ? json::value(false) : something_for(field.as_object());
        }
    }

    /// Entries that were not looked at, in the order in which they were told.
    std::vector<journal::Entry> unseen() {
        std::vector<journal::Entry> fresh;
        for (const std::string& subject : run([&](sql::Tx& tx) {
                 return tx.query<std::string>(
                     "SELECT p.case_id FROM bundles_part p JOIN bundles_run r ON "
                     "r.person_id = p.person_id AND r.id = p.run_id WHERE p.case_id IS NOT NULL "
                     "AND r.told_state IN ('under_way', 'needs_you')");
             })) {
            for (journal::Entry& entry : run([&](sql::Tx& tx) {
                     return journal::read_subject(tx, "case:" + subject, 0, 1000);
                 })) {
                if (seen_.insert(entry.id).second) fresh.push_back(std::move(entry));
            }
        }
        std::ranges::sort(fresh, {}, &journal::Entry::id);
        return fresh;
    }

    std::unique_ptr<cases::testing::Town> town_;
    std::unique_ptr<Store> store_;
    std::unique_ptr<Snapshot<Rules>> rules_;
    std::unique_ptr<Parts> parts_;
    journal::Follower follower_;
    std::set<std::string> seen_;
    std::set<std::string> answered_;
};

}  // namespace mashang::bundles::testing
