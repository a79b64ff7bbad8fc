#pragma once

// How many statements somebody's work sends to the database.

#include <cstddef>
#include <span>
#include <string_view>

#include "platform/sql/tx.h"

namespace mashang::sql {

/// A transaction that passes everything on to another one and counts its statements.
class CountingTx final : public Tx {
  public:
    explicit CountingTx(Tx& inner) : inner_{inner} {}

    std::size_t statements() const { return statements_; }
    Engine engine() const override { return inner_.engine(); }

  private:
    /// Names what Tx keeps for its databases.
    struct Inner : Tx {
        static constexpr auto kCarryOut = &Inner::carry_out;
        static constexpr auto kScript = &Inner::carry_out_script;
        static constexpr auto kOpen = &Inner::open_savepoint;
        static constexpr auto kRelease = &Inner::release_savepoint;
        static constexpr auto kRollBack = &Inner::roll_back_to_savepoint;
    };

    std::int64_t carry_out(std::string_view sql, std::span<const Argument> args,
                           RowReader* reader) override {
        ++statements_;
        return (inner_.*Inner::kCarryOut)(sql, args, reader);
    }
    void carry_out_script(std::string_view sql) override {
        ++statements_;
        (inner_.*Inner::kScript)(sql);
    }
    void open_savepoint() override { (inner_.*Inner::kOpen)(); }
    void release_savepoint() override { (inner_.*Inner::kRelease)(); }
    void roll_back_to_savepoint() override { (inner_.*Inner::kRollBack)(); }

    Tx& inner_;
    std::size_t statements_ = 0;
};

}  // namespace mashang::sql
