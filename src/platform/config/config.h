#pragma once

// Settings out of one TOML file, overridden by the environment: MASHANG_SECTION_NAME. Declared as
// setting.h says. All that is wrong is told at once, with its line.

#include <boost/json.hpp>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/refused.h"
#include "platform/config/setting.h"
#include "platform/json/json.h"

namespace mashang::config {

using Environment = std::map<std::string, std::string>;

/// Where settings come from.
struct Sources {
    std::string file = {};  ///< its name, for messages
    std::string toml = {};  ///< its text
    Environment environment = {};
};

/// Reads the file; no name, no text. Throws std::runtime_error when it cannot be read.
/// `environment` is the process's own ("NAME=value" …, ended by null), of which names that begin
/// with MASHANG_ are kept.
Sources sources_of(const std::string& file, const char* const* environment);

/// One thing that is wrong with the settings. No value is ever in it.
struct Problem {
    std::string where;  ///< "mashang.toml:12" or "MASHANG_SERVER_PORT"
    std::string key;    ///< "server.port"
    const Refusal* refusal;
    Facts facts = {};

    std::string text(Language language) const;  ///< where: key: message
};

/// All that is wrong; `what()` has a line for each, in English.
class Faulty : public std::runtime_error {
  public:
    explicit Faulty(std::vector<Problem> problems);
    const std::vector<Problem>& problems() const { return problems_; }

  private:
    std::vector<Problem> problems_;
};

/// Puts the sources over the defaults. Throws Faulty.
template <class Settings>
Settings load(const Sources& sources);

/// The whole file with every setting explained, in both languages, with the values of `settings`;
/// what is secret is left out. Read again, it gives the same settings.
template <class Settings>
std::string print_documented(const Settings& settings = {});

namespace detail {

/// The values of all sources in one object, with the place each came from.
struct Gathered {
    boost::json::object values;
    std::map<std::string, std::string> where;  ///< JSON Pointer to "mashang.toml:12"
    std::vector<Problem> problems;
};

Gathered gather(const std::vector<Group>& groups, boost::json::object defaults,
                const Sources& sources);
/// Adds what decode found and what is out of range; throws Faulty when there is any problem.
void judge(const std::vector<Group>& groups, Gathered gathered, const std::vector<Fault>& faults);
std::string print(const std::vector<Group>& groups, const boost::json::object& values,
                  const boost::json::object& defaults);

template <class Settings>
boost::json::object object_of(const Settings& settings) {
    return json::parse(json::text_of(settings)).as_object();
}

}  // namespace detail

template <class Settings>
Settings load(const Sources& sources) {
    const auto groups = groups_of<Settings>();
    auto gathered = detail::gather(groups, detail::object_of(Settings{}), sources);
    std::vector<Fault> faults;
    auto settings = json::decode<Settings>(gathered.values, faults);
    detail::judge(groups, std::move(gathered), faults);
    return *std::move(settings);
}

template <class Settings>
std::string print_documented(const Settings& settings) {
    return detail::print(groups_of<Settings>(), detail::object_of(settings),
                         detail::object_of(Settings{}));
}

}  // namespace mashang::config
