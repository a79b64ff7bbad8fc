#include "contexts/own_data/copy.h"

#include "contexts/own_data/words.h"
#include "platform/pdf/document.h"

namespace mashang::own_data {
namespace {

namespace json = boost::json;
using pdf::Paragraph;

constexpr std::string_view kTitle = "我的数据副本";

/// A moment is read more easily than its exact form.
std::string read_easily(const std::string& text) {
    const auto moment = Instant::parse(text);
    return moment ? moment->text().substr(0, 10) + " " + moment->text().substr(11, 8) : text;
}

bool is_plain(const json::value& value) {
    return !value.is_object() && !value.is_array();
}

/// What is said under one chapter, line after line.
class Page {
  public:
    Page(std::vector<Paragraph>& out, std::string_view chapter) : out_{out}, chapter_{chapter} {}

    void write_members(const json::object& members, int indent) {
        for (const auto& [name, value] : members)
            write(word_of(name).value_or(name), value, indent);
    }

  private:
    std::string text_of(const json::value& value) const {
        if (value.is_bool()) return value.get_bool() ? "是" : "否";
        if (!value.is_string()) return json::serialize(value);
        const std::string text{value.get_string()};
        if (const auto word = word_of_value(text, chapter_)) return std::string{*word};
        return read_easily(text);
    }

    /// Each thing of a list under its number.
    void write_list(const json::array& list, int indent) {
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string number = std::to_string(i + 1) + ".";
            if (is_plain(list[i])) {
                out_.push_back({.text = number + " " + text_of(list[i]), .indent = indent});
            } else {
                out_.push_back({.text = number, .indent = indent});
                if (list[i].is_object()) write_members(list[i].get_object(), indent + 1);
            }
        }
    }

    void write(std::string_view label, const json::value& value, int indent) {
        const std::string name = std::string{label} + "：";
        if (is_plain(value)) {
            out_.push_back({.text = name + text_of(value), .indent = indent});
            return;
        }
        const bool is_empty =
            value.is_object() ? value.get_object().empty() : value.get_array().empty();
        out_.push_back({.text = is_empty ? name + "无" : name, .indent = indent});
        if (value.is_object()) return write_members(value.get_object(), indent + 1);
        write_list(value.get_array(), indent + 1);
    }

    std::vector<Paragraph>& out_;
    std::string_view chapter_;
};

}  // namespace

std::string pdf_of(const std::vector<Chapter>& chapters, Instant at, PartNumber number) {
    std::vector<Paragraph> out{{.text = "制作时间：" + read_easily(at.text())},
                               {.text = "本平台保存的您的全部个人信息。上传的材料原件可在办件中下载"
                                        "。"}};
    if (number.parts > 1) {
        out.push_back({.text = "第" + std::to_string(number.part) + "部分，共" +
                               std::to_string(number.parts) + "部分"});
    }
    for (const Chapter& chapter : chapters) {
        out.push_back({.text = chapter.title, .style = pdf::Style::heading});
        Page{out, chapter.code}.write_members(chapter.data, 0);
    }
    return pdf::print(kTitle, out);
}

std::string json_of(const std::vector<Chapter>& chapters, Instant at, PartNumber number) {
    json::object all;
    for (const Chapter& chapter : chapters) all[chapter.code] = chapter.data;
    return json::serialize(json::object{{"made_at", at.text()},
                                        {"part", number.part},
                                        {"parts", number.parts},
                                        {"chapters", std::move(all)}});
}

}  // namespace mashang::own_data
