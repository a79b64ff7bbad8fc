#pragma once

#include <fmt/format.h>

#include <exception>
#include <functional>
#include <string>
#include <string_view>

#include "app/commands.h"

namespace mashang::app {

/// Prints a line per question; remembers whether anything is bad.
class Checkup {
  public:
    void good(std::string_view what, const std::string& how) {
        fmt::print("  ok   {}: {}\n", what, how);
    }
    void doubtful(std::string_view what, const std::string& how) {
        fmt::print("  note {}: {}\n", what, how);
    }
    void bad(std::string_view what, const std::string& how) {
        fmt::print("  BAD  {}: {}\n", what, how);
        worst_ = Outcome::failed;
    }
    /// Runs a question; what it throws is bad.
    void ask(std::string_view what, const std::function<void()>& question) {
        try {
            question();
        } catch (const std::exception& failure) {
            bad(what, failure.what());
        }
    }
    Outcome outcome() const { return worst_; }

  private:
    Outcome worst_ = Outcome::done;
};

}  // namespace mashang::app
