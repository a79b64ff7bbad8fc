#include "contexts/licences/kinds.h"

#include <algorithm>

namespace mashang::licences {
namespace {

constexpr auto kKinds = std::to_array<Kind>({
    {"L001", "Resident identity card", {"身份证", "ID card"}},
    {"L003", "Household register", {"户口本", "户口簿", "hukou"}},
    {"L004", "Residence permit", {"暂住证"}, "签注"},
    {"L009", "Passport", {"护照"}},
    {"L010", "Travel permit to Hong Kong and Macao", {"港澳通行证"}},
    {"L011", "Travel permit to Taiwan", {"台湾通行证"}},
    {"L015", "Driving licence", {"驾驶证", "驾照", "driver's license"}},
    {"L016", "Vehicle licence", {"行驶证", "行车证"}},
    {"L034", "Health certificate of food workers", {"健康证"}, "健康检查"},
    {"L043", "Marriage certificate", {"结婚证"}},
    {"L044", "Divorce certificate", {"离婚证"}},
    {"L048", "Senior citizen's card", {"老年证", "老人证"}},
    {"L056", "Social security card", {"社保卡"}},
    {"L057", "Employment certificate", {"就业证", "失业证"}},
    {"L073", "Teacher's certificate", {"教师资格证", "教师证"}},
    {"L074", "Certificate of the Putonghua test", {"普通话证"}},
    {"L078", "Certificate of real estate", {"房产证", "不动产证", "房本"}},
    {"L136", "Certificate of disability", {"残疾证"}},
    {"L137", "Veteran's card", {"退役军人证"}},
});

}  // namespace

std::span<const Kind> kinds() {
    return kKinds;
}

const Kind* find_kind(std::string_view id) {
    const auto* found = std::ranges::find(kKinds, id, &Kind::id);
    return found == kKinds.end() ? nullptr : found;
}

std::vector<const catalogue::Item*> items_making(const catalogue::Catalogue& catalogue,
                                                 const Kind& kind) {
    std::vector<const catalogue::Item*> making;
    for (const catalogue::Item& item : catalogue.items()) {
        const bool makes = item.result_licence != nullptr && item.result_licence->id == kind.id;
        if (makes && item.status == catalogue::ItemStatus::in_use) making.push_back(&item);
    }
    return making;
}

const catalogue::Item* renewing_item(const catalogue::Catalogue& catalogue, const Kind& kind) {
    for (const catalogue::Item* item : items_making(catalogue, kind)) {
        if (item->name.find(kind.renewing) != std::string::npos) return item;
    }
    return nullptr;
}

}  // namespace mashang::licences
