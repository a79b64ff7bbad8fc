// The matters of the real catalogue, each from its questions to its end.

#include "contexts/bundles/testing/bundles_fixture.h"

namespace mashang::bundles {
namespace {

using ::testing::IsEmpty;

class EveryBundle : public testing::BundlesTest {
  protected:
    /// Does whatever is to be done until nothing more happens: registers answer, she adds what only
    /// she can, offices grant.
    void carry_through(const BundleRun& of) {
        for (int round = 0; round < 40; ++round) {
            answer_registers();
            const RunView view = seen(of);
            if (is_over(view.state)) return;
            for (const PartView& part : view.plan.parts) {
                if (part.state == PartState::incomplete) add_what_is_missing(of, part.seq);
                if (state(of, part.seq) == PartState::with_office) grant(of, part.seq);
            }
        }
    }

    /// On the case's own page, as anybody who applies.
    void add_what_is_missing(const BundleRun& of, int seq) {
        const cases::Case draft = live(of, seq).of.value();
        bool takes_two = false;
        const auto missing = run([&](sql::Tx& tx) {
            return cases::check_formally(tx, parts().cases,
                                         cases::open_dossier(tx, parts().cases, draft))
                .faults;
        });
        for (const Fault& fault : missing) {
            takes_two = takes_two || fault.pointer == "/applicants";
            if (fault.pointer == "/applicants") continue;
            ASSERT_EQ(fault.refusal, &cases::refusals::kMaterialMissing)
                << draft.item_id << " " << fault.pointer << " " << fault.refusal->code;
            hand_in(draft, fault.pointer);
        }
        if (takes_two) joins(of, seq);
        write([&](sql::Tx& tx) {
            const auto now = parts().cases.store.find(tx, draft.person_id, draft.id).value();
            cases::submit(tx, parts().cases, lin, draft.id, now.version);
        });
    }

    /// A licence of a firm, which the registers are not asked for: uploaded on the case's page.
    void hand_in(const cases::Case& draft, const std::string& pointer) {
        const int seq = std::stoi(pointer.substr(pointer.rfind('/') + 1));
        const files::StoredFile photo = parts().cases.files.take(cases::testing::one_pixel());
        write([&](sql::Tx& tx) {
            cases::put_material(tx, parts().cases, lin, draft.id, seq, photo, "执照.png");
        });
    }
};

TEST_P(EveryBundle, IsPlannedHandedInAndCarriedToItsEndWithAllAndWithNoOptionalParts) {
    const auto catalogue = town().catalogue.get();
    ASSERT_EQ(catalogue->bundles().size(), 29u);
    std::size_t ended = 0;
    const http::Caller herself = lin;
    const http::Caller for_firm = town().agent_of_firm(lin, true, true);
    for (const catalogue::Bundle& bundle : catalogue->bundles()) {
        lin = bundle.audience == catalogue::Audience::person ? herself : for_firm;
        for (const bool yes : {true, false}) {
            SCOPED_TRACE(bundle.id + (yes ? " with all" : " with none"));
            BundleRun of = upload_all(fill_in(answer_all(open(bundle.id), yes)));
            const RunView before = seen(of);
            EXPECT_THAT(before.plan.open, IsEmpty());
            EXPECT_THAT(before.plan.not_here, IsEmpty());
            if (before.plan.parts.empty()) continue;
            EXPECT_EQ(refusal_of([&](sql::Tx& tx) {
                          submit(tx, parts(), lin, of.id, of.version);
                          throw Refused{refusals::kNotHandedIn};
                      }),
                      &refusals::kNotHandedIn);
            for (const Fault& fault : faults) {
                ADD_FAILURE() << fault.pointer << " " << fault.refusal->code;
            }
            if (!faults.empty()) continue;
            of = submit_run(of);
            EXPECT_EQ(seen(of).promised, before.plan.ends);
            carry_through(of);
            EXPECT_EQ(seen(of).state, RunState::granted);
            ++ended;
        }
    }
    EXPECT_EQ(ended, 58u);
}

MASHANG_ON_EACH_ENGINE(EveryBundle);

}  // namespace
}  // namespace mashang::bundles
