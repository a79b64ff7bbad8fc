#include "platform/metrics/metrics.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace mashang::metrics {
namespace {

bool is_name(std::string_view name) {
    const auto is_letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    };
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return !name.empty() && !is_digit(name.front()) &&
           std::ranges::all_of(name, [&](char c) { return is_letter(c) || is_digit(c); });
}

std::string escaped(std::string_view text, bool is_label) {
    std::string out;
    for (const char c : text) {
        if (c == '\\' || (is_label && c == '"')) out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else {
            out += c;
        }
    }
    return out;
}

std::string spelled(const Labels& labels) {
    std::string out;
    for (const auto& [name, value] : labels) {
        if (!is_name(name)) throw std::logic_error{fmt::format("no name of a label: {}", name)};
        if (!out.empty()) out += ',';
        out += fmt::format("{}=\"{}\"", name, escaped(value, true));
    }
    return out;
}

std::string number_text(double value) {
    if (std::isnan(value)) return "NaN";
    if (std::isinf(value)) return value > 0 ? "+Inf" : "-Inf";
    return fmt::format("{}", value);
}

void print_sample(std::string& out, std::string_view name, std::string_view labels,
                  std::string_view value) {
    if (labels.empty()) {
        fmt::format_to(std::back_inserter(out), "{} {}\n", name, value);
    } else {
        fmt::format_to(std::back_inserter(out), "{}{{{}}} {}\n", name, labels, value);
    }
}

/// Buckets are cumulative on the wire; their sum is the count, so that the two always agree.
void print_histogram(std::string& out, const std::string& name, const std::string& labels,
                     const Histogram& histogram) {
    const auto counts = histogram.counts();
    std::uint64_t total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        total += counts[i];
        const auto bound =
            i < histogram.bounds().size() ? number_text(histogram.bounds()[i]) : "+Inf";
        const auto comma = labels.empty() ? "" : ",";
        print_sample(out, name + "_bucket", fmt::format("{}{}le=\"{}\"", labels, comma, bound),
                     std::to_string(total));
    }
    print_sample(out, name + "_sum", labels, number_text(histogram.sum()));
    print_sample(out, name + "_count", labels, std::to_string(total));
}

}  // namespace

Histogram::Histogram(std::vector<double> bounds)
    : bounds_{std::move(bounds)}, counts_(bounds_.size() + 1) {
    if (std::ranges::adjacent_find(bounds_, std::greater_equal{}) != bounds_.end()) {
        throw std::logic_error{"the bounds of a histogram rise strictly"};
    }
}

void Histogram::observe(double value) {
    const auto bucket = std::ranges::lower_bound(bounds_, value) - bounds_.begin();
    counts_[static_cast<std::size_t>(bucket)].fetch_add(1, std::memory_order_relaxed);
    sum_.fetch_add(value, std::memory_order_relaxed);
}

std::vector<std::uint64_t> Histogram::counts() const {
    std::vector<std::uint64_t> counts;
    for (const auto& count : counts_) counts.push_back(count.load(std::memory_order_relaxed));
    return counts;
}

std::vector<double> durations() {
    return {0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025,
            0.05,   0.1,     0.25,   0.5,   1,      2.5,   5,    10};
}

void Registry::enter(std::string_view name, std::string_view help, std::string_view kind,
                     const Labels& labels, decltype(Series::print) print) {
    if (!is_name(name)) throw std::logic_error{fmt::format("no name of a metric: {}", name)};
    auto& family =
        families_.try_emplace(std::string{name}, Family{kind, std::string{help}, {}}).first->second;
    if (family.kind != kind) {
        throw std::logic_error{fmt::format("{} is a {} already", name, family.kind)};
    }
    const auto text = spelled(labels);
    if (std::ranges::find(family.series, text, &Series::labels) != family.series.end()) {
        throw std::logic_error{fmt::format("{}{{{}}} is there already", name, text)};
    }
    family.series.push_back({text, std::move(print)});
}

Counter& Registry::counter(std::string_view name, std::string_view help, const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    Counter& counter = counters_.emplace_back();
    enter(name, help, "counter", labels, [&counter](auto& out, auto& its_name, auto& its_labels) {
        print_sample(out, its_name, its_labels, std::to_string(counter.value()));
    });
    return counter;
}

Gauge& Registry::gauge(std::string_view name, std::string_view help, const Labels& labels) {
    Gauge* gauge = nullptr;
    {
        const std::scoped_lock lock{mutex_};
        gauge = &gauges_.emplace_back();
    }
    gauge_of(name, help, [gauge] { return gauge->value(); }, labels);
    return *gauge;
}

Histogram& Registry::histogram(std::string_view name, std::string_view help,
                               std::vector<double> bounds, const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    Histogram& histogram = histograms_.emplace_back(std::move(bounds));
    enter(name, help, "histogram", labels,
          [&histogram](auto& out, auto& its_name, auto& its_labels) {
              print_histogram(out, its_name, its_labels, histogram);
          });
    return histogram;
}

void Registry::gauge_of(std::string_view name, std::string_view help, std::function<double()> read,
                        const Labels& labels) {
    const std::scoped_lock lock{mutex_};
    enter(name, help, "gauge", labels,
          [read = std::move(read)](auto& out, auto& its_name, auto& its_labels) {
              print_sample(out, its_name, its_labels, number_text(read()));
          });
}

std::string Registry::text() const {
    const std::scoped_lock lock{mutex_};
    std::string out;
    for (const auto& [name, family] : families_) {
        fmt::format_to(std::back_inserter(out), "# HELP {} {}\n# TYPE {} {}\n", name,
                       escaped(family.help, false), name, family.kind);
        for (const Series& series : family.series) series.print(out, name, series.labels);
    }
    return out;
}

}  // namespace mashang::metrics
