#include "contexts/cases/outline.h"

#include <vector>

#include "platform/pdf/document.h"

namespace mashang::cases {
namespace {

namespace json = boost::json;
using pdf::Paragraph;

std::string text_of(const json::value& value) {
    if (value.is_bool()) return value.get_bool() ? "是" : "否";
    if (value.is_string()) return std::string{value.get_string()};
    return value.is_null() ? "" : json::serialize(value);
}

void write(std::vector<Paragraph>& out, const std::string& label, const json::value& value,
           int indent);

void write_rows(std::vector<Paragraph>& out, const json::array& rows, int indent) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        write(out, std::to_string(i + 1) + ". ", rows[i], indent);
    }
}

void write_members(std::vector<Paragraph>& out, const json::object& members, int indent) {
    for (const auto& [name, value] : members) {
        write(out, std::string{name} + "：", value, indent);
    }
}

void write(std::vector<Paragraph>& out, const std::string& label, const json::value& value,
           int indent) {
    if (value.is_object()) {
        out.push_back({.text = label, .indent = indent});
        write_members(out, value.get_object(), indent + 1);
    } else if (value.is_array()) {
        out.push_back({.text = label, .indent = indent});
        write_rows(out, value.get_array(), indent + 1);
    } else {
        out.push_back({.text = label + text_of(value), .indent = indent});
    }
}

}  // namespace

std::string print_outline(std::string_view title, const json::object& answers) {
    std::vector<Paragraph> out;
    write_members(out, answers, 0);
    return pdf::print(title, out);
}

}  // namespace mashang::cases
