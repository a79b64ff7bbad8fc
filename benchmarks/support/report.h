#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <string_view>

namespace mashang::bench {

/// What a figure must reach: by itself, or as a multiple of its peer's.
struct Target {
    enum class Of { value, ratio };
    enum class Bound { at_least, below };
    Of of;
    Bound bound;
    double number;
};
constexpr Target at_least(double number) {
    return {Target::Of::value, Target::Bound::at_least, number};
}
constexpr Target below(double number) {
    return {Target::Of::value, Target::Bound::below, number};
}
constexpr Target at_least_times(double number) {
    return {Target::Of::ratio, Target::Bound::at_least, number};
}
constexpr Target below_times(double number) {
    return {Target::Of::ratio, Target::Bound::below, number};
}

/// One figure beside its comparison, both measured in this run.
struct Figure {
    std::string metric;
    double value = 0;
    std::string unit;
    std::string peer;
    double peer_value = 0;
    std::optional<Target> target = {};  ///< nothing: it is told, and nothing is demanded
};

/// Prints each figure as a line for people, and into the file of --json as an object with bench,
/// metric, value, unit, peer, peer_value, ratio (value / peer_value), target and ok (both null
/// where nothing is demanded).
class Report {
  public:
    Report(std::string_view bench, const std::optional<std::filesystem::path>& json);
    void add(const Figure& figure);
    /// The program's exit code: 0 when every target was reached, else 1.
    int exit_code() const { return missed_ == 0 ? 0 : 1; }

  private:
    std::string bench_;
    std::ofstream json_;
    int missed_ = 0;
};

/// The value after `name` among a program's arguments; throws std::invalid_argument when it is
/// missing.
std::optional<std::string> argument(int argc, char** argv, std::string_view name);

}  // namespace mashang::bench
