#include "contexts/catalogue/import_guides.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/split.h"
#include "contexts/catalogue/content.h"
#include "contexts/catalogue/form_check.h"
#include "platform/csv/rows.h"
#include "platform/json/json.h"

namespace mashang::catalogue {
namespace {

constexpr std::string_view kVariants = "item-variants.csv";
constexpr std::string_view kFaq = "item-faq.csv";
constexpr std::string_view kForms = "item-forms.json";
constexpr std::string_view kDecisions = "item-decisions.json";
constexpr std::string_view kJoint = "item-joint.csv";
constexpr std::string_view kStandIns = "item-stand-ins.csv";

/// The number that `text` is, 0 when it is none.
int number_of(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    return result.ec == std::errc{} && result.ptr == end ? number : 0;
}

class Checker {
  public:
    Checker(const Rows& rows, csv::Problems& problems) : problems_{problems} {
        for (const ItemRow& row : rows.items) materials_[row.id];
        for (const MaterialRow& row : rows.materials) {
            materials_[row.item].push_back(row.required == "必要");
            if (row.form == "电子材料") handed_in_.insert({row.item, row.seq});
        }
    }

    template <class Row>
    std::vector<Row> read(std::string_view file, const std::map<std::string, std::string>& files) {
        file_ = file;
        std::vector<Row> rows;
        const auto content = files.find(std::string{file});
        if (content == files.end()) return rows;
        last_.clear();
        for (auto& located : csv::read<Row>(file, content->second, problems_)) {
            line_ = located.line;
            check(located.row);
            rows.push_back(std::move(located.row));
        }
        return rows;
    }

    /// One object: a form by each item that has one of its own.
    std::vector<FormRow> read_forms(const std::map<std::string, std::string>& files) {
        std::vector<FormRow> rows;
        for (const auto& [item, form] : read_object(kForms, files)) {
            if (!is_part_of_item(item, form)) continue;
            for (const Fault& fault : check_form_writing(form.get_object())) {
                wrong(std::string{item} + fault.pointer, fault.refusal->en);
            }
            rows.push_back({std::string{item}, json_text(form)});
        }
        return rows;
    }

    /// One object: by which rules each of some items is granted at once. Whether they fit the item
    /// is seen when it is published (decision_check.h).
    std::vector<DecisionRow> read_decisions(const std::map<std::string, std::string>& files) {
        std::vector<DecisionRow> rows;
        for (const auto& [item, rules] : read_object(kDecisions, files)) {
            if (!is_part_of_item(item, rules)) continue;
            std::vector<Fault> faults;
            if (!json::decode<DecisionRules>(rules, faults)) {
                for (const Fault& fault : faults) {
                    wrong(std::string{item} + fault.pointer, fault.refusal->en);
                }
                continue;
            }
            rows.push_back({std::string{item}, json_text(rules)});
        }
        return rows;
    }

    /// A required material that no case of an item takes would never be asked for.
    void check_required() {
        file_ = kVariants;
        for (const auto& [item, used] : used_) {
            line_ = line_of_[item];
            const auto& required = materials_[item];
            for (std::size_t i = 0; i < required.size(); ++i) {
                if (required[i] && !used.contains(static_cast<int>(i) + 1))
                    wrong("materials",
                          fmt::format("缺少必要材料 {} / material {} is required", i + 1, i + 1));
            }
        }
    }

  private:
    static std::string json_text(const boost::json::value& value) {
        return boost::json::serialize(value);
    }

    /// The members of a file that is one object by item; empty where it is not there or is none.
    boost::json::object read_object(std::string_view file,
                                    const std::map<std::string, std::string>& files) {
        file_ = file;
        line_ = 1;
        const auto content = files.find(std::string{file});
        if (content == files.end()) return {};
        boost::json::value read;
        try {
            read = json::parse(content->second);
        } catch (const Refused& refused) {
            wrong("", refused.refusal().en);
        }
        return read.is_object() ? read.get_object() : boost::json::object{};
    }

