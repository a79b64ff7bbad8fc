#include "benchmarks/support/report.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace mashang::bench {
namespace {

double ratio_of(const Figure& figure) {
    return figure.peer_value == 0 ? 0 : figure.value / figure.peer_value;
}

bool is_reached(const Figure& figure, const Target& target) {
    const double seen = target.of == Target::Of::ratio ? ratio_of(figure) : figure.value;
    return target.bound == Target::Bound::at_least ? seen >= target.number : seen < target.number;
}

/// ">= 0.6 x", "< 5 ms".
std::string text_of(const Figure& figure, const Target& target) {
    return fmt::format("{} {:g} {}", target.bound == Target::Bound::at_least ? ">=" : "<",
                       target.number, target.of == Target::Of::ratio ? "x" : figure.unit);
}

/// Four digits that count; more would only be the machine's mood.
double rounded(double value) {
    if (value == 0) return 0;
    const double unit = std::pow(10, 3 - std::floor(std::log10(std::abs(value))));
    return std::round(value * unit) / unit;
}

}  // namespace

Report::Report(std::string_view bench, const std::optional<std::filesystem::path>& json)
    : bench_{bench} {
    if (json) json_.open(*json, std::ios::binary);
}

void Report::add(const Figure& figure) {
    boost::json::object line{{"bench", bench_},
                             {"metric", figure.metric},
                             {"value", rounded(figure.value)},
                             {"unit", figure.unit},
                             {"peer", figure.peer},
                             {"peer_value", rounded(figure.peer_value)},
                             {"ratio", rounded(ratio_of(figure))},
                             {"target", nullptr},
                             {"ok", nullptr}};
    std::string verdict;
    if (figure.target) {
        const bool ok = is_reached(figure, *figure.target);
        if (!ok) ++missed_;
        line["target"] = text_of(figure, *figure.target);
        line["ok"] = ok;
        verdict = text_of(figure, *figure.target) + (ok ? ": ok" : ": MISSED");
    }
    fmt::print("{:<48} {:>10.5g} {:<9} {:<36} {:>10.5g}  {:>7.3f} x  {}\n", figure.metric,
               figure.value, figure.unit, figure.peer, figure.peer_value, ratio_of(figure),
               verdict);
    std::fflush(stdout);
    if (json_.is_open()) json_ << boost::json::serialize(line) << std::endl;
}

std::optional<std::string> argument(int argc, char** argv, std::string_view name) {
    for (int i = 1; i < argc; ++i) {
        if (argv[i] != name) continue;
        if (i + 1 == argc) throw std::invalid_argument(std::string{name} + " needs a value");
        return argv[i + 1];
    }
    return std::nullopt;
}

}  // namespace mashang::bench
