// Who may do what when: every verb, by everybody, on a case in every state. What the table does
// not allow changes nothing.

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "base/enum_names.h"
#include "contexts/cases/flows.h"
#include "contexts/cases/flows_clock.h"
#include "contexts/cases/refusals.h"
#include "contexts/cases/state.h"
#include "contexts/cases/testing.h"

namespace mashang::cases {
namespace {

using enum CaseState;

constexpr CaseState kStates[] = {
    draft,   submitted,    pre_checked, supplement_requested, accepted, under_review, suspended,
    decided, not_accepted, withdrawn,   terminated,           served,   archived};

struct Verb {
    const char* name;
    Actor by;
    std::optional<CaseEvent> event;  ///< nothing: work on form and materials
    std::function<Case(sql::Tx&, const Parts&, const http::Caller&, const Case&)> run;
};

/// One pixel.
files::StoredFile a_photo(const Parts& parts) {
    return parts.files.take(testing::one_pixel());
}

const std::vector<Verb>& verbs() {
    using T = sql::Tx;
    using P = Parts;
    using C = http::Caller;
    static const std::vector<Verb> kVerbs{
        {"save form", Actor::applicant, std::nullopt,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return save_form(tx, p, c, of.id, of.version, {{"address", "福州市台江区"}}).of;
         }},
        {"put material", Actor::applicant, std::nullopt,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return put_material(tx, p, c, of.id, 1, a_photo(p), "a.png");
         }},
        {"remove material", Actor::applicant, std::nullopt,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return remove_material(tx, p, c, of.id, 1);
         }},
        {"retrieve material", Actor::applicant, std::nullopt,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return retrieve_material(tx, p, c, of.id, 1);
         }},
        {"submit", Actor::applicant, CaseEvent::submit,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return submit(tx, p, c, of.id, of.version).of;
         }},
        {"supplement", Actor::applicant, CaseEvent::supplement,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return supplement(tx, p, c, of.id, of.version, "已补").of;
         }},
        {"withdraw", Actor::applicant, CaseEvent::withdraw,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return withdraw(tx, p, c, of.id, of.version, "不办了");
         }},
        {"accept", Actor::office, CaseEvent::accept,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return accept(tx, p, c, of.id, of.version);
         }},
        {"refuse", Actor::office, CaseEvent::refuse,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return refuse(tx, p, c, of.id, of.version, RefusalGround::not_competent,
                           "不属于本机关职权");
         }},
        {"pre-check", Actor::office, CaseEvent::pre_check,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return pre_check(tx, p, c, of.id, of.version);
         }},
        {"begin review", Actor::office, CaseEvent::begin_review,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return begin_review(tx, p, c, of.id, of.version);
         }},
        {"suspend", Actor::office, CaseEvent::suspend,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return suspend(tx, p, c, of.id, of.version,
                            {catalogue::SpecialProcedure::hearing, 20, "依法举行听证"});
         }},
        {"resume", Actor::office, CaseEvent::resume,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return resume(tx, p, c, of.id, of.version, "听证结束");
         }},
        {"terminate", Actor::office, CaseEvent::terminate,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return terminate(tx, p, c, of.id, of.version, TerminationGround::matter_gone,
                              "所涉房屋已灭失");
         }},
        {"request supplement", Actor::office, CaseEvent::request_supplement,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return request_supplement(tx, p, c, of.id, of.version, {"照片不清晰"});
         }},
        {"decide", Actor::office, CaseEvent::decide,
         [](T& tx, const P& p, const C& c, const Case& of) {
             return decide(tx, p, c, of.id, of.version, Outcome::granted, "准予");
         }},
    };
    return kVerbs;
}

enum class Asker { applicant, neighbour, officer, officer_elsewhere, nobody };
BOOST_DESCRIBE_ENUM(Asker, applicant, neighbour, officer, officer_elsewhere, nobody)
constexpr Asker kAskers[] = {Asker::applicant, Asker::neighbour, Asker::officer,
                             Asker::officer_elsewhere, Asker::nobody};

/// What comes of it by the table: the state after, or the refusal.
struct Wanted {
    std::optional<CaseState> state;
    const Refusal* refusal = nullptr;
};

Wanted wanted(const Verb& verb, CaseState state, Asker asker) {
    const bool is_by_office = verb.by == Actor::office;
    const bool is_theirs =
        is_by_office ? asker == Asker::officer && state != draft : asker == Asker::applicant;
    if (!is_theirs) return {std::nullopt, &refusals::kNoSuchCase};
    if (!verb.event) {
        if (state == draft || state == supplement_requested) return {state};
        return {std::nullopt, &refusals::kNotInThisState};
    }
    const Transition* edge = find_transition(state, *verb.event);
    if (edge == nullptr) return {std::nullopt, &refusals::kNotInThisState};
    return {edge->to};
}

class EveryPair : public sql::DatabaseTest {
  protected:
    void SetUp() override {
        DatabaseTest::SetUp();
        town_ = std::make_unique<testing::Town>(database(), MASHANG_SOURCE_DIR "/data");
        applicant_ = town().proven_person(database());
        neighbour_ = town().proven_person(database(), "13900001234", "350203200002290010");
    }
    testing::Town& town() { return *town_; }

