#include "sandbox/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>
#include <stdexcept>

#include "platform/csv/rows.h"
#include "platform/json/described.h"
#include "platform/json/json.h"

namespace mashang::sandbox {
namespace {

struct Row {
    std::string document_type;
    std::string number;
    std::string name;
    std::string birth_date;
    std::string state;
    std::string note;
};
BOOST_DESCRIBE_STRUCT(Row, (), (document_type, number, name, birth_date, state, note))

struct Question {
    std::optional<std::string> request_id;
    DocumentType document_type;
    std::string number;
    std::string name;
    Date birth_date;
};
BOOST_DESCRIBE_STRUCT(Question, (), (request_id, document_type, number, name, birth_date))

std::optional<DocumentRecord> record_of(const Row& row) {
    const auto type = json::enum_of<DocumentType>(row.document_type);
    const auto document = type ? IdentityDocument::make(*type, row.number) : std::nullopt;
    const auto birth_date = Date::parse(row.birth_date);
    if (!document || !birth_date || (row.state != "valid" && row.state != "expired")) {
        return std::nullopt;
    }
    return DocumentRecord{.document = *document,
                          .name = row.name,
                          .birth_date = *birth_date,
                          .is_expired = row.state == "expired"};
}

}  // namespace

DocumentRegister::DocumentRegister(std::string_view csv) {
    csv::Problems problems;
    std::string text;
    for (const auto& located : csv::read<Row>("documents.csv", csv, problems)) {
        if (auto record = record_of(located.row)) {
            records_.push_back(*std::move(record));
        } else {
            text +=
                fmt::format("documents.csv:{}: 证件类型、号码、出生日期或状态有误\n", located.line);
        }
    }
    for (const auto& problem : problems.list()) {
        text += fmt::format("{}:{}: {}: {}\n", problem.file, problem.line, problem.column,
                            problem.reason);
    }
    if (!text.empty()) throw std::runtime_error(text);
}

boost::json::object DocumentRegister::verify(const boost::json::object& data) const {
    const auto question = json::decode_or_refuse<Question>(data);
    const auto document = IdentityDocument::make(question.document_type, question.number);
    const auto record = std::ranges::find_if(
        records_, [&](const DocumentRecord& each) { return document == each.document; });
    if (record == records_.end()) return {{"result", "not_found"}};
    const bool is_hers = record->name == question.name && record->birth_date == question.birth_date;
    if (!is_hers) return {{"result", "mismatch"}};
    return {{"result", record->is_expired ? "expired" : "match"}};
}

}  // namespace mashang::sandbox
