#include "sandbox/licences.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <stdexcept>

#include "platform/crypto/hash.h"
#include "platform/csv/rows.h"
#include "platform/json/json.h"
#include "platform/json/text.h"
#include "sandbox/pdf.h"

namespace mashang::sandbox {
namespace {

struct Row {
    std::string id;
    std::string name;
    std::string issuer_org;
    std::string domain;
    std::string holder;
    std::string validity;
    std::string validity_days;
    std::string attributes;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (id, name, issuer_org, domain, holder, validity, validity_days, attributes))

struct ResourceRow {
    std::string id, name, holder, supplies, fields;
};
BOOST_DESCRIBE_STRUCT(ResourceRow, (), (id, name, holder, supplies, fields))

struct ToldRow {
    std::string citizen_id, thing, attribute, value;
};
BOOST_DESCRIBE_STRUCT(ToldRow, (), (citizen_id, thing, attribute, value))

struct AttributeQuestion {
    std::optional<std::string> licence_type;
    std::optional<std::string> resource;
    std::string holder_code;
    json::Text<200, 1> use_cause;
    std::optional<std::string> case_number;
    std::vector<std::string> attributes;
};
BOOST_DESCRIBE_STRUCT(AttributeQuestion, (),
                      (licence_type, resource, holder_code, use_cause, case_number, attributes))

struct Question {
    std::optional<std::string> licence_type;
    std::optional<std::string> resource;
    std::string holder_code;
    json::Text<200, 1> use_cause;
    std::optional<std::string> case_number;
};
BOOST_DESCRIBE_STRUCT(Question, (), (licence_type, resource, holder_code, use_cause, case_number))

/// "姓名:string;性别:string"
std::vector<std::pair<std::string, std::string>> fields_in(std::string_view attributes) {
    std::vector<std::pair<std::string, std::string>> fields;
    while (!attributes.empty()) {
        const auto end = std::min(attributes.find(';'), attributes.size());
        const auto field = attributes.substr(0, end);
        const auto colon = std::min(field.find(':'), field.size());
        fields.emplace_back(field.substr(0, colon),
                            field.substr(std::min(colon + 1, field.size())));
        attributes.remove_prefix(std::min(end + 1, attributes.size()));
    }
    return fields;
}

std::string digest_of(const std::string& kind, const CitizenId& holder) {
    return crypto::to_hex(crypto::sm3(fmt::format("licence:{}:{}", kind, holder.view())));
}

/// A day between 2010 and 2017 that the digest decides.
Date issued_on(const std::string& digest) {
    const int days = std::stoi(digest.substr(0, 4), nullptr, 16) % 2900;
    return Date::from_ymd(2010, 1, 4).value().plus_days(days);
}

/// The last day of a licence; of all but identity cards ten years after the first.
Date last_day(std::string_view kind, const CitizenId& holder, Date issued) {
    constexpr int kFive = 1826;  // years, in days
    constexpr int kTen = 3652;
    constexpr int kTwenty = 7305;
    if (kind != "L001") return issued.plus_days(kTen);
    const int age = holder.age_on(issued);  // 居民身份证法 5
    if (age >= 46) return Date::from_ymd(2999, 12, 31).value();
    return issued.plus_days(age < 16 ? kFive : age < 26 ? kTen : kTwenty);
}

/// What the face of a licence says in a field, as far as the population register knows.
std::string value_of(std::string_view field, std::string_view type, const PersonRecord& holder,
                     std::string_view kind, const std::string& digest) {
    const CitizenId& id = holder.citizen_id;
    if (type == "idno") return id.text();
    if (field == "姓名" || field.ends_with("人") || field.ends_with("姓名")) return holder.name;
    if (field == "性别") return id.sex() == Sex::female ? "女" : "男";
    if (field == "民族") return holder.ethnicity;
    if (field == "出生日期") return id.birth_date().text();
    if (field == "住址" || field.ends_with("地址")) return holder.address;
    if (type == "code") return "SL" + digest.substr(0, 10);
    if (type == "date") {
        const auto day = issued_on(digest);
        return (field.ends_with("止") ? last_day(kind, id, day) : day).text();
    }
    return "样例";
}

}  // namespace

LicenceRegister::LicenceRegister(const People& people, const Tables& tables) : people_{people} {
    read_licence_types(tables.licence_types);
    read_resources(tables.resources);
    read_told(tables.told);
}

void LicenceRegister::read_resources(std::string_view csv) {
    csv::Problems problems;
    for (const auto& located : csv::read<ResourceRow>("data-resources.csv", csv, problems)) {
        const ResourceRow& row = located.row;
        resources_.emplace(row.id, Kind{.id = row.id,
                                        .name = row.name,
                                        .issuer = "福建省政务数据共享平台（样例）",
                                        .fields = fields_in(row.fields)});
    }
    if (!problems.empty()) {
        throw std::runtime_error("data-resources.csv: " + problems.list().front().reason);
    }
}

void LicenceRegister::read_told(std::string_view csv) {
    csv::Problems problems;
    for (const auto& located : csv::read<ToldRow>("register-data.csv", csv, problems)) {
        const ToldRow& row = located.row;
        told_.emplace(fmt::format("{}:{}:{}", row.citizen_id, row.thing, row.attribute), row.value);
    }
    if (!problems.empty()) {
        throw std::runtime_error("register-data.csv: " + problems.list().front().reason);
    }
}

void LicenceRegister::read_licence_types(std::string_view csv) {
    csv::Problems problems;
    for (const auto& located : csv::read<Row>("licence-types.csv", csv, problems)) {
        const Row& row = located.row;
        kinds_.emplace(row.id, Kind{.id = row.id,
                                    .name = row.name,
                                    .issuer = "福建省" + row.domain + "主管部门（样例）",
                                    .fields = fields_in(row.attributes)});
    }
    if (!problems.empty()) {
        throw std::runtime_error("licence-types.csv: " + problems.list().front().reason);
    }
}

LicenceRegister::Kind LicenceRegister::kind_of(const std::optional<std::string>& licence_type,
                                               const std::optional<std::string>& resource) const {
    if (licence_type && !resource) {
        const auto found = kinds_.find(*licence_type);
        if (found != kinds_.end()) return found->second;
    }
    if (!licence_type && resource && !resource->empty()) {
        return {.id = {},
                .name = *resource,
                .issuer = "福建省政务数据共享平台（样例）",
                .fields = {{"姓名", "string"},
                           {"公民身份号码", "idno"},
                           {"核查日期", "date"},
                           {"核查编号", "code"}}};
    }
    throw Refused{kUnknownThing};
}

boost::json::object LicenceRegister::found(const Kind& kind, const PersonRecord& holder) const {
    const std::string digest = digest_of(kind.name, holder.citizen_id);
    boost::json::object face;
    std::vector<std::string> lines{kind.name, ""};
    for (const KindField& field : kind.fields) {
        if (field.second == "image") continue;
        const std::string value = value_in(kind, field, holder);
        face[field.first] = value;
        lines.push_back(field.first + "：" + value);
    }
    lines.insert(lines.end(), {"", kind.issuer, "本文件由样例登记库生成，无法律效力"});
    const std::string pdf = pdf_of(lines);
    return {{"result", "found"},
            {"licence",
             {{"identifier", "SL." + digest.substr(0, 24)},
              {"name", kind.name},
              {"holder", holder.name},
              {"issuer", kind.issuer},
              {"issued_on", issued_on(digest).text()},
              {"face", std::move(face)}}},
            {"file",
             {{"media_type", "application/pdf"},
              {"content", padded_base64(pdf)},
              {"sm3", crypto::to_hex(crypto::sm3(pdf))}}}};
}

std::optional<PersonRecord> LicenceRegister::holder_of(const Kind& kind,
                                                       std::string_view code) const {
    const auto id = CitizenId::parse(code);
    auto holder = id ? people_.find(*id) : std::nullopt;
    const auto is_named = [&] {
        return std::ranges::any_of(
            people_.named(), [&](const PersonRecord& person) { return person.citizen_id == *id; });
    };
    if (!holder || holder->is_deceased) return std::nullopt;
    // Of sixteen people two have none; but an identity card everybody has.
    const bool has_none = kind.name != "居民身份证" && digest_of(kind.name, *id).back() < '2';
    if (has_none && !is_named()) return std::nullopt;
    return holder;
}

boost::json::object LicenceRegister::retrieve(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const Kind kind = kind_of(question.licence_type, question.resource);
    const auto holder = holder_of(kind, question.holder_code);
    if (!holder) return {{"result", "not_found"}};
    return found(kind, *holder);
}

std::string LicenceRegister::value_in(const Kind& kind, const KindField& field,
                                      const PersonRecord& holder) const {
    const auto& [name, type] = field;
    const auto told = told_.find(fmt::format("{}:{}:{}", holder.citizen_id.view(), kind.id, name));
    if (told != told_.end()) return told->second;
    return value_of(name, type, holder, kind.id, digest_of(kind.name, holder.citizen_id));
}

boost::json::object LicenceRegister::tell(const boost::json::object& data) const {
    constexpr std::size_t kMost = 20;
    const auto question = json::decode_or_refuse<AttributeQuestion>(data);
    const bool is_licence = question.licence_type.has_value();
    const auto& kinds = is_licence ? kinds_ : resources_;
    const std::string thing = question.licence_type.value_or(question.resource.value_or(""));
    const auto kind = kinds.find(thing);
    const bool is_one = is_licence != question.resource.has_value() && kind != kinds.end();
    if (!is_one || question.attributes.empty() || question.attributes.size() > kMost) {
        throw Refused{kUnknownThing};
    }
    const auto holder = holder_of(kind->second, question.holder_code);
    boost::json::object values;
    for (const std::string& name : question.attributes) {
        const auto& fields = kind->second.fields;
        const auto field = std::ranges::find(fields, name, &KindField::first);
        if (field == fields.end() || field->second == "image") throw Refused{kUnknownThing};
        if (holder) values[name] = value_in(kind->second, *field, *holder);
    }
    if (!holder) return {{"result", "not_found"}};
    return {{"result", "found"}, {"values", std::move(values)}};
}

}  // namespace mashang::sandbox
