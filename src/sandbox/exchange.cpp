#include "sandbox/exchange.h"

#include <algorithm>
#include <boost/describe.hpp>
#include <set>
#include <string_view>

#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

struct Row {
    std::string table;
    std::string key;
    std::int64_t version;
    std::int64_t order;
    boost::json::object cells;
};
BOOST_DESCRIBE_STRUCT(Row, (), (table, key, version, order, cells))

struct Batch {
    std::string sender;
    std::string batch;
    std::int64_t sequence;
    std::string edition;
    std::string made_at;
    std::vector<boost::json::object> rows;
};
BOOST_DESCRIBE_STRUCT(Batch, (), (sender, batch, sequence, edition, made_at, rows))

const std::set<std::string, std::less<>>& known_tables() {
    static const std::set<std::string, std::less<>> kTables{"up_pro_accept", "up_pro_process",
                                                            "up_pro_special_procedure",
                                                            "up_pro_result", "up_pro_material"};
    return kTables;
}

std::string text_in(const boost::json::object& cells, std::string_view column) {
    const auto* const found = cells.if_contains(column);
    return found == nullptr || !found->is_string() ? "" : std::string{found->get_string()};
}

boost::json::object fault(std::string_view column, std::string_view code,
                          std::string_view message) {
    return {{"column", column}, {"code", code}, {"message", message}};
}

}  // namespace

boost::json::array CaseExchange::faults_of(const std::string& table,
                                           const boost::json::object& cells) const {
    boost::json::array faults;
    if (!known_tables().contains(table)) faults.push_back(fault("", "E101", "没有这张表"));
    for (const char* column : {"row_guid", "project_no"}) {
        if (text_in(cells, column).empty()) faults.push_back(fault(column, "E102", "不能为空"));
    }
    for (const ExchangeRule& rule : rules_) {
        const bool is_met = !rule.value || *rule.value == text_in(cells, rule.column);
        if (rule.table == table && is_met) {
            faults.push_back(fault(rule.column, rule.code, rule.message));
        }
    }
    return faults;
}

boost::json::object CaseExchange::take_row(const boost::json::object& sent) {
    const Row row = json::decode_or_refuse<Row>(sent);
    auto faults = faults_of(row.table, row.cells);
    const std::string project = text_in(row.cells, "project_no");
    const bool has_more = std::ranges::any_of(
        rows_, [&](const auto& each) { return each.second.project == project; });
    if (row.table == "up_pro_result" && !has_more) {
        faults.push_back(fault("project_no", "E201", "没有该办件的其他信息"));
    }
    if (!faults.empty()) {
        return {{"key", row.key}, {"verdict", "rejected"}, {"faults", std::move(faults)}};
    }
    Kept& kept = rows_[row.key];
    if (row.version <= kept.version) ++repeated_;
    if (row.version > kept.version) kept = {row.table, project, row.version};
    return {{"key", row.key}, {"verdict", "accepted"}};
}

boost::json::object CaseExchange::take(const boost::json::object& data) {
    const Batch batch = json::decode_or_refuse<Batch>(data);
    const std::scoped_lock lock{mutex_};
    std::int64_t& last = last_sequence_[batch.sender];
    if (batch.sequence > last + 1) gaps_ += batch.sequence - last - 1;
    last = std::max(last, batch.sequence);
    boost::json::array results;
    for (const auto& row : batch.rows) results.push_back(take_row(row));
    return {{"batch", batch.batch}, {"results", std::move(results)}};
}

Answer CaseExchange::put_rules(const Request& request) {
    auto rules = json::decode_or_refuse<std::vector<ExchangeRule>>(json::parse(request.body));
    {
        const std::scoped_lock lock{mutex_};
        rules_ = std::move(rules);
    }
    return list();
}

Answer CaseExchange::list() const {
    const std::scoped_lock lock{mutex_};
    boost::json::object tables;
    std::map<std::string, std::int64_t> counts;
    for (const auto& [key, row] : rows_) ++counts[row.table];
    for (const auto& [table, count] : counts) tables[table] = count;
    boost::json::object senders;
    for (const auto& [sender, last] : last_sequence_) senders[sender] = last;
    return {.body =
                boost::json::serialize(boost::json::object{{"tables", std::move(tables)},
                                                           {"last_sequence", std::move(senders)},
                                                           {"gaps", gaps_},
                                                           {"repeated", repeated_},
                                                           {"rules", rules_.size()}})};
}

}  // namespace mashang::sandbox
