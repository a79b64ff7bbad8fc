#pragma once

// What a change of words does to queries whose answer is known. Pure.

#include <boost/describe.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "contexts/discovery/searchable.h"

namespace mashang::discovery {

enum class ProbeSource { name, phrase, learned, wish };
BOOST_DESCRIBE_ENUM(ProbeSource, name, phrase, learned, wish)

/// A query, and the items that are right as its first result; none: nobody knows.
struct Probe {
    ProbeSource source = ProbeSource::name;
    std::string text;
    std::vector<std::string> right;
};

enum class Verdict { better, worse, unknown };
BOOST_DESCRIBE_ENUM(Verdict, better, worse, unknown)

struct ChangedProbe {
    std::string text;
    ProbeSource source;
    std::string before;  ///< id of the first result; empty: nothing was found
    std::string after;
    Verdict verdict;
};

struct Preview {
    std::uint32_t probes = 0;
    std::uint32_t changed = 0;  ///< whose first result is another
    std::uint32_t better = 0;
    std::uint32_t worse = 0;
    std::uint32_t unknown = 0;
    std::vector<ChangedProbe> examples;  ///< the worse ones first, at most kMostExamples
};

inline constexpr std::size_t kMostExamples = 100;
/// How much of what is known one proposal may change: beyond that a slip is likelier than a wish.
inline constexpr std::uint32_t kMostChangedPercent = 5;

/// The names of items and the phrases that are said of one; what people chose without doubt.
std::vector<Probe> probes_of(const Searchable& now);

/// Asks both. Takes about a fifth of a millisecond a probe.
Preview compare(const Index& before, const Index& after, const std::vector<Probe>& probes);

/// Whether more than kMostChangedPercent of the probes changed.
bool changes_too_much(const Preview& preview);

}  // namespace mashang::discovery
