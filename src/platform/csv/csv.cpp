#include "platform/csv/csv.h"

#include <fmt/format.h>

#include <algorithm>

#include <optional>
#include <set>

#include "base/utf8.h"

namespace mashang::csv {
namespace {

constexpr std::size_t kMaxFile = 64 * 1024 * 1024;
constexpr std::size_t kMaxRecords = 1'000'000;
constexpr std::size_t kMaxColumns = 200;
constexpr std::size_t kMaxField = 64 * 1024;

/// Cuts the text into records, one at a time.
class Cutter {
  public:
    Cutter(std::string_view file, std::string_view text, Problems& problems)
        : file_{file}, text_{text}, problems_{problems} {}

    std::optional<Record> next() {
        if (at_ >= text_.size()) return std::nullopt;
        Record record{.line = line_, .fields = {}};
        do {
            record.fields.push_back(is_next('"') ? quoted() : plain());
        } while (record.fields.size() <= kMaxColumns && skip(','));
        end_of_line();
        return record;
    }

  private:
    bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }

    bool skip(char c) {
        if (!is_next(c)) return false;
        ++at_;
        return true;
    }

    std::string plain() {
        const auto end = std::min(text_.find_first_of(",\r\n", at_), text_.size());
        std::string field{text_.substr(at_, end - at_)};
        if (field.find('"') != std::string::npos) {
            problems_.add(file_, line_, "",
                          "未加引号的字段中有引号 / quote inside an unquoted field");
        }
        at_ = end;
        return field;
    }

    std::string quoted() {
        const int start = line_;
        std::string field;
        ++at_;
        while (at_ < text_.size()) {
            const char c = text_[at_++];
            if (c == '"' && !skip('"')) return field;
            if (c == '\n') ++line_;
            field += c;
        }
        problems_.add(file_, start, "", "引号没有结束 / quoted field without an end");
        return field;
    }

    void end_of_line() {
        skip('\r');
        if (at_ < text_.size() && text_[at_] != '\n') {
            problems_.add(file_, line_, "", "引号之后还有内容 / text after a closing quote");
            at_ = std::min(text_.find('\n', at_), text_.size());
        }
        skip('\n');
        ++line_;
    }

    std::string_view file_;
    std::string_view text_;
    Problems& problems_;
    std::size_t at_ = 0;
    int line_ = 1;
};

bool acceptable(std::string_view file, std::string_view content, Problems& problems) {
    if (content.size() > kMaxFile) {
        problems.add(file, 0, "", "文件超过 64 MiB / larger than 64 MiB");
    } else if (!is_utf8(content)) {
        problems.add(file, 0, "", "不是 UTF-8 文本 / not UTF-8 text");
    } else if (content.empty()) {
        problems.add(file, 0, "", "文件是空的 / the file is empty");
    } else {
        return true;
    }
    return false;
}

void check_header(std::string_view file, const Table& table, Problems& problems) {
    std::set<std::string_view> seen;
    for (const std::string& name : table.header) {
        if (!seen.insert(name).second) problems.add(file, 1, name, "列名重复 / column twice");
    }
}

void check_fields(std::string_view file, const Table& table, const Record& record,
                  Problems& problems) {
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        if (record.fields[i].size() > kMaxField) {
            problems.add(file, record.line, table.header[i], "字段超过 64 KiB / over 64 KiB");
        }
    }
}

}  // namespace

void Problems::add(std::string_view file, int line, std::string_view column,
                   std::string_view reason) {
    ++count_;
    if (list_.size() >= kMost) return;
    list_.push_back({std::string(file), line, std::string(column), std::string(reason)});
}

Table parse(std::string_view file, std::string_view content, Problems& problems) {
    Table table;
    if (content.starts_with("\xEF\xBB\xBF"))
        content.remove_prefix(3);  // a byte-order mark is harmless
    if (!acceptable(file, content, problems)) return table;

    Cutter cutter{file, content, problems};
    table.header = cutter.next()->fields;
    check_header(file, table, problems);
    while (auto record = cutter.next()) {
        const bool blank = record->fields.size() == 1 && record->fields[0].empty();
        if (blank && table.header.size() > 1) continue;
        if (record->fields.size() != table.header.size()) {
            problems.add(file, record->line, "",
                         fmt::format("应有 {} 列，实有 {} 列 / {} columns expected, {} found",
                                     table.header.size(), record->fields.size(),
                                     table.header.size(), record->fields.size()));
            continue;
        }
        if (table.records.size() == kMaxRecords) {
            problems.add(file, record->line, "", "超过一百万行 / more than a million rows");
            return table;
        }
        check_fields(file, table, *record, problems);
        table.records.push_back(*std::move(record));
    }
    return table;
}

}  // namespace mashang::csv
