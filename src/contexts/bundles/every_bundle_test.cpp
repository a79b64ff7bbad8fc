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

    /// A draft that asks for a signature is taken as signed: how one signs is cases'
    /// (signing_test).
    void add_what_is_missing(const BundleRun& of, int seq) {
        const cases::Case draft = live(of, seq).of.value();
        const auto faults = run([&](sql::Tx& tx) {
            return cases::check_formally(tx, parts().cases,
                                         cases::open_dossier(tx, parts().cases, draft))
                .faults;
        });
        for (const Fault& fault : faults) {
            EXPECT_EQ(fault.refusal, &cases::refusals::kSignatureMissing)
                << draft.item_id << " " << fault.pointer << " " << fault.refusal->code;
        }
        ++signatures;
        write([&](sql::Tx& tx) {
            cases::Case granted = draft;
            granted.state = cases::CaseState::decided;
            granted.outcome = cases::Outcome::granted;
            granted.decided_at = parts().cases.clock.now();
            granted.version = draft.version + 1;
            parts().cases.store.save(tx, granted, draft.version);
            go_on(tx, parts(), parts().store.find(tx, of.id).value());
        });
    }

    int signatures = 0;
};

TEST_P(EveryBundle, IsPlannedHandedInAndCarriedToItsEndWithAllAndWithNoOptionalParts) {
    const auto catalogue = town().catalogue.get();
    ASSERT_EQ(catalogue->bundles().size(), 29u);
    std::size_t ended = 0;
    for (const catalogue::Bundle& bundle : catalogue->bundles()) {
        for (const bool yes : {true, false}) {
            SCOPED_TRACE(bundle.id + (yes ? " with all" : " with none"));
            BundleRun of = upload_all(fill_in(answer_all(open(bundle.id), yes)));
            const RunView before = seen(of);
            EXPECT_THAT(before.plan.open, IsEmpty());
            EXPECT_THAT(before.plan.not_here, IsEmpty());
            if (before.plan.parts.empty()) continue;
            of = submit_run(of);
            EXPECT_EQ(seen(of).promised, before.plan.ends);
            carry_through(of);
            EXPECT_EQ(seen(of).state, RunState::granted);
            ++ended;
        }
    }
    EXPECT_EQ(ended, 58u);
    EXPECT_GT(signatures, 0);
}

MASHANG_ON_EACH_ENGINE(EveryBundle);

}  // namespace
}  // namespace mashang::bundles
