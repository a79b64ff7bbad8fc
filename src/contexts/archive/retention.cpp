#include "contexts/archive/retention.h"

#include <utility>

namespace mashang::archive {
namespace {

constexpr int kLongTerm = 30;
constexpr int kShortTerm = 10;

Retention by_type(catalogue::ItemType type) {
    switch (type) {
        case catalogue::ItemType::confirmation:
        case catalogue::ItemType::adjudication:
            return Retention::permanent;
        case catalogue::ItemType::licensing:
        case catalogue::ItemType::reward:
            return Retention::years_30;
        case catalogue::ItemType::benefit:
        case catalogue::ItemType::levy:
        case catalogue::ItemType::other_power:
        case catalogue::ItemType::public_service:
            return Retention::years_10;
    }
    std::unreachable();
}

Date end_of_term(Date ended, int years) {
    constexpr unsigned kLast = 12;
    constexpr unsigned kLastDay = 31;
    return Date::from_ymd(ended.year() + years, kLast, kLastDay).value();
}

}  // namespace

Retention retention_of(const RetentionFacts& facts) {
    if (facts.kept_for_good) return Retention::permanent;
    return facts.granted ? by_type(facts.type) : Retention::years_10;
}

std::optional<Date> kept_until(Retention retention, Date ended) {
    switch (retention) {
        case Retention::permanent:
            return std::nullopt;
        case Retention::years_30:
            return end_of_term(ended, kLongTerm);
        case Retention::years_10:
            return end_of_term(ended, kShortTerm);
    }
    std::unreachable();
}

std::vector<OnPaper> on_paper(const PaperFacts& facts,
                              const std::vector<cases::NamedMaterial>& materials) {
    std::vector<OnPaper> all;
    for (const cases::NamedMaterial& each : materials) {
        if (each.material.state != cases::MaterialState::uploaded) continue;
        if (facts.demands_paper) {
            all.push_back({each.name, PaperGround::law_demands_paper, "国务院令第716号 12"});
        } else if (!facts.is_signed) {
            all.push_back({each.name, PaperGround::scan_without_signature, "电子签名法 14"});
        }
    }
    if (facts.demands_paper && facts.has_result) {
        all.push_back({"办理结果通知书", PaperGround::law_demands_paper, "国务院令第716号 12"});
    }
    return all;
}

}  // namespace mashang::archive
