#include "sandbox/people.h"

#include <fmt/format.h>

#include <array>
#include <boost/describe.hpp>
#include <stdexcept>

#include "base/split.h"
#include "platform/crypto/hash.h"
#include "platform/csv/rows.h"

namespace mashang::sandbox {
namespace {

struct Row {
    std::string citizen_id;
    std::string name;
    std::string ethnicity;
    std::string address;
    std::string state;
    std::string note;
    std::string guardians;  ///< citizen ids, blank between
};
BOOST_DESCRIBE_STRUCT(Row, (), (citizen_id, name, ethnicity, address, state, note, guardians))

constexpr std::array<std::string_view, 20> kSurnames{"陈", "林", "黄", "张", "吴", "李", "郑",
                                                     "王", "刘", "苏", "蔡", "杨", "许", "郭",
                                                     "谢", "叶", "周", "曾", "江", "何"};
constexpr std::array<std::string_view, 24> kGiven{"建", "志", "文", "海", "雨", "晓", "思", "嘉",
                                                  "明", "俊", "秀", "丽", "国", "永", "欣", "子",
                                                  "芳", "辉", "宁", "佳", "鹏", "慧", "强", "静"};
constexpr std::array<std::string_view, 10> kCities{"福州市", "厦门市",        "莆田市", "三明市",
                                                   "泉州市", "漳州市",        "南平市", "龙岩市",
                                                   "宁德市", "平潭综合实验区"};
constexpr std::string_view kNobodysCounty = "350099";

/// A stream of small numbers that a text decides.
class Dice {
  public:
    explicit Dice(const std::string& text) : digest_{crypto::sm3(text)} {}
    std::size_t below(std::size_t limit) {
        const std::size_t number = digest_[at_] * 256U + digest_[at_ + 1];
        at_ += 2;
        return number % limit;
    }

  private:
    crypto::Digest digest_;
    std::size_t at_ = 0;
};

CitizenId with_check_digit(const std::string& seventeen) {
    for (const char last : std::string_view{"0123456789X"}) {
        if (auto id = CitizenId::parse(seventeen + last)) return *id;
    }
    throw std::logic_error("no check digit fits " + seventeen);
}

std::vector<CitizenId> guardians_of(const csv::Located<Row>& located, csv::Problems& problems) {
    std::vector<CitizenId> guardians;
    for (const auto text : split(located.row.guardians, ' ')) {
        if (const auto id = CitizenId::check(text)) {
            guardians.push_back(*id);
        } else {
            problems.add("people.csv", located.line, "guardians", id.error()->zh);
        }
    }
    return guardians;
}

PersonRecord record_of(const csv::Located<Row>& located, csv::Problems& problems) {
    const Row& row = located.row;
    const auto id = CitizenId::check(row.citizen_id);
    if (!id) problems.add("people.csv", located.line, "citizen_id", id.error()->zh);
    if (row.state != "alive" && row.state != "deceased") {
        problems.add("people.csv", located.line, "state", "应为alive或deceased");
    }
    return {.citizen_id = id.value_or(with_check_digit("35009920000101000")),
            .name = row.name,
            .ethnicity = row.ethnicity,
            .address = row.address,
            .is_deceased = row.state == "deceased",
            .note = row.note,
            .guardians = guardians_of(located, problems)};
}

void throw_if_any(const csv::Problems& problems) {
    std::string text;
    for (const auto& problem : problems.list()) {
        text += fmt::format("{}:{}: {}: {}\n", problem.file, problem.line, problem.column,
                            problem.reason);
    }
    if (!text.empty()) throw std::runtime_error(text);
}

}  // namespace

People::People(std::string_view csv, std::uint64_t seed) : seed_{seed} {
    csv::Problems problems;
    for (const auto& located : csv::read<Row>("people.csv", csv, problems)) {
        PersonRecord person = record_of(located, problems);
        if (!by_id_.emplace(person.citizen_id, named_.size()).second) {
            problems.add("people.csv", located.line, "citizen_id", "号码重复");
        }
        named_.push_back(std::move(person));
    }
    throw_if_any(problems);
}

PersonRecord People::invented(const CitizenId& citizen_id) const {
    Dice dice{fmt::format("person:{}:{}", seed_, citizen_id.view())};
    std::string name{kSurnames[dice.below(kSurnames.size())]};
    name += kGiven[dice.below(kGiven.size())];
    if (dice.below(4) != 0) name += kGiven[dice.below(kGiven.size())];
    const auto city = kCities[dice.below(kCities.size())];
    const auto street = dice.below(900) + 1;
    return {.citizen_id = citizen_id,
            .name = std::move(name),
            .ethnicity = "汉族",
            .address = fmt::format("{}示例路{}号", city, street)};
}

std::optional<PersonRecord> People::find(const CitizenId& citizen_id) const {
    const auto found = by_id_.find(citizen_id);
    if (found != by_id_.end()) return named_[found->second];
    const auto sequence = citizen_id.view().substr(14, 3);
    if (sequence == "999" || sequence == "998") return std::nullopt;
    return invented(citizen_id);
}

PersonRecord People::numbered(std::uint32_t index) const {
    // 30 years of 365 days, and 900 sequences a day.
    constexpr std::uint32_t kSequences = 900;
    constexpr std::uint32_t kDays = 30 * 365;
    const auto first = Date::from_ymd(1960, 1, 1).value();
    const auto day = first.plus_days(static_cast<int>(index / kSequences % kDays));
    const auto id =
        with_check_digit(fmt::format("{}{:04}{:02}{:02}{:03}", kNobodysCounty, day.year(),
                                     day.month(), day.day(), index % kSequences));
    return find(id).value();
}

}  // namespace mashang::sandbox
