#pragma once

#include <atomic>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mashang::metrics {

/// Counts up. Lock-free.
class Counter {
  public:
    void add(std::uint64_t count = 1) { count_.fetch_add(count, std::memory_order_relaxed); }
    std::uint64_t value() const { return count_.load(std::memory_order_relaxed); }

  private:
    std::atomic<std::uint64_t> count_{0};
};

/// Goes up and down. Lock-free.
class Gauge {
  public:
    void set(double value) { value_.store(value, std::memory_order_relaxed); }
    void add(double change) { value_.fetch_add(change, std::memory_order_relaxed); }
    double value() const { return value_.load(std::memory_order_relaxed); }

  private:
    std::atomic<double> value_{0};
};

/// Sorts what is observed into buckets: bucket i holds what is at most bounds[i], the last one the
/// rest. Lock-free.
class Histogram {
  public:
    /// `bounds` rise strictly; std::logic_error otherwise.
    explicit Histogram(std::vector<double> bounds);

    void observe(double value);
    std::span<const double> bounds() const { return bounds_; }
    std::vector<std::uint64_t> counts() const;  ///< one more than bounds; not cumulative
    double sum() const { return sum_.load(std::memory_order_relaxed); }

  private:
    std::vector<double> bounds_;
    std::vector<std::atomic<std::uint64_t>> counts_;
    std::atomic<double> sum_{0};
};

/// Seconds from a tenth of a millisecond to ten: what requests and statements take.
std::vector<double> durations();

/// {"route", "/api/v1/cases"}, …: what tells one series of a family from another. Few values each,
/// known when the program starts, nothing personal.
using Labels = std::vector<std::pair<std::string, std::string>>;

/// All figures of a running program. Parts register theirs when they are made and keep the
/// reference, which lives as long as the registry. Safe to share between threads.
///
/// Registering throws std::logic_error for a name or label that Prometheus does not take, a name
/// used for another kind, or a series that is there already.
class Registry {
  public:
    Counter& counter(std::string_view name, std::string_view help, const Labels& labels = {});
    Gauge& gauge(std::string_view name, std::string_view help, const Labels& labels = {});
    Histogram& histogram(std::string_view name, std::string_view help, std::vector<double> bounds,
                         const Labels& labels = {});

    /// A gauge whose value is asked for when the figures are printed; `read` is quick and outlives
    /// the registry's use.
    void gauge_of(std::string_view name, std::string_view help, std::function<double()> read,
                  const Labels& labels = {});

    /// Everything in Prometheus' text format 0.0.4, families by name, series in order of
    /// registration.
    std::string text() const;

    static constexpr std::string_view kContentType = "text/plain; version=0.0.4; charset=utf-8";

  private:
    struct Series {
        std::string labels;  // route="/a",method="get"
        std::function<void(std::string& out, const std::string& name, const std::string& labels)>
            print;
    };
    struct Family {
        std::string_view kind;
        std::string help;
        std::vector<Series> series;
    };
    void enter(std::string_view name, std::string_view help, std::string_view kind,
               const Labels& labels, decltype(Series::print) print);

    mutable std::mutex mutex_;
    std::map<std::string, Family, std::less<>> families_;
    std::deque<Counter> counters_;
    std::deque<Gauge> gauges_;
    std::deque<Histogram> histograms_;
};

}  // namespace mashang::metrics
