#include "sandbox/enterprises.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <charconv>
#include <stdexcept>

#include "base/date.h"
#include "base/enum_names.h"
#include "platform/csv/rows.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

struct Row {
    std::string uscc;
    std::string name;
    std::string kind;
    std::string registered_on;
    std::string representative_citizen_id;
    std::string state;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (uscc, name, kind, registered_on, representative_citizen_id, state, note))

struct NameQuestion {
    std::optional<std::string> request_id;
    Uscc uscc;
};
BOOST_DESCRIBE_STRUCT(NameQuestion, (), (request_id, uscc))

struct Question {
    std::optional<std::string> request_id;
    Uscc uscc;
    std::string name;
    std::string representative_name;
    std::string representative_citizen_id;
};
BOOST_DESCRIBE_STRUCT(Question, (),
                      (request_id, uscc, name, representative_name, representative_citizen_id))

struct Change {
    Uscc uscc;
    std::optional<EnterpriseState> state;
    std::optional<CitizenId> representative_citizen_id;
    std::optional<std::string> name;
};
BOOST_DESCRIBE_STRUCT(Change, (), (uscc, state, representative_citizen_id, name))

constexpr std::string_view kNobodysCounty = "350099";
constexpr std::array<std::string_view, 8> kTrades{"贸易", "科技",     "餐饮", "物流",
                                                  "建设", "文化传播", "茶业", "鞋服"};

std::optional<EnterpriseRecord> record_of(const csv::Located<Row>& located,
                                          csv::Problems& problems) {
    const Row& row = located.row;
    const auto uscc = Uscc::parse(row.uscc);
    const auto person = CitizenId::parse(row.representative_citizen_id);
    const auto state = enumerator_of<EnterpriseState>(row.state);
    const auto complain = [&](const char* column, const char* reason) {
        problems.add("enterprises.csv", located.line, column, reason);
    };
    if (!uscc) complain("uscc", "统一社会信用代码有误");
    if (!person) complain("representative_citizen_id", "公民身份号码有误");
    if (!state) complain("state", "应为operating、revoked或deregistered");
    if (!Date::parse(row.registered_on)) complain("registered_on", "应为日期");
    if (!uscc || !person || !state) return std::nullopt;
    return EnterpriseRecord{.uscc = *uscc,
                            .name = row.name,
                            .kind = row.kind,
                            .registered_on = row.registered_on,
                            .representative = *person,
                            .state = *state,
                            .note = row.note};
}

void throw_if_any(const csv::Problems& problems) {
    std::string text;
    for (const auto& problem : problems.list()) {
        text += fmt::format("{}:{}: {}: {}\n", problem.file, problem.line, problem.column,
                            problem.reason);
    }
    if (!text.empty()) throw std::runtime_error(text);
}

std::string with_wide_brackets(std::string text) {
    const auto widen = [&](std::string_view narrow, std::string_view wide) {
        for (auto at = text.find(narrow); at != text.npos; at = text.find(narrow, at)) {
            text.replace(at, narrow.size(), wide);
        }
    };
    widen("(", "（");
    widen(")", "）");
    return text;
}

boost::json::object result(std::string_view word) {
    return {{"result", word}};
}

boost::json::object json_of(const EnterpriseRecord& enterprise) {
    return {{"uscc", enterprise.uscc.view()},
            {"name", enterprise.name},
            {"kind", enterprise.kind},
            {"registered_on", enterprise.registered_on}};
}

}  // namespace

EnterpriseRegister::EnterpriseRegister(std::string_view csv, const People& people)
    : people_{people} {
    csv::Problems problems;
    for (const auto& located : csv::read<Row>("enterprises.csv", csv, problems)) {
        if (auto record = record_of(located, problems)) named_.push_back(*std::move(record));
    }
    throw_if_any(problems);
}

EnterpriseRecord EnterpriseRegister::numbered(std::uint32_t index) const {
    const auto uscc =
        Uscc::make('9', '1', kNobodysCounty, fmt::format("M{:07}", index % 10'000'000));
    const PersonRecord person = people_.numbered(index);
    return {.uscc = uscc.value(),
            .name = fmt::format("示例{:07}{}有限公司", index, kTrades[index % kTrades.size()]),
            .kind = "有限责任公司",
            .registered_on = "2010-01-01",
            .representative = person.citizen_id};
}

std::optional<EnterpriseRecord> EnterpriseRegister::originally(const Uscc& uscc) const {
    const auto named = std::ranges::find(named_, uscc, &EnterpriseRecord::uscc);
    if (named != named_.end()) return *named;
    const std::string_view subject = uscc.subject_code();
    std::uint32_t index = 0;
    const auto [end, error] =
        std::from_chars(subject.data() + 1, subject.data() + subject.size() - 1, index);
    if (error != std::errc{} || end != subject.data() + subject.size() - 1) return std::nullopt;
    auto record = numbered(index);
    if (record.uscc != uscc) return std::nullopt;
    return record;
}

std::optional<EnterpriseRecord> EnterpriseRegister::find(const Uscc& uscc) const {
    {
        const std::scoped_lock lock{mutex_};
        const auto changed = changed_.find(uscc);
        if (changed != changed_.end()) return changed->second;
    }
    return originally(uscc);
}

std::string EnterpriseRegister::name_of(const CitizenId& person) const {
    const auto found = people_.find(person);
    return found ? found->name : "";
}

boost::json::object EnterpriseRegister::verify(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const auto enterprise = find(question.uscc);
    if (!enterprise) return result("not_found");
    const bool is_same = with_wide_brackets(question.name) == enterprise->name &&
                         question.representative_citizen_id == enterprise->representative.view() &&
                         question.representative_name == name_of(enterprise->representative);
    if (!is_same) return result("mismatch");
    if (enterprise->state != EnterpriseState::operating) {
        return result(name_of_enumerator(enterprise->state));
    }
    auto answer = result("match");
    answer["enterprise"] = json_of(*enterprise);
    return answer;
}

boost::json::object EnterpriseRegister::tell(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<NameQuestion>(data);
    const auto enterprise = find(question.uscc);
    if (!enterprise) return result("not_found");
    auto answer = result("found");
    answer["name"] = enterprise->name;
    return answer;
}

Answer EnterpriseRegister::put(const Request& request) {
    const auto change = json::decode_or_refuse<Change>(object_in(request.body));
    auto enterprise = find(change.uscc);
    if (!enterprise) throw Refused{kUnknownThing};
    if (change.state) enterprise->state = *change.state;
    if (change.representative_citizen_id) {
        enterprise->representative = *change.representative_citizen_id;
    }
    if (change.name) enterprise->name = with_wide_brackets(*change.name);
    const std::scoped_lock lock{mutex_};
    changed_.insert_or_assign(change.uscc, *enterprise);
    return {.body = boost::json::serialize(json_of(*enterprise))};
}

Answer EnterpriseRegister::list_named() const {
    boost::json::array list;
    for (const EnterpriseRecord& original : named_) {
        const auto enterprise = find(original.uscc).value();
        auto shown = json_of(enterprise);
        shown["representative_name"] = name_of(enterprise.representative);
        shown["representative_citizen_id"] = enterprise.representative.view();
        shown["state"] = name_of_enumerator(enterprise.state);
        shown["note"] = enterprise.note;
        list.push_back(std::move(shown));
    }
    return {.body = boost::json::serialize(boost::json::object{{"enterprises", std::move(list)}})};
}

}  // namespace mashang::sandbox
