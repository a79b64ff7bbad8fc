#pragma once

// For how long a package is kept (保管期限), and what of a case must also exist on paper. Pure.

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "contexts/cases/api.h"

namespace mashang::archive {

/// 国家档案局令第8号 7: for good, or for a term.
enum class Retention { permanent, years_30, years_10 };
BOOST_DESCRIBE_ENUM(Retention, permanent, years_30, years_10)

/// What the class follows from.
struct RetentionFacts {
    catalogue::ItemType type = catalogue::ItemType::public_service;
    bool granted = false;        ///< she got what she asked for, or a part of it
    bool kept_for_good = false;  ///< the installation's word for this item
};

/// What settles rights is kept for good, what permits or rewards for 30 years, all else for 10;
/// what was not granted gives nobody a right: 10 years.
Retention retention_of(const RetentionFacts& facts);

/// The last day on which it must be kept: the term begins on 1 January after the year in which the
/// case ended. Nothing: for good.
std::optional<Date> kept_until(Retention retention, Date ended);

/// Why something must stay on paper. [P 3.1.2]
enum class PaperGround {
    scan_without_signature,  ///< only a picture of it is here, and nobody signed that
    law_demands_paper,       ///< the installation's word for this item
};
BOOST_DESCRIBE_ENUM(PaperGround, scan_without_signature, law_demands_paper)

struct OnPaper {
    std::string what;  ///< a material's name, or "办理结果通知书"
    PaperGround ground;
    std::string clause;
};
BOOST_DESCRIBE_STRUCT(OnPaper, (), (what, ground, clause))

struct PaperFacts {
    bool is_signed = false;      ///< the applicant signed what she handed in
    bool demands_paper = false;  ///< the installation's word for this item
    bool has_result = false;
};

/// In the order of the materials, the decision last.
std::vector<OnPaper> on_paper(const PaperFacts& facts,
                              const std::vector<cases::NamedMaterial>& materials);

}  // namespace mashang::archive
