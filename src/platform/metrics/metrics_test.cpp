#include "platform/metrics/metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>
#include <thread>

namespace mashang::metrics {
namespace {

TEST(Metrics, FiguresArePrintedAsPrometheusReadsThem) {
    Registry registry;
    registry
        .counter("requests_total", "Requests\\answered\n",
                 {{"route", "/a\"b\\"}, {"status", "200"}})
        .add(3);
    registry.counter("requests_total", "", {{"route", "/b"}, {"status", "200"}}).add();
    registry.gauge("open_connections", "Now").set(2.5);
    registry.gauge_of("queue_depth", "Waiting", [] { return 7.0; });
    EXPECT_EQ(registry.text(),
              "# HELP open_connections Now\n"
              "# TYPE open_connections gauge\n"
              "open_connections 2.5\n"
              "# HELP queue_depth Waiting\n"
              "# TYPE queue_depth gauge\n"
              "queue_depth 7\n"
              "# HELP requests_total Requests\\\\answered\\n\n"
              "# TYPE requests_total counter\n"
              "requests_total{route=\"/a\\\"b\\\\\",status=\"200\"} 3\n"
              "requests_total{route=\"/b\",status=\"200\"} 1\n");
}

TEST(Metrics, AHistogramCountsUpToEachBound) {
    Registry registry;
    auto& seconds = registry.histogram("seconds", "Time", {0.1, 1}, {{"kind", "read"}});
    for (const double value : {0.05, 0.1, 0.5, 3.0}) seconds.observe(value);
    EXPECT_EQ(registry.text(),
              "# HELP seconds Time\n"
              "# TYPE seconds histogram\n"
              "seconds_bucket{kind=\"read\",le=\"0.1\"} 2\n"
              "seconds_bucket{kind=\"read\",le=\"1\"} 3\n"
              "seconds_bucket{kind=\"read\",le=\"+Inf\"} 4\n"
              "seconds_sum{kind=\"read\"} 3.65\n"
              "seconds_count{kind=\"read\"} 4\n");
}

TEST(Metrics, AHistogramWithoutLabelsHasOnlyItsBounds) {
    Registry registry;
    registry.histogram("seconds", "Time", {1});
    EXPECT_THAT(registry.text(),
                testing::HasSubstr("seconds_bucket{le=\"+Inf\"} 0\nseconds_sum 0\n"));
}

TEST(Metrics, TheBoundsOfDurationsRise) {
    EXPECT_NO_THROW(Histogram{durations()});
    EXPECT_THROW((Histogram{{1, 1}}), std::logic_error);
}

TEST(Metrics, WhatPrometheusDoesNotTakeIsRefused) {
    Registry registry;
    registry.counter("a_total", "", {{"x", "1"}});
    EXPECT_THROW(registry.counter("a_total", "", {{"x", "1"}}), std::logic_error);
    EXPECT_THROW(registry.gauge("a_total", ""), std::logic_error);
    EXPECT_THROW(registry.counter("1a", ""), std::logic_error);
    EXPECT_THROW(registry.counter("a-b", ""), std::logic_error);
    EXPECT_THROW(registry.counter("b", "", {{"x y", "1"}}), std::logic_error);
}

TEST(Metrics, NoIncrementOfAnyThreadIsLost) {
    Registry registry;
    auto& counter = registry.counter("a_total", "");
    auto& histogram = registry.histogram("b", "", {0.5});
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            for (int k = 0; k < 10000; ++k) counter.add(), histogram.observe(k % 2);
        });
    }
    for (auto& thread : threads) thread.join();
    EXPECT_EQ(counter.value(), 40000u);
    EXPECT_EQ(histogram.sum(), 20000);
    EXPECT_THAT(histogram.counts(), testing::ElementsAre(20000, 20000));
}

}  // namespace
}  // namespace mashang::metrics