    bool is_part_of_item(std::string_view item, const boost::json::value& part) {
        if (materials_.contains(std::string{item}) && part.is_object()) return true;
        wrong("item", fmt::format("“{0}”不存在 / there is no \"{0}\"", item));
        return false;
    }

    void wrong(std::string_view column, std::string_view reason) {
        problems_.add(file_, line_, column, reason);
    }

    template <class Text>
    void demand_fits(std::string_view column, std::string_view text) {
        if (Text::parse(text)) return;
        wrong(column,
              fmt::format("应为 {} 到 {} 个字 / {} to {} characters expected", Text::kMinCodePoints,
                          Text::kMaxCodePoints, Text::kMinCodePoints, Text::kMaxCodePoints));
    }

    template <class Row>
    void check_place(const Row& row) {
        if (!materials_.contains(row.item))
            wrong("item", fmt::format("“{}”不存在 / there is no \"{}\"", row.item, row.item));
        if (row.seq != ++last_[row.item])
            wrong("seq", "序号应从 1 连续 / numbers run from 1 without gaps");
    }

    void check(const VariantRow& row) {
        check_place(row);
        demand_fits<Line>("name", row.name);
        demand_fits<Line>("when", row.when_);
        if (!names_[row.item].insert(row.name).second) wrong("name", "重复 / stands twice");
        line_of_[row.item] = line_;
        auto& used = used_[row.item];
        const int count = static_cast<int>(materials_[row.item].size());
        for (const std::string_view text : split(row.materials, '|')) {
            const int number = number_of(text);
            if (number < 1 || number > count)
                wrong("materials", fmt::format("没有材料 {} / no material {}", text, text));
            used.insert(number);
        }
    }

    void check(const FaqRow& row) {
        check_place(row);
        demand_fits<json::Text<300, 1>>("question", row.question);
        demand_fits<json::Text<2000, 1>>("answer", row.answer);
    }

    void check(const JointRow& row) {
        if (!materials_.contains(row.item))
            wrong("item", fmt::format("“{}”不存在 / there is no \"{}\"", row.item, row.item));
        if (++last_[row.item] > 1) wrong("item", "重复 / stands twice");
        if (row.least < 1 || row.most < 2 || row.least > row.most)
            wrong("most", "应为 1 ≤ 最少 ≤ 最多，最多不少于 2 / 1 ≤ least ≤ most, most 2 or more");
    }

    void check(const StandInRow& row) {
        if (!handed_in_.contains({row.item, row.seq}))
            wrong("seq",
                  "没有由申请人提交的这份材料 / no such material that the applicant hands in");
        if (!stand_ins_.insert({row.item, row.seq}).second) wrong("seq", "重复 / stands twice");
        if (!row.promise && !row.later) wrong("promise", "至少允许一种方式 / one way at least");
        if (row.working_days < 1 || row.working_days > 365)
            wrong("working_days", "应为 1 到 365 / 1 to 365");
        if (row.basis.empty()) wrong("basis", "不能为空 / must not be empty");
    }

    csv::Problems& problems_;
    std::set<std::pair<std::string, int>> handed_in_;  // materials that the applicant hands in
    std::set<std::pair<std::string, int>> stand_ins_;
    std::unordered_map<std::string, std::vector<bool>> materials_;  // by item: which are required
    std::map<std::string, std::set<std::string>> names_;
    std::map<std::string, std::set<int>> used_;
    std::map<std::string, int> line_of_;
    std::map<std::string, int> last_;
    std::string_view file_;
    int line_ = 0;
};

}  // namespace

GuideRows read_guides(const std::map<std::string, std::string>& files, const Rows& rows,
                      csv::Problems& problems) {
    Checker checker{rows, problems};
    GuideRows guides;
    guides.variants = checker.read<VariantRow>(kVariants, files);
    checker.check_required();
    guides.faq = checker.read<FaqRow>(kFaq, files);
    guides.forms = checker.read_forms(files);
    guides.decisions = checker.read_decisions(files);
    guides.joint = checker.read<JointRow>(kJoint, files);
    guides.stand_ins = checker.read<StandInRow>(kStandIns, files);
    return guides;
}

}  // namespace mashang::catalogue
