#pragma once

// The receiving side, in this process.

#include <boost/json.hpp>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "platform/outbound/transport.h"

namespace mashang::exchange::testing {

/// Keeps each row once by its key, the highest version; answers as the test wants.
class Receiver final : public outbound::Transport {
  public:
    outbound::Answer send(std::string_view, const outbound::Request& request,
                          std::chrono::milliseconds) override {
        ++calls;
        if (is_down) return {.status = 0, .body = {}, .error = "connection refused"};
        if (status != 200) return {.status = status, .body = "{}"};
        const auto batch = boost::json::parse(request.body).as_object();
        bodies.push_back(request.body);
        sequences.push_back(batch.at("sequence").as_int64());
        boost::json::array results;
        for (const auto& row : batch.at("rows").as_array())
            results.push_back(take(row.as_object()));
        if (loses_answers) return {.status = 0, .body = {}, .error = "connection reset"};
        boost::json::object answer{{"batch", batch.at("batch")}, {"results", std::move(results)}};
        if (spoils) spoils(answer);
        return {.status = 200, .body = boost::json::serialize(answer)};
    }

    /// Of a case, as they came, without repetitions: "up_pro_accept", "up_pro_process 05"…
    std::vector<std::string> taken_of(const std::string& number) const {
        std::vector<std::string> list;
        for (const auto& row : taken) {
            const auto& cells = row.at("cells").as_object();
            if (cells.at("project_no").as_string() != number) continue;
            list.push_back(line_of(row));
        }
        return list;
    }
    static std::string line_of(const boost::json::object& row) {
        std::string line{row.at("table").as_string()};
        line = line.substr(std::string_view{"up_pro_"}.size());
        const auto& cells = row.at("cells").as_object();
        for (const char* column : {"event_name", "special_type", "result_type", "material_name"}) {
            if (const auto* value = cells.if_contains(column)) {
                line.append(" ").append(std::string_view{value->get_string()});
            }
        }
        return line;
    }

    bool is_down = false;
    bool loses_answers = false;  ///< takes, and is not heard
    int status = 200;
    /// By table ("up_pro_result"): what it finds wrong with every row.
    std::map<std::string, boost::json::array> rejects;
    std::function<void(boost::json::object&)> spoils;
    std::vector<boost::json::object> taken;
    std::vector<std::string> bodies;
    std::vector<std::int64_t> sequences;
    int repeated = 0;
    int calls = 0;

  private:
    boost::json::object take(const boost::json::object& row) {
        const std::string key{row.at("key").as_string()};
        const std::string table{row.at("table").as_string()};
        if (const auto found = rejects.find(table); found != rejects.end()) {
            return {{"key", key}, {"verdict", "rejected"}, {"faults", found->second}};
        }
        std::int64_t& version = versions_[key];
        if (row.at("version").as_int64() > version) {
            version = row.at("version").as_int64();
            taken.push_back(row);
        } else {
            ++repeated;
        }
        return {{"key", key}, {"verdict", "accepted"}};
    }

    std::map<std::string, std::int64_t> versions_;
};

}  // namespace mashang::exchange::testing