    http::Caller caller(Asker asker) const {
        switch (asker) {
            case Asker::applicant:
                return applicant_;
            case Asker::neighbour:
                return neighbour_;
            case Asker::officer:
                return testing::Town::officer();
            case Asker::officer_elsewhere:
                return testing::Town::officer("GA-350203000000");
            case Asker::nobody:
                return {};
        }
        return {};
    }
    Case a_case(CaseState state) { return town().case_in(database(), state, applicant_); }

    /// All that a step could leave behind.
    struct Traces {
        Case of;
        boost::json::object form;
        std::size_t events, entries, orders;
        std::vector<MaterialState> materials;
        bool operator==(const Traces&) const = default;
    };
    Traces traces(const Case& of) {
        std::optional<Traces> found;
        read([&](sql::Tx& tx) {
            Case now = *town().store.find(tx, of.id);
            found.emplace(now, town().store.form_of(tx, now),
                          town().store.events_of(tx, now).size(),
                          journal::read_subject(tx, "case:" + of.id.text(), 0, 1000).size(),
                          town().house.orders().size());
            for (const CaseMaterial& material : town().store.materials_of(tx, now)) {
                found->materials.push_back(material.state);
            }
        });
        return *std::move(found);
    }

    /// The refusal, or null.
    const Refusal* run(const Verb& verb, const http::Caller& by, const Case& of) {
        try {
            write([&](sql::Tx& tx) { verb.run(tx, town().parts, by, of); });
        } catch (const Refused& refused) {
            return &refused.refusal();
        }
        return nullptr;
    }

    void check_step(const Verb& verb, const http::Caller& by, const Case& before) {
        const Traces after = traces(before);
        EXPECT_EQ(after.of.version, before.version + 1);
        EXPECT_EQ(after.events, verb.event ? 1u : 0u);
        EXPECT_EQ(after.entries, verb.event ? 1u : 0u);
        read([&](sql::Tx& tx) {
            for (const auto& entry :
                 journal::read_subject(tx, "case:" + before.id.text(), 0, 1000)) {
                EXPECT_EQ(entry.actor, by.account_id);
                EXPECT_EQ(entry.on_behalf, applicant_.person_id);
                EXPECT_EQ(entry.authority, verb.by == Actor::office ? "officer" : "self");
            }
        });
    }

  private:
    std::unique_ptr<testing::Town> town_;
    http::Caller applicant_, neighbour_;
};

TEST_P(EveryPair, OfStateVerbAndAskerDoesWhatTheTableSaysAndNothingElse) {
    std::size_t done = 0;
    std::size_t pairs = 0;
    for (const CaseState state : kStates) {
        for (const Verb& verb : verbs()) {
            for (const Asker asker : kAskers) {
                SCOPED_TRACE(std::string{name_of_enumerator(state)} + ", " + verb.name + ", " +
                             std::string{name_of_enumerator(asker)});
                ++pairs;
                const Case before = a_case(state);
                const Traces was = traces(before);
                const Wanted want = wanted(verb, state, asker);
                EXPECT_EQ(run(verb, caller(asker), before), want.refusal);
                if (!want.state) {
                    EXPECT_EQ(traces(before), was) << "a refusal leaves nothing";
                    continue;
                }
                ++done;
                EXPECT_EQ(traces(before).of.state, *want.state);
                check_step(verb, caller(asker), before);
            }
        }
    }
    EXPECT_EQ(pairs, std::size(kStates) * verbs().size() * std::size(kAskers));
    const auto of_verbs = std::ranges::count_if(transitions(), [](const Transition& edge) {
        return edge.by != Actor::system && edge.event != CaseEvent::extend;
    });
    EXPECT_EQ(done, static_cast<std::size_t>(of_verbs) + 4 * 2)
        << "each edge once, and the form in two states";
}

TEST_P(EveryPair, OfStateAndVerbWithAnotherVersionIsRefusedAndChangesNothing) {
    for (const CaseState state : kStates) {
        for (const Verb& verb : verbs()) {
            const bool has_version = verb.event || std::string_view{verb.name} == "save form";
            const Asker asker = verb.by == Actor::office ? Asker::officer : Asker::applicant;
            if (!has_version || !wanted(verb, state, asker).state) continue;
            for (const int off : {-1, 1}) {
                SCOPED_TRACE(std::string{name_of_enumerator(state)} + ", " + verb.name);
                const Case before = a_case(state);
                const Traces was = traces(before);
                Case seen = before;
                seen.version += off;
                EXPECT_EQ(run(verb, caller(asker), seen), &refusals::kChangedMeanwhile);
                EXPECT_EQ(traces(before), was);
            }
        }
    }
}

TEST_P(EveryPair, EveryVerbOfTheTableIsTriedHere) {
    std::set<CaseEvent> tried;
    for (const Verb& verb : verbs()) {
        if (verb.event) EXPECT_TRUE(tried.insert(*verb.event).second);
    }
    for (const Transition& edge : transitions()) {
        // What the system does, and the extension with its two officers, is in clock_flows_test.
        const bool is_elsewhere = edge.by == Actor::system || edge.event == CaseEvent::extend;
        EXPECT_NE(tried.contains(edge.event), is_elsewhere) << name_of_enumerator(edge.event);
    }
}

MASHANG_ON_EACH_ENGINE(EveryPair);

}  // namespace
}  // namespace mashang::cases
