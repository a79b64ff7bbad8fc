#include "base/uscc.h"

#include <algorithm>
#include <array>

#include "base/digits.h"
#include "base/refusals.h"

namespace mashang {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

constexpr auto kCategories = std::to_array<UsccCategory>({
    {'1', '1', "机构编制", "机关", "organ of state"},
    {'1', '2', "机构编制", "事业单位", "public institution"},
    {'1', '3', "机构编制", "编办直接管理机构编制的群众团体",
     "mass organisation on the state's list"},
    {'1', '9', "机构编制", "其他", "other"},
    {'2', '1', "外交", "外国常驻新闻机构", "resident foreign news agency"},
    {'2', '9', "外交", "其他", "other"},
    {'3', '1', "司法行政", "律师执业机构", "law firm"},
    {'3', '2', "司法行政", "公证处", "notary office"},
    {'3', '3', "司法行政", "基层法律服务所", "local legal service"},
    {'3', '4', "司法行政", "司法鉴定机构", "forensic institution"},
    {'3', '5', "司法行政", "仲裁委员会", "arbitration commission"},
    {'3', '9', "司法行政", "其他", "other"},
    {'4', '1', "文化", "外国在华文化中心", "foreign cultural centre"},
    {'4', '9', "文化", "其他", "other"},
    {'5', '1', "民政", "社会团体", "social association"},
    {'5', '2', "民政", "民办非企业单位", "private non-enterprise unit"},
    {'5', '3', "民政", "基金会", "foundation"},
    {'5', '9', "民政", "其他", "other"},
    {'6', '1', "旅游", "外国旅游部门常驻代表机构", "foreign tourism office"},
    {'6', '2', "旅游", "港澳台地区旅游部门常驻内地（大陆）代表机构",
     "tourism office of Hong Kong, Macao or Taiwan"},
    {'6', '9', "旅游", "其他", "other"},
    {'7', '1', "宗教", "宗教活动场所", "religious venue"},
    {'7', '2', "宗教", "宗教院校", "religious school"},
    {'7', '9', "宗教", "其他", "other"},
    {'8', '1', "工会", "基层工会", "trade union"},
    {'8', '9', "工会", "其他", "other"},
    {'9', '1', "市场监管", "企业", "enterprise"},
    {'9', '2', "市场监管", "个体工商户", "self-employed business"},
    {'9', '3', "市场监管", "农民专业合作社", "farmers' cooperative"},
    {'A', '1', "中央军委改革和编制办公室", "军队事业单位", "military institution"},
    {'A', '9', "中央军委改革和编制办公室", "其他", "other"},
    {'N', '1', "农业", "组级集体经济组织", "economic collective of a group"},
    {'N', '2', "农业", "村级集体经济组织", "economic collective of a village"},
    {'N', '3', "农业", "乡镇级集体经济组织", "economic collective of a township"},
    {'N', '9', "农业", "其他", "other"},
    {'Y', '1', "其他", "其他", "other"},
});

const UsccCategory* find_category(char registrar, char category) {
    const auto* const found = std::ranges::find_if(kCategories, [&](const UsccCategory& row) {
        return row.registrar == registrar && row.category == category;
    });
    return found == kCategories.end() ? nullptr : found;
}

/// GB 32100: weights are the powers of 3 modulo 31. The caller has checked the characters.
char check_character_of(std::string_view first_17) {
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (const char c : first_17) {
        sum += kAlphabet.find(c) * weight;
        weight = weight * 3 % 31;
    }
    return kAlphabet[(31 - sum % 31) % 31];
}

/// GB 11714: its letters count on from A = 10, and its check character may be X for 10.
char subject_check_character_of(std::string_view first_8) {
    constexpr std::array kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < kWeights.size(); ++i) {
        sum += kWeights[i] * (is_digit(first_8[i]) ? first_8[i] - '0' : first_8[i] - 'A' + 10);
    }
    return "0123456789X0"[11 - sum % 11];
}

char capital(char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

}  // namespace

Checked<Uscc> Uscc::check(std::string_view text) {
    std::array<char, kLength> characters;
    std::size_t length = 0;
    for (const char c : text) {
        if (c == ' ') continue;
        if (length == kLength) return because(refusals::kUsccLength);
        characters[length++] = capital(c);
    }
    if (length != kLength) return because(refusals::kUsccLength);

    const std::string_view code{characters.data(), kLength};
    if (code.find_first_not_of(kAlphabet) != code.npos) return because(refusals::kUsccCharacter);
    if (!find_category(code[0], code[1])) return because(refusals::kUsccCategory);
    if (!all_digits(code.substr(2, 6))) return because(refusals::kUsccDivision);
    if (check_character_of(code.substr(0, 17)) != code.back()) {
        return because(refusals::kUsccCheckDigit);
    }
    return Uscc{code};
}

Checked<Uscc> Uscc::make(char registrar, char category, std::string_view division_digits,
                         std::string_view subject) {
    if (division_digits.size() != 6 || subject.size() != 8) return because(refusals::kUsccLength);
    std::string code{registrar, category};
    code.append(division_digits).append(subject);
    if (code.find_first_not_of(kAlphabet) != code.npos) return because(refusals::kUsccCharacter);
    code += subject_check_character_of(subject);
    code += check_character_of(code);
    return check(code);
}

const UsccCategory& Uscc::category() const {
    return *find_category(view()[0], view()[1]);
}

bool Uscc::has_sound_subject_code() const {
    return subject_check_character_of(subject_code().substr(0, 8)) == subject_code().back();
}

}  // namespace mashang
